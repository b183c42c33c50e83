/** Billing and offers: credit, plans, and apps. */
import * as z from 'zod/mini';
import {
  apiError,
  isApiError,
  AppAccess,
  AssignedPlans,
  type AccountId,
  type App,
  type AppsApi,
  type Balance,
  type ListChangeOptions,
  type Booking,
  type Changes,
  type CreditApi,
  type LedgerEntry,
  type LedgerSum,
  type Page,
  type Plan,
  type PlanCosts,
  type PlansApi,
  type ReadOptions,
  type Versioned,
  type WriteOptions,
} from '../../src/api/index.js';
import {RestDocument} from './documents.js';
import {assertOwn, assertUnchanged, parse, path, type RestClient} from './rest-client.js';

const WireBooking = z.object({key: z.string(), cents: z.int(), at: z.number(), text: z._default(z.string(), '')});
const WirePlan = z.object({id: z.string(), title: z.string(), price: z.number()});
const WireApp = z.object({id: z.string(), title: z.string(), stage: z.string()});

const source = 'bookings';

export class RestCredit implements CreditApi {
  readonly #client: RestClient;

  constructor(client: RestClient) {
    this.#client = client;
  }

  async balance(accountId: AccountId, options?: ReadOptions): Promise<Balance> {
    const entries = await this.#entries(accountId, options);
    return {accountId, amount: entries.reduce((sum, {amount}) => sum + amount, 0)};
  }

  async add(accountId: AccountId, booking: Booking, options?: WriteOptions): Promise<LedgerEntry> {
    return this.#book(accountId, booking, booking.amount, options);
  }

  async remove(accountId: AccountId, booking: Booking, options?: WriteOptions): Promise<LedgerEntry> {
    return this.#book(accountId, booking, -booking.amount, options);
  }

  async find(
    accountId: AccountId,
    {key}: Pick<Booking, 'key'>,
    options?: ReadOptions,
  ): Promise<LedgerEntry | undefined> {
    return (await this.#entries(accountId, options)).find((entry) => entry.key === key);
  }

  async summary(
    accountId: AccountId,
    {month = new Date().toISOString().slice(0, 7), ...options}: ReadOptions & {month?: string | undefined} = {},
  ): Promise<readonly LedgerSum[]> {
    const start = Date.parse(`${month}-01`);
    const end = new Date(start).setUTCMonth(new Date(start).getUTCMonth() + 1);
    const entries = await this.#entries(accountId, options);
    const sumOf = (from: number, to: number) =>
      entries.reduce((sum, {at = 0, amount}) => (at >= from && at < to ? sum + amount : sum), 0);
    return [
      {source: 'before', amount: sumOf(-Infinity, start), carriedOver: true},
      {source, amount: sumOf(start, end)},
    ];
  }

  async entries(
    accountId: AccountId,
    _source: string,
    {
      from = -Infinity,
      to = Infinity,
      ...options
    }: ReadOptions & {from?: number | undefined; to?: number | undefined} = {},
  ): Promise<Page<LedgerEntry>> {
    const entries = await this.#entries(accountId, options);
    return {items: entries.filter(({at = 0}) => at >= from && at <= to)};
  }

  async #entries(accountId: AccountId, {signal}: ReadOptions = {}): Promise<LedgerEntry[]> {
    const {body} = await this.#client.send('GET', path`tenants/${accountId}/bookings`, {signal});
    return parse(z.array(WireBooking), body).map((wire) => toEntry(accountId, wire));
  }

  async #book(accountId: AccountId, {key, at, description}: Booking, amount: number, {signal}: WriteOptions = {}) {
    const request = {body: {cents: Math.round(amount * 100), at, text: description}, signal};
    const {body} = await this.#client.send('PUT', path`tenants/${accountId}/bookings/${key}`, request);
    return toEntry(accountId, parse(WireBooking, body));
  }
}

function toEntry(accountId: AccountId, {key, cents, at, text}: z.infer<typeof WireBooking>): LedgerEntry {
  return {id: key, accountId, amount: cents / 100, source, key, at, description: text};
}

export class RestPlans implements PlansApi {
  readonly #client: RestClient;
  readonly #assigned: RestDocument<AssignedPlans>;

  constructor(client: RestClient) {
    this.#client = client;
    this.#assigned = new RestDocument(client, 'plans', AssignedPlans, {plans: []});
  }

  async available(_accountId: AccountId, options?: ReadOptions): Promise<readonly Plan[]> {
    const plans = await this.#plans(options);
    return plans.map(({id, title}) => ({id, name: title, description: '', category: ''}));
  }

  async assigned(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AssignedPlans>> {
    return this.#assigned.get(accountId, options);
  }

  async costs(accountId: AccountId, options?: ReadOptions): Promise<PlanCosts> {
    return this.quote(accountId, (await this.assigned(accountId, options)).value.plans, options);
  }

  async quote(_accountId: AccountId, planIds: readonly string[], options?: ReadOptions): Promise<PlanCosts> {
    const chosen = (await this.#plans(options)).filter(({id}) => planIds.includes(id));
    const lines = chosen.map(({id, title, price}) => ({
      category: 'plans',
      item: id,
      name: title,
      quantity: 1,
      rate: price,
      discount: 0,
      total: price,
    }));
    return {
      prices: chosen.map(({id, title, price: rate}) => ({
        category: 'plans',
        item: id,
        name: title,
        rate,
        tiers: [],
        discounts: [],
        cascade: false,
      })),
      charges: [{lines, today: 0, monthly: lines.reduce((sum, {total}) => sum + total, 0)}],
    };
  }

  async change(
    accountId: AccountId,
    {add, remove}: {readonly add: readonly string[]; readonly remove: readonly string[]},
    {base, ...options}: ListChangeOptions<AssignedPlans> = {},
  ): Promise<Versioned<AssignedPlans>> {
    await assertUnchanged(accountId, base, () => this.assigned(accountId, options));
    const known = new Set((await this.#plans(options)).map(({id}) => id));
    if (add.some((id) => !known.has(id))) throw apiError('not-found', 'There is no such plan', {});
    return changeSet(this.#assigned, accountId, ({plans}) => ({plans: withChanges(plans, add, remove)}), options);
  }

  async #plans({signal}: ReadOptions = {}) {
    return parse(z.array(WirePlan), (await this.#client.send('GET', 'plans', {signal})).body);
  }
}

export class RestApps implements AppsApi {
  readonly #client: RestClient;
  readonly #access: RestDocument<AppAccess>;

  constructor(client: RestClient) {
    this.#client = client;
    this.#access = new RestDocument(client, 'apps', AppAccess, {blocked: []});
  }

  async list(_storeId: AccountId, {signal}: ReadOptions = {}): Promise<readonly App[]> {
    const apps = parse(z.array(WireApp), (await this.#client.send('GET', 'apps', {signal})).body);
    return apps.map(({id, title, stage}) => ({
      id,
      name: id,
      texts: {en: {label: title, description: ''}},
      ...(stage === 'beta' ? {phase: stage} : {}),
    }));
  }

  async access(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AppAccess>> {
    return this.#access.get(accountId, options);
  }

  async setBlocked(
    accountId: AccountId,
    {block, allow}: {readonly block: readonly string[]; readonly allow: readonly string[]},
    {base, ...options}: ListChangeOptions<AppAccess> = {},
  ): Promise<Versioned<AppAccess>> {
    if (base) assertOwn(accountId, base);
    return changeSet(this.#access, accountId, ({blocked}) => ({blocked: withChanges(blocked, block, allow)}), options);
  }

  async icon(_storeId: AccountId, appId: string, {signal}: ReadOptions = {}): Promise<Blob | undefined> {
    try {
      return await (await this.#client.response('GET', path`apps/${appId}/icon`, {signal})).blob();
    } catch (error) {
      if (isApiError(error) && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}

function withChanges(list: readonly string[], add: readonly string[], remove: readonly string[]): string[] {
  return [...new Set([...list.filter((id) => !remove.includes(id)), ...add])];
}

/** Applies a change to the stored value, and retries as long as another client is faster. */
async function changeSet<T extends object>(
  document: RestDocument<T>,
  accountId: AccountId,
  change: (value: T) => Changes<T>,
  options: WriteOptions = {},
): Promise<Versioned<T>> {
  for (;;) {
    const base = await document.get(accountId, options);
    try {
      return await document.update(accountId, {base, changes: change(base.value)}, options);
    } catch (error) {
      if (!isApiError(error) || error.kind !== 'conflict') throw error;
    }
  }
}
