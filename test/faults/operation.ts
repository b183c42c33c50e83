import type {Setup, Stage} from './stage.js';

/** Requests of an operation: a method, and a path as in `path`. */
export interface Requests {
  /** Default: GET. */
  readonly method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the root of the API; `{account}` is the one that is selected, `{home}` the user's own, `*` any one segment. */
  readonly path: string;
}

interface Common {
  /** Names the operation in the report. */
  readonly id: string;
  /** Methods of the port that it is about, as `limits.update`. */
  readonly port: readonly string[];
  readonly setup: Setup;
  readonly requests: Requests;
  /** An answer that is shown names no owner, so that that of another account cannot be told apart (SECURITY.md). */
  readonly ownerless?: true;
  /** Words that explain what happened, beside those of all errors. */
  readonly says?: RegExp;
  /** Brings the page to where it begins. */
  readonly prepare?: (stage: Stage) => Promise<unknown>;
}

/** Something that elements read, and show. */
export interface Read extends Common {
  readonly kind: 'read';
  /** Makes the elements read. Default: they do when they are opened. */
  readonly act?: (stage: Stage) => Promise<unknown>;
  /** The element shows nothing where it has nothing to say, and tells the page by `load-failed` why. */
  readonly tellsPage?: true;
  /** Shown without it until the element is opened anew. */
  readonly ornament?: true;
  /** Makes the elements read once more, where a failure offers no way to. Default: as `act`. */
  readonly again?: (stage: Stage) => Promise<unknown>;
}

/** Something that is written, from the last click on. */
export interface Write extends Common {
  readonly kind: 'write';
  readonly act: (stage: Stage) => Promise<unknown>;
  /** What was typed or chosen, as it is on screen; `undefined` where nothing is. */
  readonly typed?: (stage: Stage) => unknown;
  /** Sends again what was not saved. Default: as `act`. */
  readonly again?: ((stage: Stage) => Promise<unknown>) | undefined;
  /** What the page is told when it is done, see `Stage.events`. */
  readonly fact: string;
  /**
   * Where the requests write only a part of what is sent at a click: what the server holds of that part.
   * Default: everything.
   */
  readonly part?: (stage: Stage) => Promise<unknown>;
  /** What is found to be stored leads on to writes of other documents. */
  readonly leadsOn?: true;
  /**
   * That the server does not show it yet is no proof that it will not: reading again may leave the outcome unknown, and sending
   * it again is safe, since it is done once, however often it is sent.
   */
  readonly provesNothing?: true;
  /** What the screen says of the part; `undefined`: as of the whole. */
  readonly claim?: (stage: Stage) => Claim | undefined;
}

/** What a screen says of a write. */
export type Claim = 'saved' | 'not saved' | 'not confirmed' | 'asks' | 'nothing';

export type Operation = Read | Write;

/** A path, as a fault matches it. */
export function pathOf({path}: Requests, stage: Stage): RegExp {
  const filled = path
    .replaceAll('{account}', stage.accountId)
    .replaceAll('{home}', stage.sandbox.credentials.accountId)
    .replaceAll('*', '[^/?]+');
  return new RegExp(`^/v2/${filled}(\\?|$)`);
}
