/** Seconds from year 0 to 1970, both UTC (Crossbar contract 1.5). */
const secondsTo1970 = 62_167_219_200;

/** Gregorian seconds, in which Crossbar keeps times, as milliseconds since 1970. */
export function fromGregorian(seconds: number): number {
  return (seconds - secondsTo1970) * 1000;
}

export function toGregorian(milliseconds: number): number {
  return Math.floor(milliseconds / 1000) + secondsTo1970;
}
