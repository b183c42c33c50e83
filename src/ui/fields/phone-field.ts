import type {TemplateResult} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {canReadPhones, phoneText, readPhone, storedPhone, type PhoneStyle} from '../../i18n/phone-numbers.js';
import {countryName} from '../../i18n/regions.js';
import type {FieldBinding} from './field-binding.js';
import {textField, type FieldOptions} from './field.js';

export interface PhoneFieldOptions extends Omit<FieldOptions, 'type' | 'hint'> {
  readonly style: PhoneStyle;
}

/**
 * A phone number. The binding holds E.164 as soon as the typed text can be parsed, and the typed text until then, which
 * is stored if it stays unparseable: it is never lost. A line below shows how the number is understood, so that a wrong
 * country is noticed before the save.
 *
 * The phone library is loaded by `loadPhoneReader()`: await it before the field is shown.
 */
export function phoneField(
  binding: FieldBinding,
  {style, ...options}: PhoneFieldOptions,
  localizer: Localizer,
): TemplateResult {
  return textField(
    {...binding, onInput: (typed) => binding.onInput(storedPhone(typed, style))},
    {
      ...options,
      type: 'tel',
      // While the user types, the text is not reformatted.
      shown: (input) =>
        input.matches(':focus') && storedPhone(input.value, style) === binding.value
          ? input.value
          : phoneText(binding.value, style),
      hint: understood(binding.value, style, localizer),
    },
  );
}

function understood(stored: string, style: PhoneStyle, localizer: Localizer): string {
  const {text, locale} = localizer;
  if (stored.trim() === '' || !canReadPhones())
    return text(formsWords['form.phone.hint'], {country: countryName(locale, style.country)});
  const number = readPhone(stored, style);
  if (!number) return text(formsWords['form.phone.asTyped']);
  const {country, international} = number;
  return country === undefined
    ? international
    : text(formsWords['form.phone.read'], {country: countryName(locale, country), number: international});
}
