/** Amounts of money other than totals, which `Localizer.money` formats. */

/** Decimal places of a currency: two for most, none for the yen. */
export function amountDigits(currency: string): number {
  const {maximumFractionDigits = 2} = new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions();
  return maximumFractionDigits;
}

/** A total as displayed: an amount that rounds to zero is zero, without a sign. */
export function roundedAmount(amount: number, currency: string): number {
  const digits = amountDigits(currency);
  const format = {minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false};
  // Unlike `toFixed`, formats round the decimal number: 1.005 is 1.01.
  return Number(new Intl.NumberFormat('en', format).format(amount)) + 0;
}

/** Further digits would be floating-point noise. */
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
