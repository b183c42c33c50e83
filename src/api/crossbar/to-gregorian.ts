import {secondsTo1970} from './gregorian.js';

/** Milliseconds since 1970 as Gregorian seconds. */
export function toGregorian(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) + secondsTo1970;
}
