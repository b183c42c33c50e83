/** A month in ISO 8601, `2026-11`, always in UTC, so that a ledger's months are the same for all users. */
export type Month = string;

export const monthOf = (time: number): Month => new Date(time).toISOString().slice(0, 7);

/** The start of a month, in milliseconds since 1970. */
export const startOf = (month: Month): number => Date.parse(`${month}-01T00:00:00Z`);

/** The previous month, or the one `count` months before. */
export function monthBefore(month: Month, count = 1): Month {
  const date = new Date(startOf(month));
  date.setUTCMonth(date.getUTCMonth() - count);
  return monthOf(date.getTime());
}

/** "November 2026", in the language's format. */
export function monthName(locale: string, month: Month): string {
  const format = new Intl.DateTimeFormat(locale, {year: 'numeric', month: 'long', timeZone: 'UTC'});
  return format.format(startOf(month));
}
