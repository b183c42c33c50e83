import type {AccountId, AccountRef, HomeAccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Session} from '../api/session.js';
import type {ApiError} from '../api/errors.js';
import type {AccountFacts} from './account-facts.js';
import type {Editors} from './editors.js';
import type {Identity} from './identity.js';
import type {ResourceCache} from './resource-cache.js';

/**
 * The account in which the user signed in. Its id has a type of its own so that it cannot be confused with the shown
 * account's.
 */
export interface HomeAccountRef extends AccountRef {
  readonly id: HomeAccountId;
}

/**
 * What all widgets of a provider share at one moment. A scope is frozen and replaced whole, so no two widgets see parts
 * of different states; code that holds a scope across an `await` still holds the account it started with.
 */
export interface AccountScope {
  /** Changes when the scope of another copy of the library can no longer be read. */
  readonly protocol: 1;
  /** The backend, without the domains that `account` lacks. For an account of another level, see `AccountLevel.within`. */
  readonly adapter: AccountsAdapter;
  readonly session: Session;
  /**
   * The signed-in user, identical for every account and every masquerade. Compare its id; store user data in its slots.
   */
  readonly identity: Identity;
  /** The account in which the user signed in. Permissions and menus of the signed-in user belong to this account. */
  readonly home: HomeAccountRef;
  /** `home`, or the account the user acts as. */
  readonly acting: AccountRef;
  /** The account that the widgets show: the selected one, otherwise `acting`. */
  readonly account: AccountRef;
  /** From `home` to `acting`. The user is masquerading if it has more than one element. */
  readonly trail: readonly AccountRef[];
  /**
   * The lifetime of this scope, which is also its identity: aborted when another account is shown. A new publication of
   * the same scope, for instance with other settings, is another object with the same signal; compare with `sameScope`.
   */
  readonly signal: AbortSignal;
  /**
   * A longer lifetime: aborted when the user acts as another account or another user signs in. Data about all accounts
   * below the acting one, such as the tree, lives this long while the selection changes.
   */
  readonly actingSignal: AbortSignal;
  readonly resources: ResourceCache;
  readonly facts: AccountFacts;
  readonly editors: Editors;
}

/** Nothing may be shown until the signed-in user is known. Nothing is lost if it is the same user. */
export interface Concealed {
  /** Why verification failed. */
  readonly error?: ApiError;
  readonly retry: () => void;
}

/** The state of a provider. Widgets show data only in `ready`. */
export type ScopeState =
  | {readonly protocol: 1; readonly status: 'none'}
  | {readonly protocol: 1; readonly status: 'connecting'}
  | {readonly protocol: 1; readonly status: 'switching'; readonly accountId: AccountId}
  | {
      readonly protocol: 1;
      readonly status: 'ready';
      readonly scope: AccountScope;
      readonly readOnly: boolean;
      readonly concealed?: Concealed;
    }
  | {readonly protocol: 1; readonly status: 'failed'; readonly error: ApiError; readonly retry: () => void};

/**
 * Whether two values are publications of one scope, that is, have the same lifetime. Scope objects are never compared
 * themselves, because a publication with other settings replaces the object without ending the scope.
 */
export function sameScope(a: Pick<AccountScope, 'signal'> | undefined, b: Pick<AccountScope, 'signal'> | undefined) {
  return a?.signal === b?.signal;
}

/** Whether the user acts as an account other than their own. */
export function isMasquerading(scope: AccountScope): boolean {
  return scope.trail.length > 1;
}
