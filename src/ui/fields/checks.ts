import type {FieldError} from '../../api/document.js';
import {brokenRule, characters, type TextRule} from '../../api/field-rules.js';
import {storedText} from '../../api/stored-text.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Phrase} from '../../i18n/phrases.js';
import {wholeNumberOf} from './number-field.js';

/** Returns the error message for a value, or `undefined`. Runs before a save; the backend decides. */
export type Check = (value: string, localizer: Localizer) => string | undefined;

export const required: Check = (value, {text}) =>
  storedText(value) === '' ? text(formsWords['form.required']) : undefined;

/** Returns the error message for a rule, under the name that backends use; `undefined` when there is no text for it. */
function ruleText({text}: Localizer, rule: string, limit?: unknown): string | undefined {
  switch (rule) {
    case 'required':
      return text(formsWords['form.required']);
    case 'unique':
      return text(formsWords['form.unique']);
    case 'minLength':
      return typeof limit === 'number' ? text(formsWords['form.tooShort'], {min: limit}) : undefined;
    case 'maxLength':
      return typeof limit === 'number' ? text(formsWords['form.tooLong'], {max: limit}) : undefined;
    case 'pattern':
    case 'enum':
      return text(formsWords['form.notAccepted']);
    default:
      return undefined;
  }
}

/** Why the backend rejects the value of a field: in words by the rule, otherwise as the backend says it. */
export function rejectionText(localizer: Localizer, {rule, message, target}: FieldError): string {
  return ruleText(localizer, rule, target) ?? localizer.text(formsWords['form.rejected'], {message});
}

/**
 * Checks a text, in its stored form, against the rules of a field. An empty text is valid unless the field is required.
 */
export const ruled =
  (rule: TextRule, pattern?: Phrase): Check =>
  (value, localizer) => {
    const {text} = localizer;
    const stored = storedText(value);
    const broken = brokenRule(stored, rule);
    if (broken === 'pattern') return text(pattern ?? formsWords['form.notAccepted']);
    if (broken === 'format') return text(formsWords[rule.format === 'email' ? 'form.email' : 'form.realm.domain']);
    return broken && ruleText(localizer, broken, broken === 'minLength' ? rule.min : rule.max);
  };

/** Requires a minimum number of characters, as typed. */
export const minLength =
  (min: number): Check =>
  (value, localizer) =>
    characters(value) < min ? ruleText(localizer, 'minLength', min) : undefined;

/** Requires a count: an integer, zero or more, that is small enough to be exact. */
export const wholeNumber: Check = (value, {text}) =>
  typeof wholeNumberOf(value) === 'number' ? undefined : text(formsWords['form.wholeNumber']);

/** The first error of several checks. */
export function check(value: string, checks: readonly Check[], localizer: Localizer): string | undefined {
  for (const one of checks) {
    const complaint = one(value, localizer);
    if (complaint !== undefined) return complaint;
  }
  return undefined;
}
