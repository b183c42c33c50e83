/**
 * Parses phone numbers. Loaded when one is shown or typed: the numbering plans of all countries take about forty KB.
 */
import parsePhoneNumber, {type CountryCode} from 'libphonenumber-js/core';
import plans from 'libphonenumber-js/min/metadata';

export interface PhoneNumber {
  readonly e164: string;
  /** ISO 3166 code; absent for numbers that belong to no country. */
  readonly country: string | undefined;
  /** National format for the operator's country. */
  readonly text: string;
  /** International format. */
  readonly international: string;
}

/** Two numbers, such as `555 0100 / 555 0101`: an area code has fewer digits than a number. */
const TWO = /(?:\p{Nd}[^\p{Nd}/\n]*){7}[/\n](?:[^\p{Nd}]*\p{Nd}){7}/u;

/**
 * The number that a user in `country` means by a text; `undefined` if it is ambiguous or would lose information: a
 * national number must be valid in the country itself, E.164 cannot express an extension, and neither prose nor two
 * numbers are a number. Marks for the direction, which address books add to numbers, are ignored.
 */
export function readPhone(given: string, country: string): PhoneNumber | undefined {
  const text = given.replace(/\p{Cf}/gu, '').trim();
  if (TWO.test(text.replace('(0)', ''))) return undefined;
  const home = country.toUpperCase();
  const number = parsePhoneNumber(
    text,
    {...(home in plans.countries && {defaultCountry: home as CountryCode}), extract: false},
    plans,
  );
  const international = /^[+＋]/.test(text);
  if (!number || number.ext || !(international ? number.isPossible() : number.isValid())) return undefined;
  return {
    e164: number.number,
    country: number.country,
    text: number.country === home ? number.formatNational() : number.formatInternational(),
    international: number.formatInternational(),
  };
}

/** One number as people write it, with an extension or without. */
// cspell:ignore ension
const DIALABLE = /^([+\d(][\d\s()./\p{Pd}]*|[*#][\d*#]+)(?:[,;\s]*(?:ext(?:ension)?|x|#)[.:=\s]*(\d+))?$/iu;

/** The link that calls a number, with its extension; `undefined` for a text that is not a single number. */
export function phoneHref(stored: string, country: string): string | undefined {
  const text = stored
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
  const [, written = '', extension] = DIALABLE.exec(text) ?? [];
  const number = readPhone(text, country)?.e164 ?? readPhone(written, country)?.e164 ?? dialed(written);
  if (!/\d/.test(number)) return undefined;
  return `tel:${encodeURIComponent(number).replaceAll('%2B', '+')}${extension === undefined ? '' : `;ext=${extension}`}`;
}

/** The keys of a number that cannot be read, such as `*97` or `1001`; empty if it may be two, or lacks a part of one. */
function dialed(written: string): string {
  const keys = written.replace(/[^\d+*#]/g, '');
  // An international number has up to 15 digits. Whether its zero in parentheses is dialed depends on the country.
  const isOne = !/[/\n]|^\+.*\(0\)/.test(written) && keys.length <= 16 && (keys.length > 7 || !keys.startsWith('+'));
  return isOne ? keys : '';
}
