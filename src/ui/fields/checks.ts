import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {wholeNumberOf} from './number-field.js';

/** Returns the error message for a value, or `undefined`. Runs before a save; the backend decides. */
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

/** The browser's own definition of an email address, so that the form agrees with all other forms of the page. */
export const email: Check = (value, {text}) => {
  const input = document.createElement('input');
  input.type = 'email';
  input.value = value;
  return input.validity.typeMismatch ? text(formsWords['form.email']) : undefined;
};

/** The first error of several checks. */
export function check(value: string, checks: readonly Check[], localizer: Localizer): string | undefined {
  for (const one of checks) {
    const complaint = one(value, localizer);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}
