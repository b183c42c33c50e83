/** The login of a person whose email address cannot be one, and the checks of a person's fields. */
import {nothing, type TemplateResult} from 'lit';
import {adminRules} from '../../api/field-rules.js';
import {storedText} from '../../api/stored-text.js';
import {loginWords} from '../../i18n/generated/en/login.js';
import type {Localizer} from '../../i18n/localizer.js';
import {required, ruled, type Check} from '../../ui/fields/checks.js';
import type {FieldBinding} from '../../ui/fields/field-binding.js';
import {textField} from '../../ui/fields/field.js';
import {canBeLogin} from './rules.js';

export const adminChecks = {
  firstName: [ruled(adminRules.firstName)],
  lastName: [ruled(adminRules.lastName)],
  email: [ruled(adminRules.email)],
} satisfies Record<string, readonly Check[]>;

/** Whether a login has to be entered beside the address. */
export function needsLogin(email: string): boolean {
  // Not before the address is complete: otherwise the field would appear and disappear while the user types.
  return /^[^\s@]+@[^\s@]+$/.test(storedText(email)) && !canBeLogin(email);
}

/** @param email the address that the person has in the form now */
export const loginChecks = (email: () => string): readonly Check[] => [
  (value, localizer) => (needsLogin(email()) ? required(value, localizer) : undefined),
  ruled(adminRules.username, loginWords['login.characters']),
];

/** Shown only where the address cannot be a login. */
export function loginField(binding: FieldBinding, email: string, {text}: Localizer): TemplateResult | typeof nothing {
  if (!needsLogin(email)) return nothing;
  return textField(binding, {
    label: text(loginWords['login.label']),
    hint: text(loginWords['login.hint']),
    required: true,
  });
}
