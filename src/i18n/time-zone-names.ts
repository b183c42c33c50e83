import {once} from './memo.js';
import {recentlyRenamed} from './time-zones.js';

/** Zones that were renamed long ago: the old name, then the new one. Browsers list one of them. */
const RENAMED = `
Africa/Asmera Africa/Asmara
America/Buenos_Aires America/Argentina/Buenos_Aires
America/Catamarca America/Argentina/Catamarca
America/Coral_Harbour America/Atikokan
America/Cordoba America/Argentina/Cordoba
America/Indianapolis America/Indiana/Indianapolis
America/Jujuy America/Argentina/Jujuy
America/Louisville America/Kentucky/Louisville
America/Mendoza America/Argentina/Mendoza
Asia/Ashkhabad Asia/Ashgabat
Asia/Calcutta Asia/Kolkata
Asia/Dacca Asia/Dhaka
Asia/Katmandu Asia/Kathmandu
Asia/Macao Asia/Macau
Asia/Saigon Asia/Ho_Chi_Minh
Asia/Tel_Aviv Asia/Jerusalem
Asia/Thimbu Asia/Thimphu
Asia/Ujung_Pandang Asia/Makassar
Asia/Ulan_Bator Asia/Ulaanbaatar
Atlantic/Faeroe Atlantic/Faroe
Pacific/Ponape Pacific/Pohnpei
Pacific/Truk Pacific/Chuuk`;

const renamed = once(
  (): ReadonlyMap<string, string> =>
    new Map([
      ...Object.entries(recentlyRenamed),
      ...RENAMED.trim()
        .split('\n')
        .map((pair) => pair.split(' ') as [string, string]),
    ]),
);

/** The name that a zone has today. */
export const modernZone = (name: string): string => renamed().get(name) ?? name;

/** The names that a zone had before. */
export const formerZones = (modern: string): readonly string[] =>
  [...renamed()].filter(([, now]) => now === modern).map(([former]) => former);

/** The same for all the names of one zone (`US/Pacific`, `America/Los_Angeles`); any other text as it is. */
export function zoneKey(name: string): string {
  try {
    return modernZone(new Intl.DateTimeFormat('en', {timeZone: name}).resolvedOptions().timeZone);
  } catch {
    // No calendar knows the zone.
    return name;
  }
}
