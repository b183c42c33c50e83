import {once} from './memo.js';
import {timeZoneOffset} from './time-zones.js';

/** A time zone as it is offered to choose. */
export interface TimeZone {
  /** IANA name, the value that is stored. */
  readonly name: string;
  /** What it differs from UTC at the moment asked about, e.g. `GMT-8`. */
  readonly offset: string;
}

/** The zones of the browser, by name. `UTC` is one everywhere but in some browsers' list. */
const timeZoneNames: () => readonly string[] = once(() =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort(),
);

/** All zones with their offset at `now`, milliseconds since 1970 (SH-30). */
export function timeZones(locale: string, now: number): readonly TimeZone[] {
  return timeZoneNames().map((name) => ({name, offset: timeZoneOffset(locale, name, now) ?? ''}));
}
