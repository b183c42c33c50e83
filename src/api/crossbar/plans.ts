import * as z from 'zod/mini';
import type {AccountId} from '../account-ref.js';
import type {List, ListChangeOptions, ReadOptions, Versioned} from '../document.js';
import type {AssignedPlans, Plan, PlanCosts, PlansApi} from '../plans.js';
import {apiError, isApiError} from '../errors.js';
import type {CrossbarClient} from './client.js';
import type {Row} from './rows.js';
import {parseData, type Answer} from './envelope.js';
import {againAfterRace, assertUnchanged} from './fresh-write.js';
import {versioned} from './snapshot.js';
import {timeOf} from './gregorian.js';
import {path} from './http.js';
import {objectOf} from './json.js';
import {sameJson} from './json-paths.js';
import {idOf, loose, textOf} from './loose-values.js';
import {Invoice, toCharges} from './invoices.js';
import {toPrices} from './price-list.js';
import type {WriteQueue} from './write-queue.js';
import {wholeList} from './whole-list.js';

const WireAssigned = z.record(z.string(), z.unknown());

const WireSummary = z.object({
  invoices: z._default(z.array(z.object({...Invoice.shape, plan: loose})), []),
  billing_cycle: z.nullish(z.object({next: loose})),
});

const planRow: Row<Plan> = (wire) => {
  const {id: wireId, name, description, category} = objectOf(wire);
  const id = idOf(wireId);
  return id === undefined
    ? undefined
    : {id, name: textOf(name) ?? '', description: textOf(description) ?? '', category: textOf(category) ?? ''};
};

function toAssigned(accountId: AccountId, answer: Answer): Versioned<AssignedPlans> {
  return versioned(accountId, {plans: Object.keys(parseData(WireAssigned, answer))}, answer);
}

function toCosts(answer: Answer): PlanCosts {
  const {invoices, billing_cycle: cycle} = parseData(WireSummary, answer);
  const nextBilling = timeOf(cycle?.next);
  const lists = invoices.map(({plan}) => toPrices(plan));
  const unreadable = lists.reduce((sum, list) => sum + (list.unreadable ?? 0), 0);
  return {
    prices: lists.flatMap(({items}) => items),
    ...(unreadable > 0 && {unreadable}),
    charges: invoices.map(toCharges),
    ...(nextBilling === undefined ? {} : {nextBilling}),
  };
}

/** Service plans. */
export class CrossbarPlans implements PlansApi {
  readonly #client: CrossbarClient;
  readonly #writes: WriteQueue;

  constructor(client: CrossbarClient, writes: WriteQueue) {
    this.#client = client;
    this.#writes = writes;
  }

  async available(accountId: AccountId, options?: ReadOptions): Promise<List<Plan>> {
    try {
      return await wholeList(this.#client, path`accounts/${accountId}/services/available`, planRow, options);
    } catch (error) {
      // A bare installation has no view of plans, and no plans. Elsewhere a missing view is a failure: treating it as
      // an empty list would hide the list's items.
      if (isApiError(error) && error.status === 503 && /missing.view/.test(error.message)) {
        throw apiError('unsupported', error.message, {}, {...error, cause: error});
      }
      throw error;
    }
  }

  async assigned(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AssignedPlans>> {
    return toAssigned(accountId, await this.#client.get(path`accounts/${accountId}/services`, options));
  }

  async costs(accountId: AccountId, options?: ReadOptions): Promise<PlanCosts> {
    return toCosts(await this.#client.get(path`accounts/${accountId}/services/summary`, options));
  }

  async quote(accountId: AccountId, planIds: readonly string[], options: ReadOptions = {}): Promise<PlanCosts> {
    const data = {plans: planIds};
    return toCosts(await this.#client.write('POST', path`accounts/${accountId}/services/quote`, {...options, data}));
  }

  async change(
    accountId: AccountId,
    {add, remove}: {readonly add: readonly string[]; readonly remove: readonly string[]},
    options: ListChangeOptions<AssignedPlans> = {},
  ): Promise<Versioned<AssignedPlans>> {
    const write = async (): Promise<Versioned<AssignedPlans>> => {
      const data = {add, delete: remove};
      return toAssigned(
        accountId,
        await this.#client.write('POST', path`accounts/${accountId}/services`, {...options, data}),
      );
    };
    const {base, signal} = options;
    return this.#writes.run(accountId, signal, async () => {
      await assertUnchanged(accountId, base, () => this.assigned(accountId, {signal}), areSame);
      return againAfterRace({client: this.#client, signal}, write);
    });
  }
}

/** The order of the plans has no meaning. */
function areSame(a: AssignedPlans, b: AssignedPlans): boolean {
  return sameJson([...a.plans].sort(), [...b.plans].sort());
}
