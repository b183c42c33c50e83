/** Validation of an account's name and realm, for every form that contains them. */
import {accountRules} from '../../api/field-rules.js';
import {ruled, type Check} from '../../ui/fields/checks.js';
import {formsWords} from '../../i18n/generated/en/forms.js';

export const nameChecks: readonly Check[] = [ruled(accountRules.name)];

export const realmChecks: readonly Check[] = [ruled(accountRules.realm, formsWords['form.realm.characters'])];
