import {once} from './memo.js';
import {formerZones, modernZone} from './time-zone-names.js';
import {recentlyRenamed, timeZoneOffset} from './time-zones.js';

/** A time zone to choose from. */
export interface TimeZone {
  /** The current IANA name. */
  readonly name: string;
  /** The IANA name to be stored: the current name, unless backends may not know it yet. */
  readonly value: string;
  /** Its other IANA names. */
  readonly also: readonly string[];
  /** The offset from UTC at the requested time, e.g. `GMT-8`. */
  readonly offset: string;
}

const sameAsUtc = ['GMT', 'UCT', 'Universal', 'Zulu', 'Greenwich', 'GMT0', 'GMT+0', 'GMT-0'].flatMap((name) => [
  name,
  `Etc/${name}`,
]);

/** The browser's zones, by their current names. Some browsers list `UTC`, others do not. */
const offered: () => readonly Omit<TimeZone, 'offset'>[] = once(() => {
  const listed = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC']);
  const names = new Set([...listed].map(modernZone).filter((name) => name !== 'Etc/UTC'));
  return [...names].sort().map((name) => {
    // A backend may require at least five characters.
    if (name === 'UTC') return {name, value: 'Etc/UTC', also: ['Etc/UTC', ...sameAsUtc]};
    const former = formerZones(name);
    return {name, value: former.find((one) => one in recentlyRenamed) ?? name, also: former};
  });
});

/** Returns all zones with their offset at `now`, in milliseconds since 1970. */
export function timeZones(locale: string, now: number): readonly TimeZone[] {
  return offered().map((zone) => ({...zone, offset: timeZoneOffset(locale, zone.value, now) ?? ''}));
}
