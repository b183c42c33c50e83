/** The port: everything that widgets ask of a backend. */
import type {CustomerAccess} from './access.js';
import type {Account, AccountsApi} from './account.js';
import type {AdminsApi} from './admins.js';
import type {AppsApi} from './apps.js';
import type {CallingRulesApi} from './calling-rules.js';
import type {CarrierApi} from './carrier.js';
import type {CreditApi} from './credit.js';
import type {DocumentApi} from './document.js';
import type {LifecycleApi} from './lifecycle.js';
import type {LimitsApi} from './limits.js';
import type {Notes} from './notes.js';
import type {NumberFeatureAccess} from './number-features.js';
import type {PlansApi} from './plans.js';
import type {SecurityApi} from './security.js';
import type {Session, SessionApi} from './session.js';

/** What a user may be denied although the account is within reach. */
export type Action = 'change-limits' | 'book-credit' | 'change-plans' | 'change-reseller';
/** What can be known before anything is sent. `unknown`: the backend will say. */
export type Permission = 'granted' | 'denied' | 'unknown';

/**
 * Everything the widgets ask of a backend. Implement it to use them with another one; run the contract suite
 * (`account-widgets/api/testing`) over the result.
 *
 * Rules that hold for every method: it rejects with an `ApiError` and with nothing else (the reason of the given
 * signal excepted); it never answers for another account than the one asked for; it never changes what it was given.
 * A domain the backend does not have is left out, and the widgets say so.
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
   * Whether the signed-in user may do something to an account, so that nothing is offered that the backend will refuse.
   * Answers at once, by what is known. Default: it is unknown, and the backend says.
   * @param account absent: it could not be read
   */
  may?(action: Action, account: Account | undefined, session: Session): Permission;
}
