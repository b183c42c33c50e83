import type {TemplateResult} from 'lit';
import type {Check} from '../../../ui/fields/checks.js';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import {searchField} from '../../../ui/fields/search-field.js';
import {withStored} from '../../../ui/fields/search-choices.js';
import {contactFieldsWords} from '../../../i18n/generated/en/contact-fields.js';
import {isLanguage, languages} from '../../../i18n/languages.js';
import type {Localizer} from '../../../i18n/localizer.js';

/** Applies to typed values; a stored value is never rejected. */
export const knownLanguage: Check = (value, {text}) =>
  value === '' || isLanguage(value) ? undefined : text(contactFieldsWords['regional.language.unknown']);

/** The name of a stored language. */
export const languageWords = (code: string, {text, languageName}: Localizer): string =>
  code === '' ? text(contactFieldsWords['regional.language.default']) : languageName(code);

/**
 * A language: every one that the browser can name, searchable by name or tag. Empty selects the backend's default; a
 * stored value that is not in the list is shown and preserved. Styles: `fieldStyles`, `searchFieldStyles`.
 */
export function languageField(binding: FieldBinding, {localizer}: {readonly localizer: Localizer}): TemplateResult {
  const {text, locale, languageName} = localizer;
  const {value} = binding;
  const offered = languages(locale).map(({code, name}) => ({value: code, label: name, detail: code}));
  return searchField(
    binding,
    {
      label: text(contactFieldsWords['regional.language']),
      choices: withStored(
        [{value: '', label: text(contactFieldsWords['regional.language.default'])}, ...offered],
        value,
        languageName(value),
      ),
    },
    localizer,
  );
}
