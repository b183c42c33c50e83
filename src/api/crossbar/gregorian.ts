import {numberOf} from './loose-values.js';

/** Seconds from year 0 to 1970, both UTC. */
export const secondsTo1970 = 62_167_219_200;

/** The largest time that a `Date` can represent, in milliseconds before or after 1970. */
const FARTHEST = 8.64e15;

/**
 * Converts Gregorian seconds, which Crossbar uses for times, to milliseconds since 1970; `undefined` for anything that is
 * not a time, or that no calendar could show, so that the rest of its document remains usable.
 */
export function timeOf(value: unknown): number | undefined {
  const time = ((numberOf(value) ?? NaN) - secondsTo1970) * 1000;
  return Math.abs(time) <= FARTHEST ? time : undefined;
}
