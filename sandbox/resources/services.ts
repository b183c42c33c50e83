import {requireReseller} from '../auth/permissions.js';
import type {Backend} from '../backend.js';
import {EDITABLE} from '../billing/editable.js';
import {invoicesFor} from '../billing/invoices.js';
import {assignment, offeredPlans, saveServices, servicesOf, type Services} from '../billing/plans.js';
import {cascadeOf, quantitiesOf} from '../billing/quantities.js';
import {invalid} from '../core/errors.js';
import {dataOf, param, type AccountExchange} from '../http/exchange.js';
import {ok, type Reply} from '../http/reply.js';
import {encodeStartKey, HIGHEST} from '../http/start-key.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {
  asList,
  asObject,
  asString,
  isObject,
  isTrue,
  omit,
  patchDocument,
  pick,
  type Json,
  type JsonObject,
  type MutableJsonObject,
} from '../core/json.js';
import {revisionOf, toGregorian} from '../store/store.js';
import {bookEntry} from './ledgers.js';

/** Plans of an account, their cost, and who may change them. */
export const serviceRoutes: readonly Route[] = [
  {path: 'services/editable', methods: {GET: signedIn(() => ok(EDITABLE))}},
  {path: 'accounts/:account/services', methods: {GET: onAccount(assigned), POST: onAccount(change)}},
  {path: 'accounts/:account/services/available', methods: {GET: onAccount(available)}},
  {path: 'accounts/:account/services/editable', methods: {GET: onAccount(() => ok(EDITABLE))}},
  {path: 'accounts/:account/services/summary', methods: {GET: onAccount(summary)}},
  {path: 'accounts/:account/services/quote', methods: {POST: onAccount(quote)}},
  {path: 'accounts/:account/services/audit', methods: {GET: onAccount(noAudit)}},
  {path: 'accounts/:account/services/audit/summary', methods: {GET: onAccount(noAudit)}},
  {path: 'accounts/:account/services/overrides', methods: part('overrides')},
  {path: 'accounts/:account/services/manual', methods: part('manual')},
  {path: 'accounts/:account/services/topup', methods: {POST: onAccount(topUp)}},
  {path: 'accounts/:account/services/synchronization', methods: {POST: onAccount(recount)}},
  {path: 'accounts/:account/services/reconciliation', methods: {POST: onAccount(recount)}},
  {
    path: 'accounts/:account/services/:plan',
    methods: {
      POST: onAccount((exchange, backend) => changePlans(exchange, backend, {add: [param(exchange, 'plan')]})),
      DELETE: onAccount((exchange, backend) => changePlans(exchange, backend, {delete: [param(exchange, 'plan')]})),
    },
  },
];

function assigned({account}: AccountExchange, backend: Backend): Reply {
  return ok(servicesOf(backend, account).plans);
}

function available({account}: AccountExchange, backend: Backend): Reply {
  const details = (doc: JsonObject): JsonObject => pick(doc, ['name', 'description', 'category']);
  const plans = offeredPlans(backend, account).map(({id, doc}) => ({id, ...details(doc)}));
  return {data: plans, envelope: {page_size: plans.length}};
}

/** `plans` is a synonym of `add`. */
function change(exchange: AccountExchange, backend: Backend): Reply {
  const data = dataOf(exchange);
  return changePlans(exchange, backend, {
    add: [...asList(data.add), ...asList(data.plans)],
    delete: asList(data.delete),
    ...(isObject(data.overrides) ? {overrides: data.overrides} : {}),
  });
}

interface PlanChange {
  readonly add?: readonly Json[];
  readonly delete?: readonly Json[];
  readonly overrides?: JsonObject;
}

function changePlans(exchange: AccountExchange, backend: Backend, wanted: PlanChange): Reply {
  const {account, caller} = exchange;
  requireReseller(backend.store, caller, account);
  const before = servicesOf(backend, account);
  const removed = new Set((wanted.delete ?? []).map(String));
  const plans: MutableJsonObject = omit(before.plans, removed);
  for (const entry of wanted.add ?? []) {
    const more = asObject(entry);
    const id = asString(entry) ?? asString(more.id) ?? '';
    plans[id] = assignment(backend, account, id, more);
  }
  const merged = isTrue(exchange.envelope.merge)
    ? patchDocument(before.overrides, wanted.overrides ?? {})
    : wanted.overrides;
  const stored = saveServices(backend, account, {plans, ...(merged ? {overrides: merged} : {})});
  // The response to a change that only removes plans contains no revision, unless it is a DELETE (as recorded).
  const tells = exchange.method === 'DELETE' || (wanted.add ?? []).length > 0;
  return {data: plans, ...(tells ? {revision: revisionOf(stored)} : {})};
}

function summary({account}: AccountExchange, backend: Backend): Reply {
  const {plans, overrides} = servicesOf(backend, account);
  return ok(summaryOf(backend, account, plans, overrides));
}

/** Returns the cost of the given plans: stores nothing, and every caller who may access the account may request it. */
function quote(exchange: AccountExchange, backend: Backend): Reply {
  const {account} = exchange;
  const plans: MutableJsonObject = {};
  for (const entry of asList(dataOf(exchange).plans)) {
    const id = asString(entry) ?? '';
    plans[id] = assignment(backend, account, id);
  }
  return ok(summaryOf(backend, account, plans, {}, servicesOf(backend, account)));
}

function summaryOf(
  backend: Backend,
  account: AccountExchange['account'],
  plans: JsonObject,
  overrides: JsonObject,
  before?: Services,
): JsonObject {
  const {store} = backend;
  const quantities = quantitiesOf(backend, account);
  const {invoices} = invoicesFor(backend, {plans, overrides, quantities}, before && {...before, quantities});
  const limits = store.documents.get(account.id, 'limits');
  return {
    plans,
    overrides,
    invoices,
    quantities: {
      account: quantities,
      cascade: cascadeOf(backend, account),
      manual: servicesOf(backend, account).manual,
    },
    reseller: {id: store.accounts.resellerOf(account).id, is_reseller: account.reseller},
    ratedeck: {},
    applications: {},
    limits: {...limits?.doc, id: 'limits'},
    im: {},
    payment_tokens: {},
    billing_cycle: {next: nextMonth(store.now()), period: 1, unit: 'month'},
    status: {acceptable: true, reason: 'good standing not required'},
  };
}

function nextMonth(unixSeconds: number): number {
  const now = new Date(unixSeconds * 1000);
  return toGregorian(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1) / 1000);
}

function noAudit(): Reply {
  return {data: [], envelope: {page_size: 0, start_key: encodeStartKey([HIGHEST])}};
}

/** Overrides and manual quantities: readable by every caller who may access the account, writable by its reseller. */
function part(name: 'overrides' | 'manual'): Route['methods'] {
  const write = (merge: boolean) =>
    onAccount((exchange, backend) => {
      requireReseller(backend.store, exchange.caller, exchange.account);
      const sent = dataOf(exchange);
      const value = merge ? patchDocument(servicesOf(backend, exchange.account)[name], sent) : sent;
      saveServices(backend, exchange.account, {[name]: value});
      return ok(value);
    });
  return {
    GET: onAccount((exchange, backend) => ok(servicesOf(backend, exchange.account)[name])),
    POST: write(false),
    PATCH: write(true),
  };
}

/** No payment service is connected: the amount is available immediately. */
function topUp(exchange: AccountExchange, backend: Backend): Reply {
  const {amount} = dataOf(exchange);
  if (amount === undefined) throw invalid({amount: {required: {message: 'Field is required but missing'}}});
  if (typeof amount !== 'number' || amount <= 0) {
    throw invalid({amount: {minimum: {message: 'Value must be at least 1', target: 1, value: amount}}});
  }
  const body = {
    amount,
    description: 'Manual top-up',
    source: {service: 'payments', id: backend.store.newId().slice(0, 10)},
    usage: {quantity: 0},
    metadata: {automatic_description: true},
  };
  const facts = {module: 'kz_services_topup', trigger: 'manual'};
  const entry = bookEntry(exchange, backend, exchange.account, body, 1, facts);
  return ok({ledger: {...entry.doc, id: entry.id}});
}

/** Quantities are counted at every request anyway. */
function recount({account, caller}: AccountExchange, backend: Backend): Reply {
  requireReseller(backend.store, caller, account);
  return ok({});
}
