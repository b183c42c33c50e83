import * as z from 'zod/mini';
import type {Account, AccountMatches, AccountsApi, AccountSummary} from '../account.js';
import type {Change, Page, PageOptions, ReadOptions, Versioned, WriteOptions} from '../document.js';
import {loadCode} from '../load-code.js';
import {AccountId, type AccountRef} from '../account-ref.js';
import {readAccount} from './account-document.js';
import {rowBelow} from './account-summary.js';
import type {CrossbarClient} from './client.js';
import {parseData, protocolError} from './envelope.js';
import {path} from './http.js';
import {loose, textOf} from './loose-values.js';
import {accountSnapshot} from './snapshot.js';
import type {WriteQueue} from './write-queue.js';

const WireStep = z.object({id: AccountId, name: loose});

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
    const ancestors = parseData(z.array(WireStep), answer).map(({id: step, name: wire}) => {
      const name = textOf(wire);
      return {id: step, ...(name ? {name} : {})};
    });
    const self = ancestors.findIndex((ancestor) => ancestor.id === id);
    if (self >= 0) throw protocolError(`data.${self}.id`, answer.origin);
    return ancestors;
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
