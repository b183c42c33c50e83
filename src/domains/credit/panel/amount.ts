import {bookingRules} from '../../../api/field-rules.js';
import type {Settings} from '../../../api/settings.js';
import {digitValue} from '../../../i18n/digits.js';
import {amountDigits} from '../../../i18n/money.js';

export {amountDigits};

const DEFAULT_MINIMUM = 5;

/**
 * The smallest amount that can be added by hand. A host may allow less than the default, but not less than backends
 * accept.
 */
export const smallestAmount = ({creditMinimum = DEFAULT_MINIMUM}: Settings): number =>
  Math.max(creditMinimum, bookingRules.amount.least);

/** The smallest amount that can be removed: only backends limit it, since a correction can be of any amount. */
export const smallestRemoval: number = bookingRules.amount.least;

/**
 * Parses an amount as users type or paste it in their locale: `1.500,25` and `1500,25` in German, `1,500.25` in
 * English, `1,00,000` in India, `١٬٥٠٠٫٢٥` in Arabic, `$10.50` for a currency with this symbol. A single point or comma
 * is the decimal mark wherever it cannot be a group separator.
 *
 * @returns `undefined` if the text is not a number, is not above zero, or has more decimals than the currency
 */
export function parseAmount(typed: string, locale: string, currency: string): number | undefined {
  const text = amountText(typed, locale, currency);
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const decimal = decimalMarkOf(text, locale);
  const grouped = decimal === undefined ? text : text.slice(0, text.lastIndexOf(decimal));
  const decimals = decimal === undefined ? '' : text.slice(text.lastIndexOf(decimal) + 1);
  if (!/^\d+$|^\d{1,3}([.,])(\d{2,3}\1)*\d{3}$/.test(grouped)) return undefined;
  if (decimals.length > amountDigits(currency)) return undefined;
  const amount = Number(`${grouped.replace(/[.,]/g, '')}.${decimals || '0'}`);
  // Larger amounts would have inexact decimals.
  return amount > 0 && amount < 1e12 ? amount : undefined;
}

/** A typed amount in ASCII digits with points and commas, without spaces and without the symbol of its currency. */
export function amountText(typed: string, locale: string, currency: string): string {
  const number = latinDigits(withoutFormatting(typed), locale);
  const symbol = symbolsOf(locale, currency).find((symbol) => number.startsWith(symbol) || number.endsWith(symbol));
  if (symbol === undefined) return number;
  return number.startsWith(symbol) ? number.slice(symbol.length) : number.slice(0, -symbol.length);
}

/** Full-width characters become ASCII ones; spaces, apostrophes, and marks for the direction are removed. */
const withoutFormatting = (text: string): string =>
  text.replace(/[！-～]/g, (wide) => wide.normalize('NFKC')).replace(/[\s'’\p{Cf}]/gu, '');

/** The decimal mark, group separator, and comma of Arabic keyboards. */
const latinMarks: Readonly<Record<string, string>> = {'٫': '.', '٬': ',', '،': ','};

const latinMark = (text: string): string => text.replace(/[٫٬،]/g, (mark) => latinMarks[mark] ?? mark);

/** Replaces the digits of other scripts where the language itself is not written in Latin letters. */
function latinDigits(text: string, locale: string): string {
  if (new Intl.Locale(locale).maximize().script === 'Latn') return text;
  return latinMark(text).replace(/\p{Nd}/gu, digitValue);
}

/** What a page may show next to an amount of the currency, the longest first: `US$`, `USD`, `$`. */
function symbolsOf(locale: string, currency: string): readonly string[] {
  const shown = (['symbol', 'narrowSymbol', 'code'] as const).flatMap((currencyDisplay) =>
    new Intl.NumberFormat(locale, {style: 'currency', currency, currencyDisplay}).formatToParts(0),
  );
  return shown
    .filter(({type}) => type === 'currency')
    .map(({value}) => withoutFormatting(value))
    .sort((a, b) => b.length - a.length);
}

function decimalMarkOf(text: string, locale: string): string | undefined {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  // With two kinds of marks, the last one is the decimal mark. A repeated mark is a group separator.
  if (new Set(marks).size > 1) return last;
  if (marks.length > 1) return undefined;
  const own = new Intl.NumberFormat(locale).formatToParts(0.5).find(({type}) => type === 'decimal')?.value ?? '.';
  const couldPartThousands = /^\d{1,3}[.,]\d{3}$/.test(text);
  return last === latinMark(own) || !couldPartThousands ? last : undefined;
}
