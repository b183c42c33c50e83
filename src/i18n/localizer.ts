import {common} from './locales/en/common.js';
import type {Message, MessageKey, MessageParams, Words} from './messages.js';

export interface DateOptions {
  /** IANA name of the zone the time is shown in; empty or unknown: the browser's. */
  readonly timeZone?: string | undefined;
  /** With hours and minutes. Default: the date alone. */
  readonly time?: boolean;
}

export type MessageValues = Readonly<Record<string, string | number>>;

/** Words and formats of one language. Frozen and replaced whole, as a scope is. */
export interface Localizer {
  readonly protocol: 1;
  /** BCP 47 tag that formats follow. */
  readonly locale: string;
  /** The text for a key, with its placeholders filled and the plural form for `count`. */
  readonly text: <K extends MessageKey>(key: K, ...params: MessageParams<K>) => string;
  /** The text for a key as it stands in the language's catalog or in the host's own words; nothing where neither has it. */
  readonly lookup: (key: string) => Message | undefined;
  /** Fills placeholders, and chooses the plural form for `count`. */
  readonly fill: (message: Message, values: MessageValues) => string;
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

/**
 * Makes the words and formats of a locale.
 *
 * @param catalog the language's words; none for English, of which every element brings its own (`withWords`)
 * @param overrides a host's own words
 */
export function createLocalizer(locale: string, catalog: Words = {}, overrides: Words = {}): Localizer {
  const plurals = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  const collator = new Intl.Collator(locale, {sensitivity: 'base', numeric: true});
  const names = new Intl.DisplayNames(locale, {type: 'language', fallback: 'code'});

  const form = (message: Message, count: unknown): string =>
    typeof message === 'string'
      ? message
      : (message[typeof count === 'number' ? plurals.select(count) : 'other'] ?? message.other);
  const lookup = (key: string): Message | undefined => overrides[key as MessageKey] ?? catalog[key as MessageKey];
  const fill = (message: Message, values: MessageValues): string =>
    form(message, values['count']).replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number.format(value) : (value ?? placeholder);
    });

  return Object.freeze({
    protocol: 1,
    locale,
    text: textOf(lookup, fill, common),
    lookup,
    fill,
    number: (value) => number.format(value),
    money: (amount, currency) => new Intl.NumberFormat(locale, {style: 'currency', currency}).format(amount),
    date: (time, options) => dateFormat(locale, options).format(time),
    list: (items) => new Intl.ListFormat(locale).format(items),
    languageName: (code) => displayName(names, code),
    compare: (a, b) => collator.compare(a, b),
  } satisfies Localizer);
}

const extended = new WeakMap<Localizer, Map<Words, Localizer>>();

/**
 * The localizer with the English words of a part of the library behind it. Whoever shows words brings them, so a page
 * loads those of the elements it uses; and an element understands a provider that has never heard of it.
 */
export function withWords(localizer: Localizer, words: Words): Localizer {
  const known = extended.get(localizer) ?? new Map<Words, Localizer>();
  extended.set(localizer, known);
  const made = known.get(words);
  if (made) return made;
  const lookup = (key: string): Message | undefined => localizer.lookup(key) ?? words[key as MessageKey];
  const both = Object.freeze({...localizer, lookup, text: textOf(lookup, localizer.fill, common)});
  known.set(words, both);
  return both;
}

function textOf(lookup: Localizer['lookup'], fill: Localizer['fill'], fallback: Words): Localizer['text'] {
  return <K extends MessageKey>(key: K, ...params: MessageParams<K>) =>
    fill(lookup(key) ?? fallback[key] ?? key, params[0] ?? {});
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
