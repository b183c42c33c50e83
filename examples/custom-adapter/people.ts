import * as z from 'zod/mini';
import type {
  AccountId,
  Admin,
  AdminChange,
  AdminsApi,
  BasedOptions,
  OwnedResource,
  NewAdmin,
  ReadOptions,
  User,
  Versioned,
  WriteOptions,
} from '../../src/api/index.js';
import {assertOwn, assertUnchanged, orConflict, parse, path, type Answer, type RestClient} from './rest-client.js';

const WirePerson = z.object({
  id: z.string(),
  first: z.string(),
  last: z.string(),
  mail: z.string(),
  login: z.string(),
  admin: z.boolean(),
});

function toUser({id, first, last, mail, login, admin}: z.infer<typeof WirePerson>): User {
  return {id, firstName: first, lastName: last, email: mail, username: login, isAdmin: admin};
}

function toAdmin({isAdmin: _, ...admin}: User): Admin {
  return admin;
}

export class RestPeople implements AdminsApi {
  readonly #client: RestClient;

  constructor(client: RestClient) {
    this.#client = client;
  }

  async users(accountId: AccountId, {signal}: ReadOptions = {}): Promise<readonly User[]> {
    const {body} = await this.#client.send('GET', path`tenants/${accountId}/people`, {signal});
    return parse(z.array(WirePerson), body).map(toUser);
  }

  async list(accountId: AccountId, options?: ReadOptions): Promise<readonly Admin[]> {
    return (await this.users(accountId, options)).filter(({isAdmin}) => isAdmin).map(toAdmin);
  }

  async get(accountId: AccountId, id: string, {signal}: ReadOptions = {}): Promise<Versioned<Admin>> {
    return toVersioned(accountId, await this.#client.send('GET', path`tenants/${accountId}/people/${id}`, {signal}));
  }

  async create(accountId: AccountId, admin: NewAdmin, {signal}: WriteOptions = {}): Promise<Versioned<Admin>> {
    const {firstName: first, lastName: last, email: mail, username: login = mail, password: secret} = admin;
    const body = {first, last, mail, login, secret, admin: true};
    return toVersioned(accountId, await this.#client.send('POST', path`tenants/${accountId}/people`, {body, signal}));
  }

  async update(accountId: AccountId, id: string, change: AdminChange, {signal}: WriteOptions = {}) {
    const {base, changes, password: secret} = change;
    assertOwn(accountId, base);
    const {firstName: first, lastName: last, email: mail, username: login} = changes;
    const body = {first, last, mail, login, secret};
    const write = this.#patch(accountId, id, body, {signal, revision: base.revision});
    return orConflict(write, () => this.get(accountId, id, {signal}));
  }

  async remove(accountId: AccountId, id: string, {base, signal}: BasedOptions<Admin>): Promise<void> {
    await assertUnchanged(accountId, base, () => this.get(accountId, id, {signal}));
    await this.#client.send('DELETE', path`tenants/${accountId}/people/${id}`, {signal});
  }

  /** This backend deletes everything together with the person, so nothing has to be resolved first. */
  async ownedResources(): Promise<readonly OwnedResource[]> {
    return [];
  }

  async resolveOwnedResource(): Promise<void> {}

  async promote(accountId: AccountId, id: string, {base, signal}: BasedOptions<Admin>) {
    await assertUnchanged(accountId, base, () => this.get(accountId, id, {signal}));
    return this.#patch(accountId, id, {admin: true}, {signal});
  }

  async demote(accountId: AccountId, id: string, {base, signal}: BasedOptions<Admin>): Promise<void> {
    await assertUnchanged(accountId, base, () => this.get(accountId, id, {signal}));
    await this.#patch(accountId, id, {admin: false}, {signal});
  }

  async #patch(
    accountId: AccountId,
    id: string,
    body: object,
    options: {signal: AbortSignal | undefined; revision?: string},
  ) {
    const answer = await this.#client.send('PATCH', path`tenants/${accountId}/people/${id}`, {body, ...options});
    return toVersioned(accountId, answer);
  }
}

function toVersioned(accountId: AccountId, {body, revision}: Answer): Versioned<Admin> {
  return {accountId, value: toAdmin(toUser(parse(WirePerson, body))), revision};
}
