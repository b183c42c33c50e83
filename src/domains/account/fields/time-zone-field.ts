import type {TemplateResult} from 'lit';
import type {Check} from '../../../ui/fields/checks.js';
import type {FieldBinding} from '../../../ui/fields/field.js';
import {searchField} from '../../../ui/fields/search-field.js';
import type {SearchChoice} from '../../../ui/fields/search-choices.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {timeZones} from '../../../i18n/time-zone-list.js';
import {isTimeZone} from '../../../i18n/time-zones.js';

/** The server stores any text as a time zone, but call times and reports need a real one. */
export const knownTimeZone: Check = (value, localizer) =>
  value === '' || isTimeZone(value) ? undefined : localizer.text(contactFieldsWords['regional.timeZone.unknown']);

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
      choices: choicesAt(localizer, now),
    },
    localizer,
  );
}

const HOUR = 3_600_000;

let made: {readonly localizer: Localizer; readonly hour: number; readonly choices: readonly SearchChoice[]} | undefined;

/** Cached per hour, because computing the offsets of all zones is slow and offsets change on the hour. */
function choicesAt(localizer: Localizer, now: number): readonly SearchChoice[] {
  const hour = Math.floor(now / HOUR);
  if (made?.hour !== hour || made.localizer !== localizer) {
    const zones = timeZones(localizer.locale, now).map(({name, offset}) => ({
      value: name,
      label: name.replaceAll('_', ' '),
      detail: offset,
    }));
    made = {
      localizer,
      hour,
      choices: [{value: '', label: localizer.text(contactFieldsWords['regional.timeZone.default'])}, ...zones],
    };
  }
  return made.choices;
}
