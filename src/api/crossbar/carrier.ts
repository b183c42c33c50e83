import * as z from 'zod/mini';
import type {Account} from '../account.js';
import type {AccountId} from '../account-ref.js';
import type {CarrierApi, CarrierRoute, CarrierStrategy} from '../carrier.js';
import type {ReadOptions, Versioned, WriteOptions} from '../document.js';
import {apiError, isApiError, type ApiErrorOptions} from '../errors.js';
import type {CrossbarAccounts} from './accounts.js';
import type {CrossbarClient, Write} from './client.js';
import type {Row} from './rows.js';
import {parse, parseData, protocolError, type Answer} from './envelope.js';
import {writeFresh} from './fresh-write.js';
import {versioned, type Snapshot} from './snapshot.js';
import {path} from './http.js';
import {isObject, type JsonObject} from './json.js';
import {without} from './json-paths.js';
import type {WriteQueue} from './write-queue.js';

/** The number of the route that takes all calls without another route. */
const NO_MATCH = 'no_match';

const numbers = z.nullish(z.array(z.string()));

const ListedRoute = z.object({id: z.string().check(z.minLength(1)), numbers});

const idRow: Row<string> = (wire, {at, origin}) => {
  const {id, numbers: listed} = parse(ListedRoute, wire, at, origin);
  assertNoMatch(listed, `${at}.numbers`, origin);
  return id;
};

/** A response to another request would cause another route to be replaced. */
function assertNoMatch(listed: z.infer<typeof numbers>, at: string, origin: ApiErrorOptions): void {
  if (listed && !listed.includes(NO_MATCH)) throw protocolError(at, origin);
}

const WireRoute = z.object({
  id: z.string(),
  numbers,
  flow: z.nullish(
    z.object({
      module: z.nullish(z.string()),
      data: z.nullish(z.object({hunt_account_id: z.nullish(z.string())})),
    }),
  ),
});

/** What a write needs in addition to the strategy: the account, and the stored route. */
interface Stored {
  readonly account: Account;
  readonly route: {readonly id: string; readonly document: JsonObject} | undefined;
}

/**
 * Compares only the module and the account whose carriers are used; every other setting of the route belongs to the
 * route's owner.
 */
function toRoute(flow: z.infer<typeof WireRoute>['flow'], {id, resellerId}: Account): CarrierRoute {
  const hunted = flow?.data?.hunt_account_id || undefined;
  if (flow?.module === 'offnet') return {strategy: 'system'};
  if (flow?.module === 'resources') {
    if (hunted === undefined || hunted === id) return {strategy: 'own'};
    if (hunted === resellerId) return {strategy: 'reseller'};
  }
  return {strategy: 'unknown', ...(hunted === undefined ? {} : {huntAccountId: hunted})};
}

/** Returns the flow with another strategy; its other settings, e.g. `outbound_flags`, are retained. */
function withStrategy(flow: unknown, strategy: CarrierStrategy, account: Account): JsonObject {
  const before = isObject(flow) ? flow : {};
  const settings = isObject(before['data']) ? without(before['data'], 'hunt_account_id') : {};
  return {
    children: {},
    ...before,
    module: strategy === 'system' ? 'offnet' : 'resources',
    data: strategy === 'reseller' ? {...settings, hunt_account_id: resellerOf(account)} : settings,
  };
}

function resellerOf({resellerId}: Account): AccountId {
  if (resellerId !== undefined) return resellerId;
  throw apiError('refused', 'The account has no reseller whose carriers it could use', {code: 'no_reseller'});
}

/** Outbound routing: the callflow that takes all calls without another route. */
export class CrossbarCarrier implements CarrierApi {
  readonly #client: CrossbarClient;
  readonly #accounts: CrossbarAccounts;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, accounts: CrossbarAccounts, writes: WriteQueue) {
    this.#client = client;
    this.#accounts = accounts;
    this.#writes = writes;
  }

  async get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<CarrierRoute>> {
    return (await this.#read(accountId, options)).document;
  }

  async choose(
    accountId: AccountId,
    strategy: CarrierStrategy,
    base: Versioned<CarrierRoute>,
    options: WriteOptions = {},
  ): Promise<Versioned<CarrierRoute>> {
    return this.#writes.run(accountId, options.signal, () =>
      writeFresh({
        client: this.#client,
        signal: options.signal,
        accountId,
        base,
        wanted: {strategy},
        read: () => this.#read(accountId, options),
        replaces: true,
        write: ({raw}, condition) => this.#write(raw, strategy, {...options, condition}),
      }),
    );
  }

  async #read(accountId: AccountId, {signal}: ReadOptions = {}): Promise<Snapshot<CarrierRoute, Stored>> {
    const [{value: account}, listed] = await Promise.all([
      this.#accounts.get(accountId, {signal}),
      this.#client.page(path`accounts/${accountId}/callflows`, idRow, {
        query: {filter_numbers: NO_MATCH},
        signal,
      }),
    ]);
    const [id] = listed.items;
    if (id === undefined) {
      const document = versioned<CarrierRoute>(accountId, {strategy: 'missing'}, {revision: undefined});
      return {document, raw: {account, route: undefined}};
    }
    const answer = await this.#client.get(path`accounts/${accountId}/callflows/${id}`, {signal});
    assertNoMatch(parseData(WireRoute, answer).numbers, 'data.numbers', answer.origin);
    return toSnapshot(account, answer, id);
  }

  async #write({account, route}: Stored, strategy: CarrierStrategy, options: Write) {
    const flow = withStrategy(route?.document['flow'], strategy, account);
    const answer = route
      ? await this.#client.write('POST', path`accounts/${account.id}/callflows/${route.id}`, {
          ...options,
          data: {...route.document, flow},
        })
      : await this.#create(account.id, flow, options);
    return toSnapshot(account, answer, route?.id).document;
  }

  async #create(accountId: AccountId, flow: JsonObject, options: WriteOptions): Promise<Answer> {
    try {
      return await this.#client.write('PUT', path`accounts/${accountId}/callflows`, {
        ...options,
        data: {numbers: [NO_MATCH], flow},
      });
    } catch (error) {
      // Another client has just created the route. As with any race, it is read again first.
      if (isApiError(error) && error.kind === 'invalid' && error.details.fields.some(isTaken)) {
        throw apiError('conflict', error.message, {}, {...error, cause: error});
      }
      throw error;
    }
  }
}

function isTaken({path, rule}: {readonly path: string; readonly rule: string}): boolean {
  return path === 'numbers' && rule === 'unique';
}

function toSnapshot(account: Account, answer: Answer, id: string | undefined): Snapshot<CarrierRoute, Stored> {
  const wire = parseData(WireRoute, answer);
  if (id !== undefined && wire.id !== id) throw protocolError('data.id', answer.origin);
  // `metadata` names the referenced documents; it is computed at each read and not a part of the route.
  const document = isObject(answer.data) ? without(answer.data, 'metadata') : {};
  return {
    document: versioned(account.id, toRoute(wire.flow, account), answer),
    raw: {account, route: {id: wire.id, document}},
  };
}
