/** Amounts of money beside `Localizer.money`, which is for totals. */

/** Places behind the point of a currency: two of most, none of the yen. */
export function amountDigits(currency: string): number {
  const {maximumFractionDigits = 2} = new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions();
  return maximumFractionDigits;
}

/** A total as it is shown: what rounds to zero is zero, and neither owed nor taken. */
export const roundedAmount = (amount: number, currency: string): number =>
  Number(amount.toFixed(amountDigits(currency))) + 0;

/** More would be noise of the arithmetic. */
const MOST_DIGITS = 10;

/** A price for one unit, with all its digits: a minute can cost $0.0049. */
export function unitPrice({locale}: {readonly locale: string}, price: number, currency: string): string {
  const format = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: amountDigits(currency),
    maximumFractionDigits: MOST_DIGITS,
    signDisplay: 'negative',
  });
  return format.format(price);
}
