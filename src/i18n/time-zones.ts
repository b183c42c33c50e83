import {once} from './memo.js';

/** A time zone as it is offered to choose. */
export interface TimeZone {
  /** IANA name, the value that is stored. */
  readonly name: string;
  /** City and current offset, e.g. `Los Angeles (GMT-8)`. */
  readonly label: string;
}

/** The zones of the browser, by name. `UTC` is one everywhere but in some browsers' list. */
const timeZoneNames: () => readonly string[] = once(() =>
  [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort(),
);

/** All zones with their offset at `now`, milliseconds since 1970 (SH-30). */
export function timeZones(locale: string, now: number): readonly TimeZone[] {
  return timeZoneNames().map((name) => {
    const offset = timeZoneOffset(locale, name, now);
    return {name, label: offset === undefined ? cityOf(name) : `${cityOf(name)} (${offset})`};
  });
}

/** What a zone differs from UTC at `now`, e.g. `GMT-8`; nothing for a zone that no calendar knows. */
export function timeZoneOffset(locale: string, timeZone: string, now: number): string | undefined {
  if (!isTimeZone(timeZone)) return undefined;
  return new Intl.DateTimeFormat(locale, {timeZone, timeZoneName: 'shortOffset'})
    .formatToParts(now)
    .find(({type}) => type === 'timeZoneName')?.value;
}

/**
 * Whether a text names a zone, in the list or by one of its older names (`Asia/Kolkata`, `Asia/Calcutta`). The backend
 * takes any text, so whoever lets a user type one has to ask. Offsets such as `+01:00` are no zones.
 */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', {timeZone: name});
    return true;
  } catch {
    return false;
  }
}

/** The zone somebody means who types without regard to case; anything else as typed. */
export function toTimeZone(typed: string): string {
  const wanted = typed.trim().toLowerCase();
  return timeZoneNames().find((name) => name.toLowerCase() === wanted) ?? typed;
}

function cityOf(name: string): string {
  return (name.split('/').at(-1) ?? name).replaceAll('_', ' ');
}
