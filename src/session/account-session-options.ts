import type {ApiError} from '../api/errors.js';
import type {AccountId} from '../api/account-ref.js';
import type {Connection} from './connection.js';
import type {DirtyState} from './dirty-report.js';
import type {AskUnsaved} from './editor.js';
import type {Position} from './position.js';
import type {ScopeState} from './scope.js';

export interface AccountSessionOptions {
  /** Called with every new state; the first time when something is connected. */
  readonly onState: (state: ScopeState) => void;
  /** Asks what to do with unsaved input. Default: stay, so that nothing is lost where nobody can be asked. */
  readonly askUnsaved?: AskUnsaved;
  /** The backend says that nobody is signed in any more, whatever it was asked for in a scope: a read or a write. */
  readonly onExpired?: (error: ApiError) => void;
  /**
   * Another user is signed in than before, and everything of the former one is dropped. Called without an id as soon as this
   * is known, then with the id of the new user's home account, just before it is shown.
   */
  readonly onAnotherUser?: (home?: AccountId) => void;
  /** `dirty` has changed. `accountId`: the account of the input that made the difference. */
  readonly onDirty?: (change: DirtyState) => void;
}

/** The connection before: the same user goes on with what was typed in it, and acts as before if a trail is left. */
export interface FormerConnection {
  readonly connection: Connection;
  readonly trail: Position['trail'] | undefined;
}
