import type {TemplateResult} from 'lit';
import {accountRules, brokenRule} from '../../../api/field-rules.js';
import type {Check} from '../../../ui/fields/checks.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import {searchField} from '../../../ui/fields/search-field.js';
import type {SearchChoice} from '../../../ui/fields/search-choices.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {timeZones} from '../../../i18n/time-zone-list.js';
import {zoneKey} from '../../../i18n/time-zone-names.js';
import {isTimeZone, recentlyRenamed} from '../../../i18n/time-zones.js';

/** The server stores any text as a time zone, but call times and reports need a real one. */
export const knownTimeZone: Check = (value, localizer) =>
  value === '' || (isTimeZone(value) && brokenRule(value, accountRules.timezone) === undefined)
    ? undefined
    : localizer.text(contactFieldsWords['regional.timeZone.unknown']);

/** The name of a stored time zone. */
export const timeZoneWords = (zone: string, {text}: Localizer): string =>
  zone === '' ? text(contactFieldsWords['regional.timeZone.default']) : labelOf(recentlyRenamed[zone] ?? zone);

const labelOf = (name: string): string => name.replaceAll('_', ' ');

export interface TimeZoneFieldOptions {
  readonly localizer: Localizer;
  /** Determines the displayed offsets; milliseconds since 1970. */
  readonly now: number;
}

/**
 * A time zone: every one with its current offset, searchable by city, continent, or offset. Empty selects the backend's
 * default. Styles: `fieldStyles`, `searchFieldStyles`.
 */
export function timeZoneField(binding: FieldBinding, {localizer, now}: TimeZoneFieldOptions): TemplateResult {
  const {text} = localizer;
  return searchField(
    binding,
    {
      label: text(contactFieldsWords['regional.timeZone']),
      hint: text(contactFieldsWords['regional.timeZone.hint']),
      choices: withStoredZone(choicesAt(localizer, now), binding.value),
    },
    localizer,
  );
}

/** The stored zone, under any of its names, is the current choice and retains its stored name. */
function withStoredZone(choices: readonly SearchChoice[], stored: string): readonly SearchChoice[] {
  if (stored === '' || choices.some(({value}) => value === stored)) return choices;
  const zone =
    brokenRule(stored, accountRules.timezone) === undefined && isTimeZone(stored) ? zoneKey(stored) : undefined;
  const isIt = ({value, also = []}: SearchChoice): boolean =>
    also.includes(stored) || (zone !== undefined && value !== '' && keyOf(value) === zone);
  const current = choices.find(isIt);
  return choices.map((choice) =>
    choice === current ? {...choice, value: stored, also: [...(choice.also ?? []), choice.value]} : choice,
  );
}

const keys = new Map<string, string>();

/** It takes a while for all zones, and never changes. */
function keyOf(zone: string): string {
  const key = keys.get(zone) ?? zoneKey(zone);
  keys.set(zone, key);
  return key;
}

const HOUR = 3_600_000;

let made: {readonly localizer: Localizer; readonly hour: number; readonly choices: readonly SearchChoice[]} | undefined;

/** Cached per hour, because computing the offsets of all zones is slow and offsets change on the hour. */
function choicesAt(localizer: Localizer, now: number): readonly SearchChoice[] {
  const hour = Math.floor(now / HOUR);
  if (made?.hour !== hour || made.localizer !== localizer) {
    const zones = timeZones(localizer.locale, now).map(({name, value, also, offset}) => ({
      value,
      label: labelOf(name),
      detail: offset,
      also,
    }));
    made = {
      localizer,
      hour,
      choices: [{value: '', label: localizer.text(contactFieldsWords['regional.timeZone.default'])}, ...zones],
    };
  }
  return made.choices;
}
