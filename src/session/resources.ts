/**
 * What widgets read and write, by name: two widgets that want the same thing share its key, and so its request. Here is
 * what every page needs at once; what a tab needs is in the files beside it, which are loaded with the tab.
 */
import type {Account, AccountSummary} from '../api/account.js';
import type {AccountId, AccountRef} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Change, DocumentApi, Page, Versioned, WriteOptions} from '../api/document.js';
import type {WriteVerdict} from './confirmed-write.js';
import type {Resource} from './resource-cache.js';

/** A resource that an `EditSession` can save. */
export interface EditableResource<T> extends Resource<Versioned<T>> {
  readonly write: (change: Change<T>, options: WriteOptions) => Promise<Versioned<T>>;
  /**
   * Finds out whether a write without a usable answer is stored. Default: reads the document and compares the changed
   * fields. Needed where a field cannot be read back, or where the document does not exist before the write.
   */
  readonly verify?: (change: Change<T>, signal: AbortSignal) => Promise<WriteVerdict<Versioned<T>>>;
}

/** The account that a document says it belongs to. */
export const owner = (document: Versioned<unknown>): AccountId => document.accountId;

export function accountResource({accounts}: AccountsAdapter, id: AccountId): EditableResource<Account> {
  return {
    key: ['account', id],
    owner,
    read: (signal) => accounts.get(id, {signal}),
    write: (change, options) => accounts.update(id, change, options),
  };
}

/** Signed-in account first, the direct parent last. */
export function ancestorsResource({accounts}: AccountsAdapter, id: AccountId): Resource<readonly AccountRef[]> {
  return {key: ['ancestors', id], read: (signal) => accounts.ancestors(id, {signal})};
}

/** The first page is the backend's usual one, to have rows soon; who reads on wants many: 10 000 in a dozen requests. */
const FURTHER_CHILDREN = 1000;

export function childrenResource(
  {accounts}: AccountsAdapter,
  id: AccountId,
  cursor?: string,
): Resource<Page<AccountSummary>> {
  const limit = cursor === undefined ? undefined : FURTHER_CHILDREN;
  return {
    key: ['children', id, cursor ?? ''],
    // Where a backend tells the path of an account, its last step is the parent.
    owner: ({items}) => items.find(({path}) => path !== undefined && path.at(-1) !== id)?.path?.at(-1),
    read: (signal) => accounts.children(id, {cursor, limit, signal}),
  };
}

/** A document of the port that is stored and saved as a whole, under its kind. */
export function documentResource<T>(kind: string, document: DocumentApi<T>, id: AccountId): EditableResource<T> {
  return {
    key: [kind, id],
    owner,
    read: (signal) => document.get(id, {signal}),
    write: (change, options) => document.update(id, change, options),
  };
}
