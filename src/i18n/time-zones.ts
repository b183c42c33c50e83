/** Zones that were renamed a few years ago. Current backends may not know the new name, so the old one is stored. */
export const recentlyRenamed: Readonly<Record<string, string>> = {
  'America/Godthab': 'America/Nuuk',
  'Asia/Rangoon': 'Asia/Yangon',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
};

/** Returns the offset of a zone from UTC at `now`, e.g. `GMT-8`; undefined for an unknown zone. */
export function timeZoneOffset(locale: string, timeZone: string, now: number): string | undefined {
  return zoneFormat(timeZone, locale, {timeZoneName: 'shortOffset'})
    ?.formatToParts(now)
    .find(({type}) => type === 'timeZoneName')?.value;
}

/**
 * Whether a text names a zone, by its listed name or an older one (`Asia/Kolkata`, `Asia/Calcutta`). The backend
 * accepts any text, so a field for typed zones must check it. Offsets such as `+01:00` are not zones.
 */
export const isTimeZone = (name: string): boolean => zoneFormat(name) !== undefined;

function zoneFormat(
  timeZone: string,
  locale = 'en',
  options?: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat | undefined {
  if (!/^[A-Z]/.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat(locale, {...options, timeZone});
  } catch {
    return undefined;
  }
}
