import {apiError} from '../../api/errors.js';
import type {Account} from '../../api/account.js';
import type {AccountId} from '../../api/account-ref.js';
import {storedTexts} from '../../api/stored-text.js';
import type {Changes} from '../../api/document.js';

/** `refused` with this code: the signed-in user would lock themselves out. */
export const OWN_ACCOUNT = 'own_account';

/**
 * Users can neither disable nor delete the account in which they signed in, which would end their own session, nor
 * change whether it is a reseller, which would change their own permissions.
 */
export function assertNotOwn(home: AccountId, id: AccountId): void {
  if (id !== home) return;
  throw apiError('refused', 'This is the account in which the user signed in', {code: OWN_ACCOUNT});
}

/** Normalizes the texts of an account for storage. Realms do not distinguish case, so they are stored in lowercase. */
export function storedAccount<T extends Changes<Account>>(changes: T): T {
  const texts = storedTexts(changes);
  return texts.realm === undefined ? texts : {...texts, realm: texts.realm.toLowerCase()};
}

/** @throws `refused` with `OWN_ACCOUNT` if the change enables or disables the account in which the user signed in */
export function assertMayChange(home: AccountId, id: AccountId, {enabled}: Changes<Account>): void {
  if (enabled !== undefined) assertNotOwn(home, id);
}
