import {bookingRules} from '../../../api/field-rules.js';
import type {Settings} from '../../../api/settings.js';
import {amountDigits} from '../../../i18n/money.js';

export {amountDigits};

const DEFAULT_MINIMUM = 5;

/** The smallest amount that can be added by hand. A host may allow less than the default, but not less than backends take. */
export const smallestAmount = ({creditMinimum = DEFAULT_MINIMUM}: Settings): number =>
  Math.max(creditMinimum, bookingRules.amount.least);

/** The smallest amount that can be removed: only backends limit it, since a correction can be of any amount. */
export const smallestRemoval: number = bookingRules.amount.least;

/**
 * Parses an amount as users type it in their locale: `1.500,25` and `1500,25` in German, `1,500.25` in English,
 * `1,00,000` in India. A single point or comma is the decimal mark wherever it cannot be a group separator.
 *
 * @returns `undefined` if the text is not a number, is not above zero, or has more decimals than the currency
 */
export function parseAmount(typed: string, locale: string, currency: string): number | undefined {
  const text = typed.replace(/[\s'’]/g, '');
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const decimal = decimalMarkOf(text, locale);
  const grouped = decimal === undefined ? text : text.slice(0, text.lastIndexOf(decimal));
  const decimals = decimal === undefined ? '' : text.slice(text.lastIndexOf(decimal) + 1);
  if (!/^\d+$|^\d{1,3}([.,])(\d{2,3}\1)*\d{3}$/.test(grouped) || !/^\d*$/.test(decimals)) return undefined;
  if (decimals.length > amountDigits(currency)) return undefined;
  const amount = Number(`${grouped.replace(/[.,]/g, '')}.${decimals || '0'}`);
  // Larger amounts would have inexact decimals.
  return amount > 0 && amount < 1e12 ? amount : undefined;
}

function decimalMarkOf(text: string, locale: string): string | undefined {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  // With two kinds of marks, the last one is the decimal mark. A repeated mark is a group separator.
  if (new Set(marks).size > 1) return last;
  if (marks.length > 1) return undefined;
  const own = new Intl.NumberFormat(locale).formatToParts(0.5).find(({type}) => type === 'decimal')?.value;
  const couldPartThousands = /^\d{1,3}[.,]\d{3}$/.test(text);
  return last === own || !couldPartThousands ? last : undefined;
}
