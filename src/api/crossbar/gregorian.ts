import * as z from 'zod/mini';

/** Seconds from year 0 to 1970, both UTC. */
const secondsTo1970 = 62_167_219_200;

/** The largest time that a `Date` can represent, in seconds before or after 1970. */
const farthest = 8.64e12;

/** A time on the wire; a time that no calendar could show is invalid. */
export const Gregorian = z.number().check(z.gte(secondsTo1970 - farthest), z.lte(secondsTo1970 + farthest));

/**
 * Reads an optional time, in milliseconds since 1970; `undefined` when it is invalid, so that the rest of its document
 * remains usable.
 */
export function timeOf(value: unknown): number | undefined {
  const {data} = z.safeParse(Gregorian, value);
  return data === undefined ? undefined : fromGregorian(data);
}

/** Converts Gregorian seconds, which Crossbar uses for times, to milliseconds since 1970. */
export function fromGregorian(seconds: number): number {
  return (seconds - secondsTo1970) * 1000;
}

export function toGregorian(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) + secondsTo1970;
}
