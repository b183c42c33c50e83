import type {Backend} from '../backend.js';
import {asList, asObject, asString, type JsonObject} from '../core/json.js';
import {classify} from '../catalog/classifiers.js';
import type {Account} from '../store/account.js';

/** Quantities of billable items: category, item, count. */
export type Quantities = Readonly<Record<string, Readonly<Record<string, number>>>>;

const TRUNKS = ['twoway_trunks', 'inbound_trunks', 'outbound_trunks', 'burst_trunks'];

/** Returns the quantities of the account itself, and those set manually. */
export function quantitiesOf(backend: Backend, account: Account): Quantities {
  const {documents} = backend.store;
  const counts = new Counter();
  for (const user of documents.list(account.id, 'user')) counts.add('users', levelOf(user.doc), 1);
  const limits = documents.get(account.id, 'limits')?.doc ?? {};
  for (const trunk of TRUNKS) counts.add('limits', trunk, Number(limits[trunk] ?? 0));
  for (const number of documents.list(account.id, 'phone_number')) {
    if (!asList(number.doc.features).includes('local')) {
      counts.add('phone_numbers', classify(number.id)?.name ?? 'unknown', 1);
      continue;
    }
    counts.add('number_services', 'local', 1);
    counts.add('number_carriers', 'knm_local', 1);
  }
  const store = documents.get(account.id, 'apps_store')?.doc;
  const blocked = asList(store?.blacklist);
  for (const [id, app] of Object.entries(asObject(store?.apps))) {
    if (blocked.includes(id)) continue;
    const {allowed_users: allowed} = asObject(app);
    const name = asString(asObject(app).name) ?? '';
    counts.add('account_apps', name, 1);
    const users = documents.list(account.id, 'user');
    const admins = users.filter(({doc}) => levelOf(doc) === 'admin');
    counts.add('user_apps', name, allowed === 'all' ? users.length : allowed === 'admins' ? admins.length : 0);
  }
  counts.add('accounts', 'account', 1);
  for (const [category, items] of Object.entries(asObject(documents.get(account.id, 'services')?.doc.manual))) {
    for (const [item, count] of Object.entries(asObject(items))) counts.add(category, item, Number(count));
  }
  return counts.all;
}

/**
 * Maximum number of descendants that are added up: enough for an invoice, without creating the documents of ten
 * thousand accounts.
 */
const CASCADE_LIMIT = 500;

/** Returns the total quantities of the accounts below. */
export function cascadeOf(backend: Backend, account: Account): Quantities {
  const counts = new Counter();
  counts.add('accounts', 'account', backend.store.accounts.descendantsCount(account.id));
  let visited = 0;
  for (const below of backend.store.accounts.descendants(account.id)) {
    visited += 1;
    if (visited > CASCADE_LIMIT) break;
    for (const [category, items] of Object.entries(quantitiesOf(backend, below))) {
      if (category === 'accounts') continue;
      for (const [item, count] of Object.entries(items)) counts.add(category, item, count);
    }
  }
  return counts.all;
}

export const levelOf = (user: JsonObject): string => (user.priv_level === 'admin' ? 'admin' : 'user');

/** Returns the quantities of limits or of a user, to determine what a write adds. */
export function trunkCounts(limits: JsonObject): Readonly<Record<string, number>> {
  return Object.fromEntries(TRUNKS.map((trunk) => [trunk, Number(limits[trunk] ?? 0)]));
}

class Counter {
  readonly all: Record<string, Record<string, number>> = {};

  add(category: string, item: string, count: number): void {
    if (count === 0 || Number.isNaN(count)) return;
    const items = (this.all[category] ??= {});
    items[item] = (items[item] ?? 0) + count;
  }
}

/** Adds the changes of a write. */
export function withChange(
  quantities: Quantities,
  category: string,
  change: Readonly<Record<string, number>>,
): Quantities {
  const items = {...quantities[category]};
  for (const [item, count] of Object.entries(change)) items[item] = (items[item] ?? 0) + count;
  return {...quantities, [category]: items};
}

export function countOf(quantities: Quantities, category: string, item: string): number {
  return quantities[category]?.[item] ?? 0;
}
