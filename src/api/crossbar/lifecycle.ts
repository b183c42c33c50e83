import * as z from 'zod/mini';
import type {Account} from '../account.js';
import type {BasedOptions, CreateOptions, ReadOptions, Versioned} from '../document.js';
import type {Count, Dependent, LifecycleApi, NewAccount} from '../lifecycle.js';
import type {Notes} from '../notes.js';
import {AccountId} from '../account-ref.js';
import {beforeSending} from '../before-sending.js';
import {apiError, isApiError} from '../errors.js';
import {countDependents} from './dependents.js';
import {accessDocument} from './access.js';
import {readAccount} from './account-document.js';
import {accountFieldPaths, accountPatch} from './account-writes.js';
import {callingRulesDocument} from './calling-rules.js';
import type {CrossbarClient} from './client.js';
import {assertUnchanged} from './fresh-write.js';
import {documentOf, parseData, protocolError, type Answer} from './envelope.js';
import {versioned} from './snapshot.js';
import {path} from './http.js';
import {isObject, type JsonObject} from './json.js';
import {leaves, withPath} from './json-paths.js';
import {notesDocument} from './notes.js';
import {numberFeaturesDocument} from './number-features.js';
import type {WriteQueue} from './write-queue.js';

const Identified = z.object({id: AccountId});

/** Contains only values that were filled in: the server's defaults are better than empty texts. */
function toDocument(draft: NewAccount): JsonObject {
  const {key, callingRules, access, numberFeatures, notes, ...core} = draft;
  let filled: JsonObject = {};
  for (const [field, value] of leaves(core)) {
    if (value !== '') filled = withPath(filled, field, value);
  }
  return {
    // The server uses it as the id of the new account.
    ...(key ? {id: key} : {}),
    ...accountPatch(filled),
    ...(callingRules ? callingRulesDocument(callingRules) : {}),
    ...(access ? accessDocument(access) : {}),
    ...(numberFeatures ? numberFeaturesDocument(numberFeatures) : {}),
    ...(notes ? notesDocument(withoutEmpty(notes)) : {}),
  };
}

/** A new account needs no key for a value that is not set. */
function withoutEmpty(notes: Partial<Notes>): Partial<Notes> {
  return Object.fromEntries(Object.entries(notes).filter(([, value]) => value !== null && value !== ''));
}

/** Newer builds answer a move with the bare document, in which a disabled account would appear to be enabled. */
function hasFacts(answer: Answer): boolean {
  const document = documentOf(answer);
  return isObject(document) && document['is_reseller'] !== undefined && document['enabled'] !== undefined;
}

function toVersioned(answer: Answer, expected?: AccountId): Versioned<Account> {
  const {id} = parseData(Identified, answer);
  if (expected !== undefined && id !== expected) throw protocolError('data.id', answer.origin);
  return versioned(id, readAccount(answer), answer);
}

/** Creates, deletes, and moves accounts, and changes their reseller status. */
export class CrossbarLifecycle implements Required<LifecycleApi> {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async create(parentId: AccountId, account: NewAccount, options: CreateOptions = {}): Promise<Versioned<Account>> {
    const {key} = account;
    const made = options.repeat && key ? await beforeSending(() => this.find(key, options)) : undefined;
    if (made) return made;
    const answer = await this.#client.write('PUT', path`accounts/${parentId}`, {
      ...options,
      data: toDocument(account),
      fieldPaths: accountFieldPaths,
    });
    const created = toVersioned(answer);
    if (!key || created.accountId === key) return created;
    // The response belongs to another request, or the server does not accept ids from clients.
    return (await this.find(key, options)) ?? created;
  }

  /**
   * A key is the account's id. It is checked before a creation is repeated: if the same id were sent twice, the server
   * would roll back what it considers a half-finished creation, which is the account.
   */
  async find(key: string, {signal}: ReadOptions = {}): Promise<Versioned<Account> | undefined> {
    const id = key as AccountId;
    try {
      return toVersioned(await this.#client.get(path`accounts/${id}`, {signal}), id);
    } catch (error) {
      if (!isApiError(error) || (error.kind !== 'not-found' && error.kind !== 'forbidden')) throw error;
      return undefined;
    }
  }

  async remove(id: AccountId, options: BasedOptions<Account>): Promise<void> {
    const answer = await this.#inTurn(id, options, () => this.#client.write('DELETE', path`accounts/${id}`, options));
    if (parseData(Identified, answer).id !== id) throw protocolError('data.id', answer.origin);
  }

  async count(id: AccountId, what: Dependent, options?: ReadOptions): Promise<Count | undefined> {
    return countDependents(this.#client, id, what, options);
  }

  async promote(id: AccountId, options: BasedOptions<Account>): Promise<Versioned<Account>> {
    return this.#changed(id, options, () => this.#client.write('PUT', path`accounts/${id}/reseller`, options));
  }

  async demote(id: AccountId, options: BasedOptions<Account>): Promise<Versioned<Account>> {
    return this.#changed(id, options, () => this.#client.write('DELETE', path`accounts/${id}/reseller`, options));
  }

  async move(id: AccountId, parentId: AccountId, options: BasedOptions<Account>): Promise<Versioned<Account>> {
    // The server accepts any target, even one that does not exist, and the account would be lost.
    await beforeSending(() => this.#client.get(path`accounts/${parentId}`, {signal: options.signal}));
    const answer = await this.#inTurn(id, options, () =>
      this.#client.write('POST', path`accounts/${id}/move`, {...options, data: {to: parentId}}),
    );
    const moved = toVersioned(answer, id);
    return hasFacts(answer) ? moved : this.#afterMove(id, options);
  }

  /** The account has been moved, so a missing response does not concern the move. */
  async #afterMove(id: AccountId, {signal}: ReadOptions): Promise<Versioned<Account>> {
    try {
      return toVersioned(await this.#client.get(path`accounts/${id}`, {signal}), id);
    } catch (error) {
      if (!isApiError(error)) throw error;
      throw apiError('protocol', 'The account is moved, and cannot be read', {path: ''}, {...error, cause: error});
    }
  }

  async #changed(
    id: AccountId,
    options: BasedOptions<Account>,
    write: () => Promise<Answer>,
  ): Promise<Versioned<Account>> {
    return toVersioned(await this.#inTurn(id, options, write), id);
  }

  async #inTurn(id: AccountId, {base, signal}: BasedOptions<Account>, write: () => Promise<Answer>): Promise<Answer> {
    const read = async () => toVersioned(await this.#client.get(path`accounts/${id}`, {signal}), id);
    return this.#writes.run(id, signal, async () => {
      await assertUnchanged(id, base, read);
      return write();
    });
  }
}
