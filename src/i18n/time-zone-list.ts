import {once} from './memo.js';
import {timeZoneOffset} from './time-zones.js';

/** A time zone to choose from. */
export interface TimeZone {
  /** IANA name, the value that is stored. */
  readonly name: string;
  /** The offset from UTC at the requested time, such as `GMT-8`. */
  readonly offset: string;
}

/** The browser's zones, by name. Some browsers omit `UTC` from their list although they support it. */
const timeZoneNames: () => readonly string[] = once(() =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort(),
);

/** All zones with their offset at `now`, in milliseconds since 1970. */
export function timeZones(locale: string, now: number): readonly TimeZone[] {
  return timeZoneNames().map((name) => ({name, offset: timeZoneOffset(locale, name, now) ?? ''}));
}
