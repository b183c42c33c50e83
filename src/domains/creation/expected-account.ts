import type {Account} from '../../api/account.js';
import type {AccountId} from '../../api/account-ref.js';
import type {AccountScope} from '../../session/scope.js';

/** The reseller of the accounts directly below an account: the account itself if it is a reseller. */
export function resellerBelow({id, isReseller, resellerId}: Account): AccountId | undefined {
  return isReseller ? id : resellerId;
}

/**
 * The account that will be created below `parent`, as far as permissions depend on it: whether the signed-in user may
 * write its limits and book its credit can be determined before it exists. Pass it to `permissions.ts`.
 */
export function expectedAccount({home}: Pick<AccountScope, 'home'>, parent: Account): Account {
  const {billedBy: _parents, resellerId: _above, ...document} = parent;
  const resellerId = resellerBelow(parent);
  const billedBy = billedBelow(home.id, parent);
  return {
    ...document,
    id: '' as AccountId,
    isReseller: false,
    isSuperduper: false,
    ...(resellerId !== undefined && {resellerId}),
    ...(billedBy && {billedBy}),
  };
}

function billedBelow(homeId: AccountId, {id, isReseller, isSuperduper, billedBy}: Account): Account['billedBy'] {
  if (!isReseller) return billedBy;
  if (id === homeId) return 'self';
  return isSuperduper ? 'platform' : 'other';
}
