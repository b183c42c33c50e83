import type {TemplateResult} from 'lit';
import type {Check} from '../../../ui/fields/checks.js';
import type {FieldBinding} from '../../../ui/fields/field.js';
import {searchField} from '../../../ui/fields/search-field.js';
import type {SearchChoice} from '../../../ui/fields/search-choices.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {timeZones} from '../../../i18n/time-zone-list.js';
import {isTimeZone} from '../../../i18n/time-zones.js';

/** The server stores any text as a zone; call times and reports would then be in none (OV-13). */
export const knownTimeZone: Check = (value, localizer) =>
  value === '' || isTimeZone(value) ? undefined : localizer.text(contactFieldsWords['regional.timeZone.unknown']);

export interface TimeZoneFieldOptions {
  readonly localizer: Localizer;
  /** For the offsets shown; milliseconds since 1970. */
  readonly now: number;
}

/**
 * A time zone: all of them with their offset of the day, found by city, continent or offset (SH-30). Empty: the backend's
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

/** Offsets change on the hour; to ask for those of all zones takes a while. */
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
