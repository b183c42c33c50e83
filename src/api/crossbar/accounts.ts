import type {Account, AccountMatches, AccountsApi, AccountSummary} from '../account.js';
import type {Change, Page, PageOptions, ReadOptions, Versioned, WriteOptions} from '../document.js';
import {loadCode} from '../load-code.js';
import type {AccountId, AccountRef} from '../account-ref.js';
import {readAccount} from './account-document.js';
import {isAccountId, rowBelow} from './account-summary.js';
import type {CrossbarClient} from './client.js';
import {protocolError} from './envelope.js';
import {path} from './http.js';
import {objectOf} from './json.js';
import {textOf} from './loose-values.js';
import {readRows, type Row} from './rows.js';
import {accountSnapshot} from './snapshot.js';
import type {WriteQueue} from './write-queue.js';

/** Accounts and their hierarchy. */
export class CrossbarAccounts implements AccountsApi {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async get(id: AccountId, options?: ReadOptions): Promise<Versioned<Account>> {
    return accountSnapshot(id, await this.#client.get(path`accounts/${id}`, options), readAccount).document;
  }

  async children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> {
    return this.#client.page(path`accounts/${id}/children`, rowBelow(id), options);
  }

  async descendants(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> {
    return this.#client.page(path`accounts/${id}/descendants`, rowBelow(id), options);
  }

  async ancestors(id: AccountId, options?: ReadOptions): Promise<readonly AccountRef[]> {
    const answer = await this.#client.get(path`accounts/${id}/tree`, options);
    // A path that lacks an ancestor would be wrong.
    const step: Row<AccountRef> = (wire, {at, origin}) => {
      const {id: above, name: wireName} = objectOf(wire);
      if (!isAccountId(above) || above === id) throw protocolError(`${at}.id`, origin);
      const name = textOf(wireName);
      return name ? {id: above, name} : {id: above};
    };
    return readRows(step, answer.data, answer.origin).items;
  }

  async search(text: string, options?: PageOptions): Promise<AccountMatches> {
    const {searchAccounts} = await loadCode(() => import('./account-search.js'));
    return searchAccounts(this.#client, text, options);
  }

  async update(id: AccountId, change: Change<Account>, options?: WriteOptions): Promise<Versioned<Account>> {
    const {accountWrites} = await loadCode(() => import('./account-writes.js'));
    return accountWrites(this.#client, this.#writes).update(id, change, options);
  }
}
