import {md5} from '../core/hashes.js';
import {requireReseller} from '../auth/permissions.js';
import type {Caller} from '../auth/tokens.js';
import type {Backend} from '../backend.js';
import {badIdentifier, conflict, CrossbarError, initFailed, invalid} from '../core/errors.js';
import {dataOf, param, type AccountExchange} from '../http/exchange.js';
import {filterOf} from '../http/filters.js';
import {listReply, sortedOnce} from '../http/paging.js';
import {encodeStartKey} from '../http/start-key.js';
import {ok, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {asObject, asString, isTrue, omit, type JsonObject, type MutableJsonObject} from '../core/json.js';
import {LEDGER_ENTRY} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import {accountName, type Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';
import {toGregorian} from '../store/store.js';

/** Credit, debit, and balance, in dollars. */
export const ledgerRoutes: readonly Route[] = [
  {path: 'accounts/:account/ledgers', methods: {GET: onAccount(currentMonth)}},
  {
    path: 'accounts/:account/ledgers/total',
    methods: {GET: onAccount((exchange, backend) => ok({amount: balance(backend, exchange.account)}))},
  },
  {
    path: 'accounts/:account/ledgers/available',
    methods: {GET: onAccount(() => ({data: KINDS, envelope: {page_size: KINDS.length}}))},
  },
  {
    path: 'accounts/:account/ledgers/credit',
    methods: {PUT: onAccount((exchange, backend) => book(exchange, backend, 1))},
  },
  {
    path: 'accounts/:account/ledgers/debit',
    methods: {PUT: onAccount((exchange, backend) => book(exchange, backend, -1))},
  },
  {path: 'accounts/:account/ledgers/summary/:month', methods: {GET: onAccount(monthSummary)}},
  {path: 'accounts/:account/ledgers/:service', methods: {GET: onAccount(entries)}},
  {path: 'accounts/:account/ledgers/:service/:entry', methods: {GET: onAccount(readEntry)}},
];

const KINDS = [
  {name: 'per-minute-voip', friendly_name: 'Per Minute VoIP', markup_type: ['percentage']},
  {name: 'services', friendly_name: 'Monthly Recurring Services', markup_type: []},
  {name: 'payments', friendly_name: 'Payments', markup_type: []},
  {name: 'rollovers', friendly_name: 'Monthly Rollover', markup_type: []},
];

/** Rounds to four decimal places: the genuine server stores amounts in ten-thousandths. */
const toDollars = (sum: number): number => Math.round(sum * 10_000) / 10_000;

const serviceOf = (entry: StoredDocument): string => asString(asObject(entry.doc.source).service) ?? '';

const amountOf = (entry: StoredDocument): number => (typeof entry.doc.amount === 'number' ? entry.doc.amount : 0);

function allEntries(backend: Backend, account: Account): StoredDocument[] {
  return backend.store.documents.list(account.id, 'ledger');
}

function balance(backend: Backend, account: Account): number {
  return toDollars(allEntries(backend, account).reduce((sum, entry) => sum + amountOf(entry), 0));
}

function monthOf(unixSeconds: number): string {
  return new Date(unixSeconds * 1000).toISOString().slice(0, 7).replace('-', '');
}

/** Returns the sums by service of the entries of one month, including the amount carried over from earlier months. */
function summed(backend: Backend, account: Account, month: string): JsonObject {
  const rollovers = {amount: 0, usage: {quantity: 0}};
  const result: Record<string, {amount: number; usage: MutableJsonObject}> = {rollovers};
  for (const entry of allEntries(backend, account)) {
    const booked = monthOf(entry.created);
    if (booked < month) rollovers.amount = toDollars(rollovers.amount + amountOf(entry));
    if (booked !== month) continue;
    const usage = asObject(entry.doc.usage);
    const sum = (result[serviceOf(entry)] ??= {amount: 0, usage: {...usage, quantity: 0}});
    sum.amount = toDollars(sum.amount + amountOf(entry));
    sum.usage.quantity = Number(sum.usage.quantity) + Number(usage.quantity ?? 0);
  }
  return result;
}

function currentMonth(exchange: AccountExchange, backend: Backend): Reply {
  const data = summed(backend, exchange.account, monthOf(backend.store.now()));
  return {data, envelope: {page_size: 1, start_key: timeKey(backend)}};
}

/** Lists of movements begin at the present time. */
export const timeKey = (backend: Backend): string => encodeStartKey([String(toGregorian(backend.store.now()))]);

function monthSummary(exchange: AccountExchange, backend: Backend): Reply {
  const month = param(exchange, 'month');
  if (!/^\d{6}$/.test(month)) throw new CrossbarError(404, 'bad identifier', [month]);
  const {account} = exchange;
  const summary = summed(backend, account, month);
  const total = toDollars(Object.values(summary).reduce<number>((sum, item) => sum + Number(asObject(item).amount), 0));
  const breakdown = [{account: {id: account.id, name: accountName(account)}, ledgers: summary, total}];
  return {data: {summary, breakdown}, envelope: {page_size: 1}};
}

/** The longest period of an entry list, in seconds: 31 days and an hour. */
const LONGEST_RANGE = 31 * 86_400 + 3600;

/** Returns the entries of one service, the latest first: a streamed list, unless it is empty. */
function entries(exchange: AccountExchange, backend: Backend): Reply {
  const service = param(exchange, 'service');
  const {from, to} = rangeOf(exchange.query, toGregorian(backend.store.now()));
  const passes = filterOf(exchange.query);
  const isWithin = ({created}: StoredDocument) => toGregorian(created) >= from && toGregorian(created) < to;
  const found = new Map(
    allEntries(backend, exchange.account)
      .filter((entry) => serviceOf(entry) === service && isWithin(entry) && (!passes || passes(entry)))
      .map((entry) => [entry.id, entry]),
  );
  if (found.size === 0) return ok([]);
  const reply = listReply(exchange, {
    index: sortedOnce([...found.values()].map(({id, created}) => ({id, key: String(created)}))),
    keyPrefix: [service],
    item: (id) => {
      const entry = found.get(id);
      return entry && {...entry.doc, id};
    },
  });
  return {...reply, chunked: true};
}

/**
 * Gregorian seconds. Without an end, the period ends now; without a start, it has the maximum length. Entries of the
 * last second are not listed (as recorded).
 */
function rangeOf(query: URLSearchParams, now: number): {readonly from: number; readonly to: number} {
  const time = (name: string, otherwise: number): number => {
    const value = Number(query.get(name) ?? 0);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
  };
  const to = time('created_to', now);
  const from = time('created_from', to - LONGEST_RANGE);
  const refusal = (message: string, cause: number) => invalid({created_from: {date_range: {message, cause}}});
  if (to < from) throw refusal(`created_to ${to} is prior to created_from ${from}`, from);
  if (to - from > LONGEST_RANGE) {
    throw refusal(`created_to ${to} is more than ${LONGEST_RANGE} seconds from created_from ${from}`, to);
  }
  return {from, to};
}

/** Recorded: no entry can be read by itself. */
function readEntry(exchange: AccountExchange): Reply {
  const id = param(exchange, 'entry');
  throw /^\d{6}-/.test(id) ? badIdentifier(id) : initFailed();
}

function book(exchange: AccountExchange, backend: Backend, sign: 1 | -1): Reply {
  const {account, caller} = exchange;
  requireReseller(backend.store, caller, account);
  const body = validated(LEDGER_ENTRY, omit(dataOf(exchange), new Set(['id'])));
  const booked = bookEntry(exchange, backend, account, body, sign, {module: 'cb_ledgers', trigger: 'crossbar'});
  const shown = {...booked.doc, id: booked.id};
  if (!isTrue(exchange.envelope.impact_reseller)) {
    return {data: shown, location: `${exchange.path}/${booked.id}`};
  }
  const reseller = backend.store.accounts.resellerOf(account);
  const origin = {
    id: booked.id,
    account_id: account.id,
    type: 'ledger',
    ledger_type: sign > 0 ? 'credit' : 'debit',
    rev: `1-${md5(booked.id)}`,
    created: toGregorian(booked.created),
    modified: toGregorian(booked.modified),
  };
  const metadata = {...asObject(body.metadata), origin_ledger: origin};
  const impact = bookEntry(exchange, backend, reseller, {...body, metadata}, sign, {
    module: 'cb_ledgers',
    trigger: 'crossbar',
    account,
  });
  const view = (owner: Account, ledger: JsonObject): JsonObject => ({
    ledger,
    available_dollars: balance(backend, owner),
    is_reseller: owner.id === reseller.id,
  });
  return {
    data: {[account.id]: view(account, shown), [reseller.id]: view(reseller, {...impact.doc, id: impact.id})},
    location: exchange.path,
  };
}

export interface BookingFacts {
  readonly module: string;
  readonly trigger: string;
  /** Named in the entry when it is not the account that is booked on. */
  readonly account?: Account;
}

/**
 * Books an amount. The id consists of the month in which the server books and a hash of source, account, usage, and
 * period: the same entry again is a conflict in that month, and a second entry in another one.
 */
export function bookEntry(
  exchange: AccountExchange,
  backend: Backend,
  account: Account,
  body: JsonObject,
  sign: 1 | -1,
  facts: BookingFacts,
): StoredDocument {
  const {store} = backend;
  const now = toGregorian(store.now());
  const period: JsonObject = {start: now, ...asObject(body.period)};
  const named = facts.account ?? account;
  const hash = md5(
    JSON.stringify([body.source ?? null, named.id, body.usage ?? null, period.start ?? null, period.end ?? null]),
  );
  const id = `${monthOf(store.now())}-${hash}`;
  if (store.documents.get(account.id, id)) throw conflict();
  const amount = typeof body.amount === 'number' ? body.amount : 0;
  const doc = {
    ...omit(body, new Set(['account', 'amount'])),
    period,
    metadata: asObject(body.metadata),
    executor: {trigger: facts.trigger, module: facts.module},
    audit: audit(exchange, exchange.caller, Math.round(balance(backend, account) * 10_000)),
    amount: sign * amount,
    account: {id: named.id, name: accountName(named)},
  };
  return store.save(account.id, {id, type: 'ledger', doc});
}

/** Returns who booked it, from where, and the previous balance (in ten-thousandths). */
function audit(exchange: AccountExchange, {account, user}: Caller, availableUnits: number): JsonObject {
  const [first, last] = [asString(user?.doc.first_name) ?? '', asString(user?.doc.last_name) ?? ''];
  const agent: JsonObject = user
    ? {
        agent: {
          type: 'user',
          type_id: user.id,
          account_id: account.id,
          first_name: first,
          last_name: last,
          full_name: `${first} ${last}`,
        },
      }
    : {};
  return {
    request: {id: exchange.requestId, client_ip: exchange.clientIp, method: exchange.method, path: exchange.path},
    crossbar_request: true,
    available_units: availableUnits,
    authentication: {type: 'x-auth-token', account_id: account.id, account_name: accountName(account)},
    ...agent,
  };
}
