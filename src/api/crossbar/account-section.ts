import type {AccountId} from '../account-ref.js';
import type {Change, Changes, DocumentApi, ReadOptions, Versioned, WriteOptions} from '../document.js';
import {isApiError} from '../errors.js';
import {loadCode} from '../load-code.js';
import type {CrossbarClient} from './client.js';
import type {Answer} from './envelope.js';
import type {FieldPaths} from './failure-facts.js';
import {writeFresh} from './fresh-write.js';
import {path} from './http.js';
import type {JsonObject} from './json.js';
import {overlay} from './json-paths.js';
import type {Removal} from './key-removal.js';
import {ACCOUNT_STEPS, mergedOver} from './replaced-change.js';
import {accountSnapshot, type Snapshot} from './snapshot.js';
import type {WriteQueue} from './write-queue.js';

/** Reads and writes a part of the account document. */
export interface Section<T> {
  readonly read: (answer: Answer) => T;
  /** The keys of a PATCH. */
  readonly patch: (changes: Changes<T>, fresh: Stored<T>) => JsonObject;
  /** The key that must be removed by the change. Default: none. */
  readonly removal?: (changes: Changes<T>, fresh: Stored<T>) => Removal | undefined;
  readonly fieldPaths?: FieldPaths;
  /** Called after a PATCH was refused as invalid. */
  readonly refused?: (before: Versioned<T>, changes: Changes<T>, options: WriteOptions) => Promise<void>;
}

export interface Stored<T> {
  readonly value: T;
  /** The whole account document. */
  readonly raw: JsonObject;
}

/** One part of the account document, which is unaffected when other parts are malformed or change meanwhile. */
export class AccountSection<T> implements DocumentApi<T> {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;
  readonly #section: Section<T>;

  constructor(client: CrossbarClient, writes: WriteQueue, section: Section<T>) {
    this.#client = client;
    this.#writes = writes;
    this.#section = section;
  }

  async get(id: AccountId, options?: ReadOptions): Promise<Versioned<T>> {
    return (await this.#read(id, options)).document;
  }

  async update(id: AccountId, {base, changes}: Change<T>, options: WriteOptions = {}): Promise<Versioned<T>> {
    return this.#writes.run(id, options.signal, () =>
      writeFresh({
        client: this.#client,
        signal: options.signal,
        accountId: id,
        base,
        wanted: overlay(base.value, changes),
        read: () => this.#read(id, options),
        write: (fresh) => this.#write(fresh, changes, options),
      }),
    );
  }

  async #write(fresh: Snapshot<T, JsonObject>, changes: Changes<T>, options: WriteOptions): Promise<Versioned<T>> {
    const {document, raw} = fresh;
    const id = document.accountId;
    const {patch, removal, fieldPaths, refused} = this.#section;
    const stored = {value: document.value, raw};
    const removed = removal?.(changes, stored);
    try {
      // Without `enabled` the server would enable a disabled account again.
      const data = {enabled: raw['enabled'] ?? true, ...patch(changes, stored)};
      if (removed) return await this.#remove(fresh, data, removed, options);
      const answer = await this.#client.write('PATCH', path`accounts/${id}`, {...options, data, fieldPaths});
      return mergedOver(document, this.#snapshot(id, answer).document, ACCOUNT_STEPS);
    } catch (error) {
      if (isApiError(error) && error.kind === 'invalid') await refused?.(document, changes, options);
      throw error;
    }
  }

  async #remove(
    fresh: Snapshot<T, JsonObject>,
    patch: JsonObject,
    removal: Removal,
    options: WriteOptions,
  ): Promise<Versioned<T>> {
    const {isLeft, removalPatch, removeKey} = await loadCode(() => import('./key-removal.js'));
    const id = fresh.document.accountId;
    const data = removalPatch(patch, removal);
    const {fieldPaths} = this.#section;
    const answer = await this.#client.write('PATCH', path`accounts/${id}`, {...options, data, fieldPaths});
    const left = isLeft(answer, removal);
    const written = left ? await removeKey(this.#client, id, answer, removal, options) : answer;
    return mergedOver(fresh.document, this.#snapshot(id, written).document, left ? 2 * ACCOUNT_STEPS : ACCOUNT_STEPS);
  }

  async #read(id: AccountId, options?: ReadOptions): Promise<Snapshot<T, JsonObject>> {
    return this.#snapshot(id, await this.#client.get(path`accounts/${id}`, options));
  }

  #snapshot(id: AccountId, answer: Answer): Snapshot<T, JsonObject> {
    return accountSnapshot(id, answer, this.#section.read);
  }
}
