/** The permissions to write, as far as the documents determine them before anything is sent. */
import type {Action, Permission} from '../adapter.js';
import type {Account} from '../account.js';
import type {Session} from '../session.js';

/**
 * Returns the permission by action. Limits are written by the account's own reseller, and for accounts of the platform
 * operator by every account above them; credit is booked and plans are assigned by the account's own reseller.
 * Superduper administrators may do all of that. Only they promote or demote a reseller, in any account but their own.
 * The signed-in user determines the permission, not the acting account.
 */
export function crossbarMay(action: Action, account: Account | undefined, {home}: Session): Permission {
  const isOwn = account?.id === home.id;
  if (action === 'change-reseller') return home.isSuperduper && !isOwn ? 'granted' : 'denied';
  if (home.isSuperduper) return 'granted';
  if (!account) return 'unknown';
  const {billedBy, resellerId} = account;
  if (billedBy === undefined) return resellerId === home.id && !isOwn ? 'granted' : 'unknown';
  const granted = action === 'change-limits' ? billedBy !== 'other' : billedBy === 'self' && !isOwn;
  return granted ? 'granted' : 'denied';
}
