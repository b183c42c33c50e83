/** The port: everything that widgets request from a backend. */
import type {CustomerAccess} from './access.js';
import type {Account, AccountsApi} from './account.js';
import type {AccountId} from './account-ref.js';
import type {AdminsApi} from './admins.js';
import type {AppsApi} from './apps.js';
import type {CallingRulesApi} from './calling-rules.js';
import type {CarrierApi} from './carrier.js';
import type {CreditApi} from './credit.js';
import type {DocumentApi} from './document.js';
import type {AccountLevel} from './level.js';
import type {LifecycleApi} from './lifecycle.js';
import type {LimitsApi} from './limits.js';
import type {Notes} from './notes.js';
import type {NumberFeatureAccess} from './number-features.js';
import type {PlansApi} from './plans.js';
import type {SecurityApi} from './security.js';
import type {Session, SessionApi} from './session.js';

/** An action that may be denied to a user even for an accessible account. */
export type Action = 'change-limits' | 'book-credit' | 'change-plans' | 'change-reseller';
/** What is known before anything is sent. `unknown`: only the backend can tell. */
export type Permission = 'granted' | 'denied' | 'unknown';

/**
 * Everything that the widgets request from a backend. Implement it to use them with another backend, and run the
 * contract suite (`account-widgets/api/testing`) against the implementation.
 *
 * These rules hold for every method: it rejects only with an `ApiError` (or with the reason of the given signal); it
 * never returns data of an account other than the requested one; it never changes its arguments. Omit a domain that the
 * backend does not have; the widgets then report that.
 */
export interface AccountsAdapter {
  readonly session: SessionApi;
  readonly accounts: AccountsApi;
  readonly lifecycle?: LifecycleApi;
  readonly admins?: AdminsApi;
  readonly limits?: LimitsApi;
  readonly callingRules?: CallingRulesApi;
  readonly credit?: CreditApi;
  readonly plans?: PlansApi;
  readonly carrier?: CarrierApi;
  readonly apps?: AppsApi;
  readonly notes?: DocumentApi<Notes>;
  readonly access?: DocumentApi<CustomerAccess>;
  readonly numberFeatures?: DocumentApi<NumberFeatureAccess>;
  readonly security?: SecurityApi;
  /**
   * Returns whether the signed-in user may perform an action on an account, so that no action is offered that the
   * backend will refuse. Synchronous, based on what is known. Default: `unknown`.
   * @param account absent when it could not be read
   */
  may?(action: Action, account: Account | undefined, session: Session): Permission;
  /**
   * For a backend whose levels are not accounts of the same kind: returns the level of an account. Synchronous, because
   * it is asked before anything about the account is requested: an adapter that addresses each level differently makes
   * the level a part of its ids. Default: all accounts are alike, with every domain and field, and accounts below.
   */
  levelOf?(id: AccountId): AccountLevel;
}
