import type {AccountsAdapter, Action, Permission} from '../api/adapter.js';
import type {Account} from '../api/account.js';
import type {Session} from '../api/session.js';

/**
 * Whether the signed-in user may perform an action on an account, as far as that can be determined before a request.
 */
export function may(
  {adapter, session}: {readonly adapter: AccountsAdapter; readonly session: Session},
  action: Action,
  account: Account | undefined,
): Permission {
  return adapter.may?.(action, account, session) ?? 'unknown';
}
