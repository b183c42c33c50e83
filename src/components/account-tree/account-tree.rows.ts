/** What a row of the tree is. */
import type {ApiError} from '../../api/errors.js';
import type {AccountId, AccountSummary} from '../../api/model.js';

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
}

export interface TailRow {
  readonly kind: 'tail';
  readonly key: string;
  readonly parentId: AccountId;
  readonly level: number;
  readonly tail: TreeTail;
}

export type TreeRow = AccountRow | TailRow;

export const accountKey = (id: AccountId): string => `account-${id}`;
export const tailKey = (parentId: AccountId): string => `tail-${parentId}`;
