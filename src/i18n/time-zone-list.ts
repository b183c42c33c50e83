import {once} from './memo.js';
import {formerZones, modernZone} from './time-zone-names.js';
import {recentlyRenamed, timeZoneOffset} from './time-zones.js';

/** A time zone to choose from. */
export interface TimeZone {
  /** The IANA name of today. */
  readonly name: string;
  /** The IANA name that is stored: that of today, unless backends may not know it yet. */
  readonly value: string;
  /** Its other IANA names. */
  readonly also: readonly string[];
  /** What it differs from UTC at the moment asked about, e.g. `GMT-8`. */
  readonly offset: string;
}

/** The zones of the browser, by the names of today. `UTC` is one everywhere but in some browsers' list. */
const offered: () => readonly Omit<TimeZone, 'offset'>[] = once(() => {
  const listed = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  const names = new Set([...listed].map(modernZone).filter((name) => name !== 'Etc/UTC'));
  return [...names].sort().map((name) => {
    // A backend may ask for five characters.
    if (name === 'UTC') return {name, value: 'Etc/UTC', also: ['Etc/UTC', 'GMT', 'Etc/GMT']};
    const former = formerZones(name);
    return {name, value: former.find((one) => one in recentlyRenamed) ?? name, also: former};
  });
});

/** All zones with their offset at `now`, milliseconds since 1970. */
export function timeZones(locale: string, now: number): readonly TimeZone[] {
  return offered().map((zone) => ({...zone, offset: timeZoneOffset(locale, zone.value, now) ?? ''}));
}
