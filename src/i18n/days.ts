/** Calendar days in a time zone: the value of a date field and the time it stands for. */
import {isTimeZone} from './time-zones.js';

/** The day as `yyyy-mm-dd`, the value of `<input type="date">`. */
export type Day = string;

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of a time; in the browser's own zone if the zone is unknown. */
export function dayOf(time: number, timeZone: string): Day {
  const zone = isTimeZone(timeZone) ? timeZone : undefined;
  const format =
    formats.get(zone ?? '') ??
    new Intl.DateTimeFormat('en', {
      ...(zone && {timeZone: zone}),
      calendar: 'iso8601',
      era: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  formats.set(zone ?? '', format);
  const parts = new Map(format.formatToParts(time).map(({type, value}) => [type, value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The first moment of a day, in milliseconds since 1970; `undefined` if the text is not a day. */
export function startOfDay(day: Day, timeZone: string): number | undefined {
  const midnight = /^\d{4,6}-\d\d-\d\d$/.test(day) ? Date.parse(`${day.padStart(10, '0')}T00:00:00Z`) : NaN;
  if (Number.isNaN(midnight)) return undefined;
  // Zones are less than a day from UTC. If clocks are put forward at midnight, the day starts later.
  let [before, within] = [midnight - DAY_MS, midnight + DAY_MS];
  if (dayOf(within, timeZone) < day) return undefined;
  while (within - before > 1000) {
    const middle = before + Math.floor((within - before) / 2000) * 1000;
    if (dayOf(middle, timeZone) < day) before = middle;
    else within = middle;
  }
  return within;
}
