/** Validation of an account's name and realm, for every form that contains them. */
import {accountRules} from '../../api/field-rules.js';
import {storedText} from '../../api/stored-text.js';
import {ruled, type Check} from '../../ui/fields/checks.js';
import {formsWords} from '../../i18n/generated/en/forms.js';

export const nameChecks: readonly Check[] = [ruled(accountRules.name)];

/** A name with a domain. The server does not require one, but phones and DNS do. */
const domain: Check = (value, {text}) =>
  /^[^.]+(\.[^.]+)+$/.test(storedText(value)) ? undefined : text(formsWords['form.realm.domain']);

export const realmChecks: readonly Check[] = [ruled(accountRules.realm, formsWords['form.realm.characters']), domain];
