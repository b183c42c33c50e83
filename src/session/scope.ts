import type {AccountId, AccountRef, HomeAccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Session} from '../api/session.js';
import type {ApiError} from '../api/errors.js';
import type {AccountFacts} from './account-facts.js';
import type {Editors} from './editors.js';
import type {Identity} from './identity.js';
import type {ResourceCache} from './resource-cache.js';

/** The account in which the user signed in; its id is typed apart so that it cannot be mixed up with a shown one. */
export interface HomeAccountRef extends AccountRef {
  readonly id: HomeAccountId;
}

/**
 * What all widgets of a provider share, at one moment. A scope is frozen and replaced whole, so two widgets never see
 * halves of two states; whoever holds one across an `await` holds the account it began with.
 */
export interface AccountScope {
  /** Changes when a scope of another copy of the library could no longer be read. */
  readonly protocol: 1;
  readonly adapter: AccountsAdapter;
  readonly session: Session;
  /** Who is signed in, the same for every account and as whomever the user acts. Compare its id; keep in its slots what is the user's. */
  readonly identity: Identity;
  /** Where the user signed in. Permissions and menus of the signed-in user belong here (rule 8). */
  readonly home: HomeAccountRef;
  /** `home`, or the account the user acts as. */
  readonly acting: AccountRef;
  /** The account the widgets show: the selected one, else `acting`. */
  readonly account: AccountRef;
  /** From `home` to `acting`. Longer than one: the user is masquerading. */
  readonly trail: readonly AccountRef[];
  /**
   * The lifetime of this scope, and its identity: aborted when another account is shown. A new publication of the same
   * scope, for instance with other settings, is another object with the same signal; compare with `sameScope`.
   */
  readonly signal: AbortSignal;
  /**
   * A longer lifetime: aborted when the user acts as another account, or is another user. Whatever belongs to all accounts
   * below the acting one, like a tree, goes on while one of them is selected after the other.
   */
  readonly actingSignal: AbortSignal;
  readonly resources: ResourceCache;
  readonly facts: AccountFacts;
  readonly editors: Editors;
}

/** Nothing may be seen until it is known who is signed in; nothing is lost if it is the same user. */
export interface Concealed {
  /** Why it could not be found out. */
  readonly error?: ApiError;
  readonly retry: () => void;
}

/** Where the shared state stands. Widgets show data in `ready` alone. */
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
 * Whether two values are publications of one scope: the same account, shown for the same time. Scope objects are never
 * compared themselves, since a publication with other settings replaces the object and ends nothing.
 */
export function sameScope(a: Pick<AccountScope, 'signal'> | undefined, b: Pick<AccountScope, 'signal'> | undefined) {
  return a?.signal === b?.signal;
}

/** Whether the user acts as another account than their own. */
export function isMasquerading(scope: AccountScope): boolean {
  return scope.trail.length > 1;
}
