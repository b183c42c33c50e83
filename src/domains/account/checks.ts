/** Validation of an account's name and realm, for every form that contains them. */
import {maxLength, minLength, required, type Check} from '../../ui/fields/checks.js';
import {formsWords} from '../../i18n/generated/en/forms.js';

/** The server's limits, in characters. */
const NAME_MAX = 128;
const REALM_MIN = 4;
const REALM_MAX = 253;

export const nameChecks: readonly Check[] = [required, maxLength(NAME_MAX)];

/** The characters that the server accepts. */
const realmCharacters: Check = (value, {text}) =>
  /^[.\w-]+$/.test(value) ? undefined : text(formsWords['form.realm.characters']);

/** A name with a domain. The server does not require one, but phones and DNS do. */
const domain: Check = (value, {text}) =>
  /^[^.]+(\.[^.]+)+$/.test(value) ? undefined : text(formsWords['form.realm.domain']);

export const realmChecks: readonly Check[] = [
  required,
  realmCharacters,
  minLength(REALM_MIN),
  maxLength(REALM_MAX),
  domain,
];
