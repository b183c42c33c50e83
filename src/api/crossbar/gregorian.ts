import * as z from 'zod/mini';

/** Seconds from year 0 to 1970, both UTC (Crossbar contract 1.5). */
const secondsTo1970 = 62_167_219_200;

/** The largest time that a `Date` can hold, in seconds on either side of 1970. */
const farthest = 8.64e12;

/** A time on the wire; one that no calendar could show is none. */
export const Gregorian = z.number().check(z.gte(secondsTo1970 - farthest), z.lte(secondsTo1970 + farthest));

/** A time that is not worth the rest of its document, in milliseconds since 1970; `undefined` where it is no time. */
export function timeOf(value: unknown): number | undefined {
  const {data} = z.safeParse(Gregorian, value);
  return data === undefined ? undefined : fromGregorian(data);
}

/** Gregorian seconds, in which Crossbar keeps times, as milliseconds since 1970. */
export function fromGregorian(seconds: number): number {
  return (seconds - secondsTo1970) * 1000;
}

export function toGregorian(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) + secondsTo1970;
}
