/** What a row of the tree is. */
import type {ApiError} from '../../../api/errors.js';
import type {AccountSummary} from '../../../api/account.js';
import type {AccountId, AccountRef} from '../../../api/account-ref.js';

/**
 * The row that stands for the accounts of a level that are not there.
 * `more`: not asked for yet, will be when the row comes into view. `gap`: neither, but accounts that come after them are
 * known (from a link, or just created), so reading on waits for the user: it would push those out of sight.
 */
export type TreeTail =
  | {readonly status: 'more' | 'gap' | 'loading'}
  /** `outdated`: there is something to show, but reading it again has failed. */
  | {readonly status: 'error'; readonly error: ApiError; readonly outdated: boolean};

export interface AccountRow {
  readonly kind: 'account';
  readonly key: string;
  readonly account: AccountSummary;
  /** 1 for the children of the top. */
  readonly level: number;
  /** Among its siblings, from 1. */
  readonly position: number;
  /** Number of siblings, itself included; -1 as long as not all are known, as ARIA wants it. */
  readonly setSize: number;
  /** Has accounts below it, or may have. */
  readonly expandable: boolean;
  readonly expanded: boolean;
  /** What a search looks for is in this one, and not only in something below it. */
  readonly match?: boolean;
  /** For an account that a search found where no row is known: what is above it, as soon as that is known. */
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

/** Rows as keys, viewport and element see them: the whole tree, one level of it, or what a search found. */
export interface TreeRows {
  /** Changes with every change of the rows. */
  readonly version: number;
  readonly rowCount: number;
  /** Where the list of them stood when it was shown last, in pixels. */
  top?: number | undefined;
  row(index: number): TreeRow | undefined;
  /** The account in a row, without the rest of the row: for walks over many of them. */
  accountAt(index: number): AccountSummary | undefined;
  /** Where an account is, or -1. */
  indexOf(id: AccountId): number;
  /** Where a row is by its key, or -1. */
  indexOfKey(key: string): number;
  /** The account directly above, unless that is the top. */
  parentOf(id: AccountId): AccountId | undefined;
}

export const accountKey = (id: AccountId): string => `account-${id}`;
export const tailKey = (parentId: AccountId): string => `tail-${parentId}`;

/** The account of a row, or the one whose tail it is. */
export const idOfKey = (key: string): AccountId => key.slice(key.indexOf('-') + 1) as AccountId;
