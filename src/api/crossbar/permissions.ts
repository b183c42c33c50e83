/** Who may write what, as far as the documents tell before anything is sent. */
import type {Action, Permission} from '../accounts-adapter.js';
import type {Account, Session} from '../model.js';

/**
 * By action. Limits are written by the account's own reseller, and for accounts of the platform's operator by everybody above
 * them; credit is booked and plans are assigned by the account's own reseller. Superduper administrators may do all of that.
 * They alone make an account a reseller, or take that away again, in any account but their own. It is the signed-in user who
 * counts, not the account acted as.
 */
export function crossbarMay(action: Action, account: Account | undefined, session: Session): Permission {
  const {home} = session;
  switch (action) {
    case 'change-limits':
      return permission(session, account, ({billedBy}) => billedBy === 'self' || billedBy === 'platform');
    case 'book-credit':
    case 'change-plans':
      return permission(session, account, ({billedBy, id}) => billedBy === 'self' && id !== home.id);
    case 'change-reseller':
      return home.isSuperduper && account?.id !== home.id ? 'granted' : 'denied';
  }
}

function permission({home}: Session, account: Account | undefined, rule: (account: Account) => boolean): Permission {
  if (home.isSuperduper) return 'granted';
  if (!account) return 'unknown';
  if (account.billedBy !== undefined) return rule(account) ? 'granted' : 'denied';
  return account.resellerId === home.id && account.id !== home.id ? 'granted' : 'unknown';
}
