import type {AccountId} from '../account-ref.js';
import type {Admin, AdminChange, AdminsApi, OwnedResource, NewAdmin, Resolution, User} from '../admins.js';
import type {BasedOptions, List, ReadOptions, Versioned, WriteOptions} from '../document.js';
import {listOwnedResources, resolveOwnedResource} from './owned-resources.js';
import type {CrossbarClient, Write} from './client.js';
import type {Row} from './rows.js';
import {protocolError, type Answer} from './envelope.js';
import type {FieldPaths} from './failure-facts.js';
import {againAfterRace, assertUnchanged, writeFresh} from './fresh-write.js';
import {mergedOver} from './replaced-change.js';
import {rawVersion} from './raw-version.js';
import {versioned, type Snapshot} from './snapshot.js';
import {path} from './http.js';
import {isObject, objectOf, type JsonObject} from './json.js';
import {leaves, overlay, sameJson} from './json-paths.js';
import {idOf, textOf} from './loose-values.js';
import type {WriteQueue} from './write-queue.js';
import {wholeList} from './whole-list.js';

const wireKeys: Readonly<Record<string, string>> = {
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  username: 'username',
};

const fieldPaths: FieldPaths = new Map(Object.entries(wireKeys).map(([model, wire]) => [wire, model] as const));

function toAdmin(wire: JsonObject): Admin | undefined {
  const id = idOf(wire['id']);
  return id === undefined
    ? undefined
    : {
        id,
        firstName: textOf(wire['first_name']) ?? '',
        lastName: textOf(wire['last_name']) ?? '',
        email: textOf(wire['email']) ?? '',
        username: textOf(wire['username']) ?? '',
      };
}

const adminRow: Row<Admin> = (wire) => toAdmin(objectOf(wire));

const userRow: Row<User> = (wire) => {
  const user = objectOf(wire);
  const admin = toAdmin(user);
  return admin && {...admin, isAdmin: user['priv_level'] === 'admin'};
};

/** Unlike in an account, `null` removes a key of a user; an empty text is refused as an address or login. */
function patch({changes, password}: AdminChange): JsonObject {
  const changed = [...leaves(changes)].flatMap(([key, value]) => {
    const wireKey = wireKeys[key];
    return wireKey === undefined ? [] : [[wireKey, value === '' ? null : value] as const];
  });
  return {...Object.fromEntries(changed), ...(password ? {password} : {})};
}

function creation({firstName, lastName, email, username, password, sendEmail = false}: NewAdmin): JsonObject {
  // A login without a password is refused; a person without a password gets the login with the first password.
  const login = username || (password ? email : '');
  return {
    first_name: firstName,
    last_name: lastName,
    ...(email ? {email} : {}),
    ...(login ? {username: login} : {}),
    ...(password ? {password} : {}),
    priv_level: 'admin',
    send_email_on_creation: sendEmail,
  };
}

/** Users of an account with the privilege level `admin`. */
export class CrossbarAdmins implements Required<AdminsApi> {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async list(accountId: AccountId, options?: ReadOptions): Promise<List<Admin>> {
    const query = {filter_priv_level: 'admin'};
    return wholeList(this.#client, path`accounts/${accountId}/users`, adminRow, {...options, query});
  }

  async users(accountId: AccountId, options?: ReadOptions): Promise<List<User>> {
    return wholeList(this.#client, path`accounts/${accountId}/users`, userRow, options);
  }

  async get(accountId: AccountId, adminId: string, options?: ReadOptions): Promise<Versioned<Admin>> {
    return (await this.#read(accountId, adminId, options)).document;
  }

  async create(accountId: AccountId, admin: NewAdmin, options: WriteOptions = {}): Promise<Versioned<Admin>> {
    const answer = await this.#client.write('PUT', path`accounts/${accountId}/users`, {
      ...options,
      data: creation(admin),
      fieldPaths,
    });
    return toSnapshot(accountId, undefined, answer).document;
  }

  async update(
    accountId: AccountId,
    adminId: string,
    change: AdminChange,
    options: WriteOptions = {},
  ): Promise<Versioned<Admin>> {
    return this.#writes.run(accountId, options.signal, () =>
      writeFresh({
        client: this.#client,
        signal: options.signal,
        accountId,
        base: change.base,
        // A password cannot be read back: only a write with a response is known to have set it.
        wanted: change.password ? undefined : overlay(change.base.value, change.changes),
        read: () => this.#read(accountId, adminId, options),
        write: async (fresh, condition) => {
          const data = patch(change);
          const stored = await this.#patch(accountId, adminId, data, {...options, condition});
          return mergedOver(fresh.document, stored.document, 1);
        },
      }),
    );
  }

  /** The password is stored when the document is one generation newer and everything readable is unchanged. */
  async passwordStored(
    accountId: AccountId,
    adminId: string,
    base: Versioned<Admin>,
    options?: ReadOptions,
  ): Promise<boolean | undefined> {
    const current = await this.get(accountId, adminId, options);
    if (current.revision === base.revision) return false;
    const isNext = generationOf(current) === generationOf(base) + 1;
    return isNext && sameJson(current.value, base.value) ? true : undefined;
  }

  async remove(accountId: AccountId, adminId: string, options: BasedOptions<Admin>): Promise<void> {
    const answer = await this.#writes.run(accountId, options.signal, async () => {
      await this.#assertUnchanged(accountId, adminId, options);
      return this.#client.write('DELETE', path`accounts/${accountId}/users/${adminId}`, options);
    });
    toSnapshot(accountId, adminId, answer);
  }

  async ownedResources(accountId: AccountId, userId: string, options?: ReadOptions): Promise<readonly OwnedResource[]> {
    return listOwnedResources(this.#client, accountId, userId, options);
  }

  async resolveOwnedResource(
    accountId: AccountId,
    userId: string,
    resolution: Resolution,
    options: WriteOptions = {},
  ): Promise<void> {
    return this.#writes.run(accountId, options.signal, () =>
      resolveOwnedResource(this.#client, accountId, userId, resolution, options),
    );
  }

  async promote(accountId: AccountId, userId: string, options: BasedOptions<Admin>): Promise<Versioned<Admin>> {
    return this.#setLevel(accountId, userId, 'admin', options);
  }

  async demote(accountId: AccountId, adminId: string, options: BasedOptions<Admin>): Promise<void> {
    await this.#setLevel(accountId, adminId, 'user', options);
  }

  async #setLevel(accountId: AccountId, userId: string, level: 'admin' | 'user', options: BasedOptions<Admin>) {
    const {document} = await this.#writes.run(accountId, options.signal, async () => {
      await this.#assertUnchanged(accountId, userId, options);
      return againAfterRace({client: this.#client, signal: options.signal}, () =>
        this.#patch(accountId, userId, {priv_level: level}, options),
      );
    });
    return document;
  }

  async #assertUnchanged(accountId: AccountId, userId: string, {base, signal}: BasedOptions<Admin>): Promise<void> {
    await assertUnchanged(accountId, base, () => this.get(accountId, userId, {signal}));
  }

  async #read(accountId: AccountId, userId: string, options?: ReadOptions): Promise<Snapshot<Admin, JsonObject>> {
    return toSnapshot(accountId, userId, await this.#client.get(path`accounts/${accountId}/users/${userId}`, options));
  }

  async #patch(accountId: AccountId, userId: string, data: JsonObject, options: Write) {
    const answer = await this.#client.write('PATCH', path`accounts/${accountId}/users/${userId}`, {
      ...options,
      data,
      fieldPaths,
    });
    return toSnapshot(accountId, userId, answer);
  }
}

/** Returns how often a document was saved: the number at the start of its revision. */
const generationOf = ({revision}: Versioned<unknown>): number => Number.parseInt(revision, 10);

function toSnapshot(accountId: AccountId, expected: string | undefined, answer: Answer): Snapshot<Admin, JsonObject> {
  if (!isObject(answer.data)) throw protocolError('data', answer.origin);
  const admin = toAdmin(answer.data);
  if (!admin || (expected !== undefined && admin.id !== expected)) throw protocolError('data.id', answer.origin);
  return {document: versioned(accountId, admin, answer), raw: rawVersion(accountId, answer).value};
}
