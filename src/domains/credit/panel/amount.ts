/** Places behind the point of a currency: two of most, none of the yen. */
export function amountDigits(currency: string): number {
  const {maximumFractionDigits = 2} = new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions();
  return maximumFractionDigits;
}

/**
 * An amount as people type it in their language: `1.500,25` and `1500,25` in German, `1,500.25` in English, `1,00,000` in India. A lone point
 * or comma parts the decimals wherever it cannot part thousands.
 *
 * @returns nothing for what is no amount: no number, not above zero, or with more decimals than the currency has
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
  // Beyond that the decimals are no longer exact.
  return amount > 0 && amount < 1e12 ? amount : undefined;
}

function decimalMarkOf(text: string, locale: string): string | undefined {
  const marks = text.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  if (last === undefined) return undefined;
  // Two kinds: the last one is it. One kind, more than once: it parts thousands.
  if (new Set(marks).size > 1) return last;
  if (marks.length > 1) return undefined;
  const own = new Intl.NumberFormat(locale).formatToParts(0.5).find(({type}) => type === 'decimal')?.value;
  const couldPartThousands = /^\d{1,3}[.,]\d{3}$/.test(text);
  return last === own || !couldPartThousands ? last : undefined;
}
