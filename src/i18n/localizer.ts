import {isolated} from './isolated.js';
import {supportedLocale} from './supported-locale.js';
import type {Message, MessageKey, Words} from './messages.js';
import type {PluralForms} from './plural-forms.js';
import type {Phrase, PhraseValues} from './phrases.js';

export interface DateOptions {
  /** IANA name of the zone in which the time is shown; empty or unknown: the browser's. */
  readonly timeZone?: string | undefined;
  /** Includes hours and minutes. Default: only the date. */
  readonly time?: boolean;
}

/** A value that rounds to zero has no minus sign. */
const unsignedZero = {signDisplay: 'negative'} as const;

export type MessageValues = Readonly<Record<string, string | number>>;

/** Messages and formats of one language. Frozen and replaced whole, like a scope. */
export interface Localizer {
  readonly protocol: 1;
  /** BCP 47 tag of the formats. */
  readonly locale: string;
  /** A phrase in the language, otherwise in English, with its placeholders filled and the plural form for `count`. */
  readonly text: <P extends string = never>(phrase: Phrase<P>, ...values: PhraseValues<P>) => string;
  /** The message for a key in the language's catalog or in the host's own texts; `undefined` if neither has it. */
  readonly lookup: (key: string) => Message | undefined;
  /** Fills placeholders, isolates each text in its direction, and selects the plural form for `count`. */
  readonly fill: (message: Message, values: MessageValues) => string;
  readonly number: (value: number) => string;
  /** A total, rounded to the digits of the currency. @param currency ISO 4217 code */
  readonly money: (amount: number, currency: string) => string;
  /** @param time milliseconds since 1970 */
  readonly date: (time: number, options?: DateOptions) => string;
  readonly list: (items: readonly string[]) => string;
  /** The localized name of a language; the code itself if there is none. */
  readonly languageName: (code: string) => string;
  /** Compares texts in the order of the language, without regard to case. */
  readonly compare: (a: string, b: string) => number;
}

/**
 * Creates the messages and formats of a locale.
 *
 * @param locale any text; see `supportedLocale`
 * @param catalog the language's messages; empty for English, which every phrase includes
 * @param overrides the host's own texts
 */
export function createLocalizer(locale: string, catalog: Words = {}, overrides: Words = {}): Localizer {
  locale = supportedLocale(locale);
  const plurals = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale, unsignedZero);
  const collator = new Intl.Collator(locale, {sensitivity: 'base', numeric: true});
  const names = new Intl.DisplayNames(locale, {type: 'language', fallback: 'code'});

  const form = (message: Message, count: unknown): string =>
    typeof message === 'string'
      ? message
      : (message[typeof count === 'number' ? plurals.select(count) : 'other'] ?? message.other);
  const lookup = (key: string): Message | undefined =>
    textIn(overrides[key as MessageKey]) ?? catalog[key as MessageKey];
  const fill = (message: Message, values: MessageValues): string => {
    const chosen = form(message, values['count']);
    return chosen.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? number.format(value) : isolated(value ?? placeholder, chosen);
    });
  };

  return Object.freeze({
    protocol: 1,
    locale,
    text: textOf(lookup, fill),
    lookup,
    fill,
    number: (value) => number.format(value),
    money: (amount, currency) =>
      new Intl.NumberFormat(locale, {...unsignedZero, style: 'currency', currency}).format(amount),
    date: (time, options) => dateFormat(locale, options).format(time),
    list: (items) => new Intl.ListFormat(locale).format(items.map((item) => isolated(item))),
    languageName: (code) => displayName(names, code),
    compare: (a, b) => collator.compare(a, b),
  } satisfies Localizer);
}

/** A host's own texts may come from JSON: one that is not a message does not replace anything. */
const textIn = (message: Message | undefined): Message | undefined =>
  typeof ((message as Partial<PluralForms> | undefined)?.other ?? message) === 'string' ? message : undefined;

const received = new WeakMap<Localizer, Localizer>();

/**
 * A provider's localizer for the phrases of this copy of the library. The provider may belong to another copy, so only
 * its messages and its way of filling them are used.
 */
export function receive(localizer: Localizer): Localizer {
  const known = received.get(localizer);
  if (known) return known;
  const ours = Object.freeze({...localizer, text: textOf(localizer.lookup, localizer.fill)});
  received.set(localizer, ours);
  return ours;
}

function textOf(lookup: Localizer['lookup'], fill: Localizer['fill']): Localizer['text'] {
  return ({key, en}, ...[values]) => fill(lookup(key) ?? en, values ?? {});
}

function dateFormat(locale: string, {timeZone, time = false}: DateOptions = {}): Intl.DateTimeFormat {
  const style: Intl.DateTimeFormatOptions = time ? {dateStyle: 'medium', timeStyle: 'short'} : {dateStyle: 'medium'};
  try {
    return new Intl.DateTimeFormat(locale, timeZone ? {...style, timeZone} : style);
  } catch {
    // The backend accepts zones that no calendar knows; the date is then shown in the browser's zone.
    return new Intl.DateTimeFormat(locale, style);
  }
}

function displayName(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    // The tag is malformed, so the stored text is shown.
    return code;
  }
}
