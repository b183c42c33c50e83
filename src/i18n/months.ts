/** A month as ISO 8601 writes it, `2026-11`, always in UTC: so that it is the same for everybody who looks at a ledger. */
export type Month = string;

export const monthOf = (time: number): Month => new Date(time).toISOString().slice(0, 7);

/** The moment a month begins, milliseconds since 1970. */
export const startOf = (month: Month): number => Date.parse(`${month}-01T00:00:00Z`);

/** The month before, or so many before. */
export function monthBefore(month: Month, count = 1): Month {
  const date = new Date(startOf(month));
  date.setUTCMonth(date.getUTCMonth() - count);
  return monthOf(date.getTime());
}

/** "November 2026", in the language's own way. */
export function monthName(locale: string, month: Month): string {
  const format = new Intl.DateTimeFormat(locale, {year: 'numeric', month: 'long', timeZone: 'UTC'});
  return format.format(startOf(month));
}
