import * as z from 'zod/mini';
import {
  AccountId,
  BillingContact,
  Contact,
  apiError,
  type Account,
  type AccountRef,
  type AccountSummary,
  type AccountsApi,
  type BasedOptions,
  type Change,
  type Count,
  type Dependent,
  type LifecycleApi,
  type NewAccount,
  type Page,
  type PageOptions,
  type ReadOptions,
  type Versioned,
  type WriteOptions,
} from '../../src/api/index.js';
import {assertOwn, assertUnchanged, orConflict, parse, path, type Answer, type RestClient} from './rest-client.js';

const WireTenant = z.object({
  id: AccountId,
  title: z.string(),
  domain: z.string(),
  active: z.boolean(),
  since: z.string(),
  partner: z.boolean(),
  zone: z.string(),
  locale: z.string(),
  contacts: z.object({technical: Contact, billing: BillingContact}),
});
type WireTenant = z.infer<typeof WireTenant>;

const WireRows = z.object({rows: z.array(WireTenant), more: z.optional(z.number())});
const WirePath = z.array(z.object({id: AccountId, title: z.string()}));

function toAccount(tenant: WireTenant): Account {
  return {
    id: tenant.id,
    name: tenant.title,
    realm: tenant.domain,
    enabled: tenant.active,
    createdAt: Date.parse(tenant.since),
    isReseller: tenant.partner,
    isSuperduper: false,
    timezone: tenant.zone,
    language: tenant.locale,
    contacts: tenant.contacts,
  };
}

function toSummary({id, title, domain, active, partner}: WireTenant): AccountSummary {
  return {id, name: title, realm: domain, enabled: active, isReseller: partner};
}

/** The changes under the backend's field names; `JSON.stringify` omits unchanged ones. */
function toPatch(changes: Partial<NewAccount> & {readonly enabled?: boolean}): object {
  const {name, realm, enabled, timezone, language, contacts} = changes;
  return {title: name, domain: realm || undefined, active: enabled, zone: timezone, locale: language, contacts};
}

export class RestAccounts implements AccountsApi, LifecycleApi {
  readonly #client: RestClient;

  constructor(client: RestClient) {
    this.#client = client;
  }

  async get(id: AccountId, {signal}: ReadOptions = {}): Promise<Versioned<Account>> {
    return toVersioned(await this.#client.send('GET', path`tenants/${id}`, {signal}), id);
  }

  async children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> {
    return this.#rows(path`tenants/${id}/children`, {}, options);
  }

  async descendants(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>> {
    return this.#rows(path`tenants/${id}/below`, {}, options);
  }

  async search(text: string, options?: PageOptions): Promise<Page<AccountSummary>> {
    return this.#rows('search', {text}, options);
  }

  async ancestors(id: AccountId, {signal}: ReadOptions = {}): Promise<readonly AccountRef[]> {
    const {body} = await this.#client.send('GET', path`tenants/${id}/path`, {signal});
    return parse(WirePath, body).map((step) => ({id: step.id, name: step.title}));
  }

  async update(id: AccountId, {base, changes}: Change<Account>, {signal}: WriteOptions = {}) {
    assertOwn(id, base);
    const request = {body: toPatch(changes), revision: base.revision, signal};
    const write = this.#client.send('PATCH', path`tenants/${id}`, request);
    return toVersioned(await orConflict(write, () => this.get(id, {signal})), id);
  }

  async create(parentId: AccountId, account: NewAccount, {signal}: WriteOptions = {}): Promise<Versioned<Account>> {
    // The backend identifies a creation by its key and executes it once, so `repeat` makes no difference.
    const body = {...toPatch(account), creation: account.key};
    return toVersioned(await this.#client.send('POST', path`tenants/${parentId}/children`, {body, signal}));
  }

  async remove(id: AccountId, {base, signal}: BasedOptions<Account>): Promise<void> {
    await assertUnchanged(id, base, () => this.get(id, {signal}));
    await this.#client.send('DELETE', path`tenants/${id}`, {signal});
  }

  async count(id: AccountId, what: Dependent, {signal}: ReadOptions = {}): Promise<Count | undefined> {
    // This backend has neither numbers nor devices.
    if (what !== 'accounts') return undefined;
    const {items, next} = await this.descendants(id, {limit: 500, signal});
    return {count: items.length, more: next !== undefined};
  }

  async promote(): Promise<never> {
    throw apiError('unsupported', 'Who is a partner is settled by contract here', {});
  }

  async demote(): Promise<never> {
    return this.promote();
  }

  async move(): Promise<never> {
    throw apiError('unsupported', 'Tenants stay where they are', {});
  }

  async #rows(at: string, query: Record<string, string>, options: PageOptions = {}): Promise<Page<AccountSummary>> {
    const {cursor = '0', limit = 200, signal} = options;
    const search = new URLSearchParams({...query, from: cursor, count: String(Math.max(1, limit))});
    const {rows, more} = parse(WireRows, (await this.#client.send('GET', `${at}?${search}`, {signal})).body);
    const items = rows.map(toSummary);
    return more === undefined ? {items} : {items, next: String(more)};
  }
}

function toVersioned({body, revision}: Answer, asked?: AccountId): Versioned<Account> {
  const tenant = parse(WireTenant, body);
  if (asked !== undefined && tenant.id !== asked) throw apiError('protocol', 'Another account', {path: 'id'});
  return {accountId: tenant.id, value: toAccount(tenant), revision};
}
