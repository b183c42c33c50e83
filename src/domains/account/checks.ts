/** What the name and the realm of an account have to be, wherever they are typed. */
import {maxLength, minLength, required, type Check} from '../../ui/fields/checks.js';
import {formsWords} from '../../i18n/generated/en/forms.js';

/** Server limits (W-40), in characters. */
const NAME_MAX = 128;
const REALM_MIN = 4;
const REALM_MAX = 253;

/** SH-36 */
export const nameChecks: readonly Check[] = [required, maxLength(NAME_MAX)];

/** What the server takes, beside the length. */
const realmCharacters: Check = (value, {text}) =>
  /^[.\w-]+$/.test(value) ? undefined : text(formsWords['form.realm.characters']);

/** A name with a domain. The server does not ask for one, but phones and DNS do. */
const domain: Check = (value, {text}) =>
  /^[^.]+(\.[^.]+)+$/.test(value) ? undefined : text(formsWords['form.realm.domain']);

/** SH-35 */
export const realmChecks: readonly Check[] = [
  required,
  realmCharacters,
  minLength(REALM_MIN),
  maxLength(REALM_MAX),
  domain,
];
