import type {CallDestination, CallingRules} from '../../../api/calling-rules.js';
import {destinationsWords} from '../../../i18n/generated/en/destinations.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {Phrase} from '../../../i18n/phrases.js';
import {countryCodes} from '../../../i18n/countries.js';
import {countryName} from '../../../i18n/regions.js';

interface WellKnown {
  /** The platform's default name. */
  readonly name: string;
  readonly label: Phrase;
  readonly help: Phrase;
}

/** The destinations of a fresh installation of the platform. */
const wellKnown: Readonly<Record<string, WellKnown>> = {
  tollfree_us: {
    name: 'US TollFree',
    label: destinationsWords['destinations.tollfree_us'],
    help: destinationsWords['destinations.tollfree_us.help'],
  },
  toll_us: {
    name: 'US Toll',
    label: destinationsWords['destinations.toll_us'],
    help: destinationsWords['destinations.toll_us.help'],
  },
  emergency: {
    name: 'Emergency Dispatcher',
    label: destinationsWords['destinations.emergency'],
    help: destinationsWords['destinations.emergency.help'],
  },
  caribbean: {
    name: 'Caribbean',
    label: destinationsWords['destinations.caribbean'],
    help: destinationsWords['destinations.caribbean.help'],
  },
  did_us: {
    name: 'US DID',
    label: destinationsWords['destinations.did_us'],
    help: destinationsWords['destinations.did_us.help'],
  },
  international: {
    name: 'International',
    label: destinationsWords['destinations.international'],
    help: destinationsWords['destinations.international.help'],
  },
  unknown: {
    name: 'Unknown',
    label: destinationsWords['destinations.unknown'],
    help: destinationsWords['destinations.unknown.help'],
  },
};

const known = (id: string): WellKnown | undefined => (Object.hasOwn(wellKnown, id) ? wellKnown[id] : undefined);

/**
 * The name to show: translated if it is the platform's default, otherwise the name that the backend's operator has
 * chosen.
 */
export function destinationName({text}: Localizer, {id, name}: CallDestination): string {
  const own = known(id);
  return own && (name === own.name || name === id) ? text(own.label) : name;
}

/** What the destination includes, for those that every installation has. */
export function destinationHelp({text}: Localizer, {id}: CallDestination): string | undefined {
  const own = known(id);
  return own && text(own.help);
}

export interface DestinationGroup {
  readonly label: string;
  readonly destinations: readonly CallDestination[];
}

/** Groups in the order of their first destination, with the rest last; the backend's order within a group. */
export function groupDestinations(
  localizer: Localizer,
  destinations: readonly CallDestination[],
): readonly DestinationGroup[] {
  const groups = new Map<string, CallDestination[]>();
  for (const destination of destinations) {
    const label = groupOf(localizer, destination);
    groups.set(label, [...(groups.get(label) ?? []), destination]);
  }
  const rest = localizer.text(destinationsWords['destinations.group.other']);
  return [...groups]
    .map(([label, inside]) => ({label, destinations: inside}))
    .sort((a, b) => Number(a.label === rest) - Number(b.label === rest));
}

/** An id ends with its country, if there is one: `did_us`, `mobile_de`. */
function groupOf({text, locale}: Localizer, {id, isEmergency}: CallDestination): string {
  if (isEmergency) return text(destinationsWords['destinations.group.emergency']);
  if (id === 'international' || id === 'caribbean') return text(destinationsWords['destinations.group.abroad']);
  const country = /[_-]([a-z]{2})$/i.exec(id)?.[1]?.toUpperCase();
  // The only widespread code that is not the ISO code of its country.
  const code = country === 'UK' ? 'GB' : country;
  return code && countryCodes().includes(code)
    ? countryName(locale, code)
    : text(destinationsWords['destinations.group.other']);
}

/** Whether calls to a destination are allowed; they are unless denied. */
export function isAllowed(rules: CallingRules, id: string): boolean {
  return !Object.hasOwn(rules, id) || rules[id] !== 'deny';
}

/** Stored rules for destinations that the backend no longer lists. They are preserved. */
export function unlistedRules(rules: CallingRules, destinations: readonly CallDestination[]): readonly string[] {
  const listed = new Set(destinations.map(({id}) => id));
  return Object.keys(rules).filter((id) => !listed.has(id));
}

/** "All", "None", or the number of allowed destinations. */
export function allowedInWords(
  {text}: Localizer,
  destinations: readonly CallDestination[],
  allowed: (id: string) => boolean,
): string {
  const count = destinations.filter(({id}) => allowed(id)).length;
  if (count === destinations.length) return text(destinationsWords['destinations.all']);
  return count === 0
    ? text(destinationsWords['destinations.none'])
    : text(destinationsWords['destinations.some'], {count, total: destinations.length});
}
