import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {wholeNumberOf} from './number-field.js';

/** Says in words what is wrong with a value, or nothing. Runs before a save; the backend has the last word. */
export type Check = (value: string, localizer: Localizer) => string | undefined;

export const required: Check = (value, {text}) => (value.trim() === '' ? text(formsWords['form.required']) : undefined);

export const maxLength =
  (max: number): Check =>
  (value, {text}) =>
    value.length > max ? text(formsWords['form.tooLong'], {max}) : undefined;

export const minLength =
  (min: number): Check =>
  (value, {text}) =>
    value.length < min ? text(formsWords['form.tooShort'], {min}) : undefined;

/** A count: a whole number, zero or more, small enough to be exact. */
export const wholeNumber: Check = (value, {text}) =>
  typeof wholeNumberOf(value) === 'number' ? undefined : text(formsWords['form.wholeNumber']);

/** The browser's own idea of an address, so that the form agrees with what every other form on the page accepts. */
export const email: Check = (value, {text}) => {
  const input = document.createElement('input');
  input.type = 'email';
  input.value = value;
  return input.validity.typeMismatch ? text(formsWords['form.email']) : undefined;
};

/** The first complaint of several checks. */
export function check(value: string, checks: readonly Check[], localizer: Localizer): string | undefined {
  for (const one of checks) {
    const complaint = one(value, localizer);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}
