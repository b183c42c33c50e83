/** Who may write what, as far as the documents tell before anything is sent. */
import type {Action, Permission} from '../adapter.js';
import type {Account} from '../account.js';
import type {Session} from '../session.js';

/**
 * By action. Limits are written by the account's own reseller, and for accounts of the platform's operator by everybody above
 * them; credit is booked and plans are assigned by the account's own reseller. Superduper administrators may do all of that.
 * They alone make an account a reseller, or take that away again, in any account but their own. It is the signed-in user who
 * counts, not the account acted as.
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
