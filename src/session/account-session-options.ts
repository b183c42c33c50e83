import type {ApiError} from '../api/errors.js';
import type {AccountId} from '../api/account-ref.js';
import type {Connection} from './connection.js';
import type {DirtyState} from './dirty-report.js';
import type {AskUnsaved} from './editor.js';
import type {Position} from './position.js';
import type {ScopeState} from './scope.js';

export interface AccountSessionOptions {
  /** Called with every new state, the first time when something is connected. */
  readonly onState: (state: ScopeState) => void;
  /**
   * Asks the user what to do with unsaved input. Default: stay, so that nothing is lost where the user cannot be asked.
   */
  readonly askUnsaved?: AskUnsaved;
  /** Called when the backend's response to any read or write of a scope says that the user is no longer signed in. */
  readonly onExpired?: (error: ApiError) => void;
  /**
   * Another user has signed in, and everything of the previous one is dropped. Called without an id as soon as this is
   * known, then with the id of the new user's home account just before it is shown.
   */
  readonly onAnotherUser?: (home?: AccountId) => void;
  /** `dirty` has changed. `accountId`: the account of the input that caused the change. */
  readonly onDirty?: (change: DirtyState) => void;
}

/**
 * The previous connection. If the same user signs in again, the drafts continue, and so does the masquerade if `trail`
 * is set.
 */
export interface FormerConnection {
  readonly connection: Connection;
  readonly trail: Position['trail'] | undefined;
}
