/** The rows of the tree. */
import type {ApiError} from '../../../api/errors.js';
import type {AccountSummary} from '../../../api/account.js';
import type {AccountId, AccountRef} from '../../../api/account-ref.js';

/**
 * The row for the accounts of a level that are not loaded. `more`: they are requested when the row comes into view.
 * `gap`: the same, but accounts that come after them are known (from a link, or newly created), so loading waits for
 * the user, because it would push those out of view.
 */
export type TreeTail =
  | {readonly status: 'more' | 'gap' | 'loading'}
  /** All accounts are loaded, except for this number of entries that cannot be read. */
  | {readonly status: 'unreadable'; readonly count: number}
  /** `outdated`: there is content, but reading it again has failed. */
  | {readonly status: 'error'; readonly error: ApiError; readonly outdated: boolean};

export interface AccountRow {
  readonly kind: 'account';
  readonly key: string;
  readonly account: AccountSummary;
  /** 1 for the children of the top account. */
  readonly level: number;
  /** Among its siblings, starting at 1. */
  readonly position: number;
  /** Number of siblings, including itself; -1 while not all are known, as ARIA requires. */
  readonly setSize: number;
  /** Whether there are, or may be, accounts below it. */
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** Whether the account itself matches the search, and not only an account below it. */
  readonly match?: boolean;
  /** For a match without a known row: its ancestors, once they are known. */
  readonly path?: readonly AccountRef[] | 'pending';
}

export interface TailRow {
  readonly kind: 'tail';
  readonly key: string;
  readonly parentId: AccountId;
  readonly level: number;
  readonly tail: TreeTail;
}

export type TreeRow = AccountRow | TailRow;

/** Rows for keys, viewport, and element: the whole tree, one level of it, or the matches of a search. */
export interface TreeRows {
  /** Changes with every change of the rows. */
  readonly version: number;
  readonly rowCount: number;
  /** The last scroll position of these rows, in pixels. */
  top?: number | undefined;
  row(index: number): TreeRow | undefined;
  /** The account in a row, without the rest of the row, for iterating over many of them. */
  accountAt(index: number): AccountSummary | undefined;
  /** The row of an account, or -1. */
  indexOf(id: AccountId): number;
  /** The index of a row by its key, or -1. */
  indexOfKey(key: string): number;
  /** The direct parent, unless that is the top account. */
  parentOf(id: AccountId): AccountId | undefined;
}

export const accountKey = (id: AccountId): string => `account-${id}`;
export const tailKey = (parentId: AccountId): string => `tail-${parentId}`;

/** The account of a row, or of a tail row. */
export const idOfKey = (key: string): AccountId => key.slice(key.indexOf('-') + 1) as AccountId;
