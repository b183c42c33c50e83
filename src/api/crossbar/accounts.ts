import * as z from 'zod/mini';
import type {AccountsApi, Change, Changes, PageOptions, ReadOptions, WriteOptions} from '../accounts-adapter.js';
import {isApiError} from '../errors.js';
import {AccountRef, type Account, type AccountId, type AccountSummary, type Page, type Versioned} from '../model.js';
import {accountFieldPaths, accountPatch, toAccount} from './account-document.js';
import {searchAccounts} from './account-search.js';
import {WireSummary, toSummary} from './account-summary.js';
import type {CrossbarClient} from './client.js';
import {parseData} from './envelope.js';
import {versioned, writeFresh} from './fresh-write.js';
import {path} from './http.js';
import {atPath, leaves, overlay, withPath, type JsonObject} from './json.js';
import type {WriteQueue} from './write-queue.js';

/** Accounts and their hierarchy (Crossbar contract 4). */
export class CrossbarAccounts implements AccountsApi {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async get(id: AccountId, options?: ReadOptions): Promise<Versioned<Account>> {
    const answer = await this.#client.get(path`accounts/${id}`, options);
    return versioned(id, toAccount(answer, id), answer);
  }

  async children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> {
    const page = await this.#client.page(path`accounts/${id}/children`, WireSummary, options);
    return {...page, items: page.items.map(toSummary)};
  }

  async ancestors(id: AccountId, options?: ReadOptions): Promise<readonly AccountRef[]> {
    const answer = await this.#client.get(path`accounts/${id}/tree`, options);
    return parseData(z.array(AccountRef), answer);
  }

  async search(text: string, options?: PageOptions): Promise<Page<AccountSummary>> {
    return searchAccounts(this.#client, text, options);
  }

  async update(id: AccountId, change: Change<Account>, options: WriteOptions = {}): Promise<Versioned<Account>> {
    const {base, changes} = change;
    return this.#writes.run(id, options.signal, () =>
      writeFresh({
        accountId: id,
        base,
        wanted: overlay(base.value, changes),
        read: async () => ({document: await this.get(id, options), raw: undefined}),
        write: ({document}) => this.#patch(document, changes, options),
      }),
    );
  }

  async #patch(
    fresh: Versioned<Account>,
    changes: Changes<Account>,
    options: WriteOptions,
  ): Promise<Versioned<Account>> {
    const id = fresh.accountId;
    try {
      const answer = await this.#client.write('PATCH', path`accounts/${id}`, {
        ...options,
        data: accountPatch(changes, fresh.value.enabled),
        fieldPaths: accountFieldPaths,
      });
      return versioned(id, toAccount(answer, id), answer);
    } catch (error) {
      if (isApiError(error) && error.kind === 'invalid') await this.#takeBack(fresh, changes, options);
      throw error;
    }
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
      await this.#client.write('PATCH', path`accounts/${id}`, {
        data: accountPatch(undo, before.value.enabled),
        ...(signal ? {signal} : {}),
      });
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
