import type {Setup, Stage} from './stage.js';

/** The requests of an operation: a method and a pattern in `path`. */
export interface Requests {
  /** Default: GET. */
  readonly method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /**
   * The path below the root of the API; `{account}` is the selected account, `{home}` the user's own, `*` any one
   * segment.
   */
  readonly path: string;
}

interface Common {
  /** The name of the operation in the report. */
  readonly id: string;
  /** The methods of the port that it covers, such as `limits.update`. */
  readonly port: readonly string[];
  readonly setup: Setup;
  readonly requests: Requests;
  /** The response names no owner, so a response about another account cannot be detected (SECURITY.md). */
  readonly ownerless?: true;
  /** Matches messages that explain the result, in addition to those of all errors. */
  readonly says?: RegExp;
  /** Brings the page to the initial state. */
  readonly prepare?: (stage: Stage) => Promise<unknown>;
}

/** A read whose result elements show. */
export interface Read extends Common {
  readonly kind: 'read';
  /** Makes the elements read. Default: they read when they are opened. */
  readonly act?: (stage: Stage) => Promise<unknown>;
  /** The element shows nothing without data, and reports the reason with `load-failed`. */
  readonly tellsPage?: true;
  /** Missing data is decorative and stays missing until the element is reopened. */
  readonly ornament?: true;
  /** Makes the elements read again if the failure offers no retry. Default: `act`. */
  readonly again?: (stage: Stage) => Promise<unknown>;
}

/** A write, from the last click on. */
export interface Write extends Common {
  readonly kind: 'write';
  readonly act: (stage: Stage) => Promise<unknown>;
  /** What was typed or chosen, as shown on screen; `undefined` if nothing is. */
  readonly typed?: (stage: Stage) => unknown;
  /** Sends what was not saved again. Default: `act`. */
  readonly again?: ((stage: Stage) => Promise<unknown>) | undefined;
  /** The event that reports the completed write, see `Stage.events`. */
  readonly fact: string;
  /**
   * If the requests write only a part of what a click sends: what the server stores of that part. Default: everything.
   */
  readonly part?: (stage: Stage) => Promise<unknown>;
  /** Once found to be stored, it leads to writes of other documents. */
  readonly leadsOn?: true;
  /**
   * A server that does not show the write yet proves nothing: the outcome may stay unknown after another read. Sending
   * it again is safe, because it takes effect once.
   */
  readonly provesNothing?: true;
  /** What the screen reports about the part; `undefined`: the same as about the whole. */
  readonly claim?: (stage: Stage) => Claim | undefined;
}

/** What a screen reports about a write. */
export type Claim = 'saved' | 'not saved' | 'not confirmed' | 'asks' | 'nothing';

export type Operation = Read | Write;

/** A path as a fault's pattern. */
export function pathOf({path}: Requests, stage: Stage): RegExp {
  const filled = path
    .replaceAll('{account}', stage.accountId)
    .replaceAll('{home}', stage.sandbox.credentials.accountId)
    .replaceAll('*', '[^/?]+');
  return new RegExp(`^/v2/${filled}(\\?|$)`);
}
