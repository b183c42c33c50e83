import {en} from './locales/en/index.js';
import type {Catalog, MessageKey, MessageOverrides, MessageParams, PluralForms} from './messages.js';

export interface DateOptions {
  /** IANA name of the zone the time is shown in; empty or unknown: the browser's. */
  readonly timeZone?: string | undefined;
  /** With hours and minutes. Default: the date alone. */
  readonly time?: boolean;
}

/** Words and formats of one language. Frozen and replaced whole, as a scope is. */
export interface Localizer {
  readonly protocol: 1;
  /** BCP 47 tag that formats follow. */
  readonly locale: string;
  /** The text for a key, with its placeholders filled and the plural form for `count`. */
  readonly text: <K extends MessageKey>(key: K, ...params: MessageParams<K>) => string;
  readonly number: (value: number) => string;
  /** @param currency ISO 4217 code. */
  readonly money: (amount: number, currency: string) => string;
  /** @param time milliseconds since 1970. */
  readonly date: (time: number, options?: DateOptions) => string;
  readonly list: (items: readonly string[]) => string;
  /** The language's name for a language; the code itself where it has none. */
  readonly languageName: (code: string) => string;
  /** Orders texts as readers of the language expect, without regard to case. */
  readonly compare: (a: string, b: string) => number;
}

/** Makes the words and formats of a locale; `overrides` replace single texts. */
export function createLocalizer(locale: string, catalog: Catalog = en, overrides: MessageOverrides = {}): Localizer {
  const plurals = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const collator = new Intl.Collator(locale, {sensitivity: 'base', numeric: true});
  const names = new Intl.DisplayNames(locale, {type: 'language', fallback: 'code'});

  const form = (message: string | PluralForms, count: unknown): string =>
    typeof message === 'string'
      ? message
      : (message[typeof count === 'number' ? plurals.select(count) : 'other'] ?? message.other);

  return Object.freeze({
    protocol: 1,
    locale,
    text<K extends MessageKey>(key: K, ...params: MessageParams<K>): string {
      const values: Readonly<Record<string, string | number>> = params[0] ?? {};
      const message: string | PluralForms = overrides[key] ?? catalog[key] ?? en[key];
      return form(message, values['count']).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
        const value = values[name];
        return typeof value === 'number' ? number.format(value) : (value ?? placeholder);
      });
    },
    number: (value) => number.format(value),
    money: (amount, currency) => new Intl.NumberFormat(locale, {style: 'currency', currency}).format(amount),
    date: (time, options) => dateFormat(locale, options).format(time),
    list: (items) => new Intl.ListFormat(locale).format(items),
    languageName: (code) => displayName(names, code),
    compare: (a, b) => collator.compare(a, b),
  } satisfies Localizer);
}

function dateFormat(locale: string, {timeZone, time = false}: DateOptions = {}): Intl.DateTimeFormat {
  const style: Intl.DateTimeFormatOptions = time ? {dateStyle: 'medium', timeStyle: 'short'} : {dateStyle: 'medium'};
  try {
    return new Intl.DateTimeFormat(locale, timeZone ? {...style, timeZone} : style);
  } catch {
    // The backend accepts zones that no calendar knows; the date is then shown in the browser's.
    return new Intl.DateTimeFormat(locale, style);
  }
}

function displayName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // Not a well-formed tag: the stored text is all there is to show.
    return code;
  }
}
