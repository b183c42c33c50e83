/**
 * What widgets read and write, by name: two widgets that need the same data share its key and therefore its request.
 * This file contains what every page needs at once; the resources of a tab are in files of their own, which are loaded
 * with the tab.
 */
import type {Account, AccountSummary} from '../api/account.js';
import type {AccountId, AccountRef} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Change, Page, Versioned, WriteOptions, Written} from '../api/document.js';
import type {WriteVerdict} from './confirmed-write.js';
import type {Resource} from './resource-cache.js';

/** A resource that an `EditSession` can save. */
export interface EditableResource<T> extends Resource<Versioned<T>> {
  readonly write: (change: Change<T>, options: WriteOptions) => Promise<Written<T>>;
  /**
   * Finds out whether a write without a usable response is stored. Default: reads the document and compares the changed
   * fields. Needed if a field cannot be read back or if the document does not exist before the write.
   */
  readonly verify?: (change: Change<T>, signal: AbortSignal) => Promise<WriteVerdict<Versioned<T>>>;
}

/** The account that a document names as its owner. */
export const owner = (document: Versioned<unknown>): AccountId => document.accountId;

export function accountResource({accounts}: AccountsAdapter, id: AccountId): EditableResource<Account> {
  return {
    key: ['account', id],
    owner,
    read: (signal) => accounts.get(id, {signal}),
    write: (change, options) => accounts.update(id, change, options),
  };
}

/** The signed-in account first, the direct parent last. */
export function ancestorsResource({accounts}: AccountsAdapter, id: AccountId): Resource<readonly AccountRef[]> {
  return {key: ['ancestors', id], read: (signal) => accounts.ancestors(id, {signal})};
}

/**
 * The first page uses the backend's default size so that rows appear soon; further pages are large, so that 10,000 rows
 * need a dozen requests.
 */
const FURTHER_CHILDREN = 1000;

export function childrenResource(
  {accounts}: AccountsAdapter,
  id: AccountId,
  cursor?: string,
): Resource<Page<AccountSummary>> {
  const limit = cursor === undefined ? undefined : FURTHER_CHILDREN;
  return {
    key: ['children', id, cursor ?? ''],
    // If the backend returns the path of an account, its last element is the parent.
    owner: ({items}) => items.find(({path}) => path !== undefined && path.at(-1) !== id)?.path?.at(-1),
    read: (signal) => accounts.children(id, {cursor, limit, signal}),
  };
}
