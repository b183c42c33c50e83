import type {Backend} from '../backend.js';
import {badIdentifier} from '../core/errors.js';
import {asObject, asString, isObject, patchDocument, pick, type JsonObject} from '../core/json.js';
import type {Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';

/** The services of an account: plans by id, overrides, and manual quantities. */
export interface Services {
  readonly plans: JsonObject;
  readonly overrides: JsonObject;
  readonly manual: JsonObject;
}

const ID = 'services';

export function servicesOf(backend: Backend, account: Account): Services {
  const doc = backend.store.documents.get(account.id, ID)?.doc ?? {};
  return {plans: asObject(doc.plans), overrides: asObject(doc.overrides), manual: asObject(doc.manual)};
}

export function saveServices(backend: Backend, account: Account, change: Partial<Services>): StoredDocument {
  const doc = {...servicesOf(backend, account), ...change};
  return backend.store.save(account.id, {id: ID, type: 'services', doc});
}

/** Returns the plans on offer for an account: those of its reseller. */
export function offeredPlans(backend: Backend, account: Account): StoredDocument[] {
  return backend.store.documents.list(backend.store.accounts.resellerOf(account).id, 'plan');
}

/** Returns the assignment of an offered plan; throws 404 for any other. */
export function assignment(backend: Backend, account: Account, id: string, more: JsonObject = {}): JsonObject {
  if (!offeredPlans(backend, account).some((plan) => plan.id === id)) throw badIdentifier(id);
  const vendorId = asString(more.vendor_id) ?? backend.store.accounts.resellerOf(account).id;
  return {
    vendor_id: vendorId,
    overrides: asObject(more.overrides),
    ...(more.contract === undefined ? {} : {contract: more.contract}),
  };
}

/** Returns the price list of assigned plans by category and item, with overrides applied; one per vendor. */
export function priceLists(backend: Backend, plans: JsonObject, overrides: JsonObject): Map<string, JsonObject> {
  const lists = new Map<string, JsonObject>();
  for (const [id, assigned] of Object.entries(plans)) {
    const vendorId = asString(asObject(assigned).vendor_id) ?? '';
    const plan = asObject(backend.store.documents.get(vendorId, id)?.doc.plan);
    const own = patchDocument(plan, asObject(asObject(assigned).overrides));
    lists.set(vendorId, patchDocument(lists.get(vendorId) ?? {}, own));
  }
  for (const [vendorId, list] of lists) lists.set(vendorId, patchDocument(list, pick(overrides, Object.keys(list))));
  return lists;
}

/** Returns the price of an item: its own entry over the category's `_all`; undefined when neither exists. */
export function priceOf(list: JsonObject, category: string, item: string): JsonObject | undefined {
  const {_all: all, [item]: own} = asObject(list[category]);
  if (!isObject(own) && !isObject(all)) return undefined;
  return {...asObject(all), ...asObject(own)};
}
