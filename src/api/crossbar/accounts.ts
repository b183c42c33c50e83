import * as z from 'zod/mini';
import type {AccountsApi, Change, PageOptions, ReadOptions, WriteOptions} from '../accounts-adapter.js';
import {isApiError} from '../errors.js';
import {AccountRef, type AccountId} from '../account-ref.js';
import type {Account, AccountSummary, Changes, Page, Versioned} from '../model.js';
import {accountFieldPaths, accountPatch, accountRemovals, readAccount} from './account-document.js';
import {AccountSection} from './account-section.js';
import {searchAccounts} from './account-search.js';
import {summaryRow} from './account-summary.js';
import type {CrossbarClient} from './client.js';
import {parseData} from './envelope.js';
import {path} from './http.js';
import {atPath, leaves, withPath, type JsonObject} from './json.js';
import type {WriteQueue} from './write-queue.js';

/** Accounts and their hierarchy (Crossbar contract 4). */
export class CrossbarAccounts implements AccountsApi {
  readonly #client: CrossbarClient;
  readonly #documents: AccountSection<Account>;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#documents = new AccountSection<Account>(client, writes, {
      read: readAccount,
      patch: accountPatch,
      removals: accountRemovals,
      fieldPaths: accountFieldPaths,
      refused: (before, changes, options) => this.#takeBack(before, changes, options),
    });
  }

  async get(id: AccountId, options?: ReadOptions): Promise<Versioned<Account>> {
    return this.#documents.get(id, options);
  }

  async children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> {
    return this.#client.page(path`accounts/${id}/children`, summaryRow, options);
  }

  async descendants(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> {
    return this.#client.page(path`accounts/${id}/descendants`, summaryRow, options);
  }

  async ancestors(id: AccountId, options?: ReadOptions): Promise<readonly AccountRef[]> {
    const answer = await this.#client.get(path`accounts/${id}/tree`, options);
    return parseData(z.array(AccountRef), answer);
  }

  async search(text: string, options?: PageOptions): Promise<Page<AccountSummary>> {
    return searchAccounts(this.#client, text, options);
  }

  async update(id: AccountId, change: Change<Account>, options?: WriteOptions): Promise<Versioned<Account>> {
    return this.#documents.update(id, change, options);
  }

  /**
   * A genuine server stores a PATCH that it refuses for a name or realm in use (Crossbar contract, live checks). The user
   * is told that nothing was saved, so what got through is put back; where that fails, the next save finds the
   * difference as a conflict.
   */
  async #takeBack(before: Versioned<Account>, changes: Changes<Account>, {signal}: WriteOptions): Promise<void> {
    const id = before.accountId;
    try {
      const stored = await this.get(id, {signal});
      const undo = undoing(before.value, stored.value, changes);
      if (undo === undefined) return;
      const data = {enabled: before.value.enabled, ...accountPatch(undo)};
      await this.#client.write('PATCH', path`accounts/${id}`, {data, signal});
    } catch (error) {
      if (!isApiError(error)) throw error;
    }
  }
}

/** Of the changed fields, those that no longer hold what they did, with what they held; `undefined` if there are none. */
function undoing(before: Account, stored: Account, changes: Changes<Account>): JsonObject | undefined {
  let undo: JsonObject = {};
  for (const [field] of leaves(changes)) {
    const value = atPath(before, field);
    if (value !== undefined && value !== atPath(stored, field)) undo = withPath(undo, field, value);
  }
  return Object.keys(undo).length > 0 ? undo : undefined;
}
