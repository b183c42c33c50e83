import type {Backend} from '../backend.js';
import type {AccountExchange, Exchange} from '../http/exchange.js';
import {initFailed, invalid, type ValidationErrors} from '../core/errors.js';
import type {Reply} from '../http/reply.js';
import {asString, isObject, isTrue, omit, stripPrivate, type JsonObject, type MutableJsonObject} from '../core/json.js';
import {ACCOUNT} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import type {Account} from '../store/account.js';
import {revisionOf, toGregorian, type Store} from '../store/store.js';
import {requireMatch} from './conditions.js';

/** The operator's default zone: it replaces a missing or `"inherit"` zone, not the parent's zone. */
const DEFAULT_TIMEZONE = 'America/Los_Angeles';
/** Suffix of generated realms. */
const REALM_SUFFIX = 'sip.2600hz.com';

/** Returned and computed at every read, never stored. */
const READ_ONLY_KEYS = new Set([
  'id',
  'billing_mode',
  'created',
  'descendants_count',
  'is_reseller',
  'reseller_id',
  'superduper_admin',
  'wnm_allow_additions',
  'notification_preference',
  'trial_time_left',
  'api_key',
]);

/** Returns the read-only additions; `billing_mode` depends on the caller. */
function additions(backend: Backend, exchange: Exchange, callerId: string, account: Account): MutableJsonObject {
  const {store} = backend;
  const reseller = store.accounts.resellerOf(account);
  const top = store.accounts.root.id;
  const result: MutableJsonObject = {
    wnm_allow_additions: account.allowNumberAdditions,
    superduper_admin: account.superduper,
    created: toGregorian(account.created),
    enabled: account.enabled,
    reseller_id: reseller.id,
    is_reseller: account.reseller,
    billing_mode: reseller.id === callerId ? 'limits_only' : reseller.id === top ? 'normal' : 'manual',
  };
  if (account.trialEnds !== undefined) result.trial_time_left = account.trialEnds - store.now();
  if (isTrue(exchange.query.get('include_api_key') ?? undefined)) result.api_key = apiKeyOf(store, account.id);
  return result;
}

/** Returns the key with which programs sign in as an account: it never changes unless a new one is requested. */
export function apiKeyOf(store: Store, accountId: string): string {
  const stored = asString(store.documents.get(accountId, 'api_key')?.secret.api_key);
  return stored ?? `${accountId}${[...accountId].reverse().join('')}`;
}

/**
 * Returns an account in response to GET, PUT, POST, and PATCH: the document and its additions, placed as configured.
 */
export function accountReply(
  backend: Backend,
  exchange: Exchange & {readonly caller: {readonly account: Account}},
  account: Account,
  extra: JsonObject = {},
): Reply {
  const metadata = additions(backend, exchange, exchange.caller.account.id, account);
  const below = backend.store.accounts.descendantsCount(account.id);
  const data = {
    ...account.doc,
    ...(below > 0 ? {descendants_count: below} : {}),
    id: account.id,
    ...extra,
    ...(backend.metadata === 'metadata' ? enabledOf(backend, account) : metadata),
  };
  return {data, revision: revisionOf(account), ...(backend.metadata === 'data' ? {} : {envelope: {metadata}})};
}

/** Generation 5 has `enabled` beside the document only. */
const enabledOf = ({generation}: Backend, {enabled}: Account): JsonObject => (generation === 5 ? {} : {enabled});

/** Generation 5, read in the source: a closed list. */
function requireZone({generation}: Backend, {timezone}: JsonObject): void {
  if (generation !== 5 || typeof timezone !== 'string' || zones().has(timezone)) return;
  const message = 'Value not found in enumerated list of values';
  throw invalid({timezone: {enum: {message, target: [...zones()], value: timezone}}});
}

const zones = (): ReadonlySet<string> => new Set(['UTC', 'Etc/UTC', ...Intl.supportedValuesOf('timeZone')]);

/** Generation 5 returns a moved account without its additions. */
export function bareAccountReply(account: Account): Reply {
  return {data: {...account.doc, id: account.id}, revision: revisionOf(account)};
}

/** Returns an account after DELETE: its last document, without additions. */
export function deletedAccountReply(account: Account): Reply {
  return {data: {...account.doc, id: account.id, _read_only: {deleted: true}}, revision: revisionOf(account)};
}

/** Returns the part of a request body that may be stored in an account document. */
export function accountBody(exchange: Exchange): JsonObject {
  const {data} = exchange.envelope;
  if (Array.isArray(data)) throw initFailed();
  return omit(stripPrivate(isObject(data) ? data : {}), READ_ONLY_KEYS);
}

/** Inserts the server's defaults and validates: 400 names every violated rule. */
export function checkedAccount(backend: Backend, body: JsonObject): JsonObject {
  const {store} = backend;
  requireZone(backend, body);
  const doc: MutableJsonObject = {...body};
  if (typeof doc.realm === 'string') doc.realm = doc.realm.replaceAll(' ', '');
  if (doc.realm === undefined || doc.realm === null) doc.realm = `${store.newId().slice(0, 6)}.${REALM_SUFFIX}`;
  if (doc.timezone === undefined || doc.timezone === null || doc.timezone === 'inherit')
    doc.timezone = DEFAULT_TIMEZONE;
  return validated(ACCOUNT, doc, {separator: '%2E'});
}

/** Name and realm are unique in the whole cluster. */
export function requireUnique(store: Store, doc: JsonObject, ownId?: string): void {
  const errors: ValidationErrors = {};
  const taken = (ids: ReadonlySet<string>): boolean => [...ids].some((id) => id !== ownId);
  const [name, realm] = [asString(doc.name) ?? '', asString(doc.realm) ?? ''];
  if (taken(store.accounts.idsByName(name))) {
    errors.name = {unique: {message: 'Account name already in use', cause: name}};
  }
  if (taken(store.accounts.idsByRealm(realm))) {
    errors.realm = {unique: {message: 'Account realm already in use', cause: realm}};
  }
  if (Object.keys(errors).length > 0) throw invalid(errors);
}

/**
 * Merges an update into the stored document leaf by leaf: omitted keys are retained, lists and `{}` replace, `null`
 * removes. Only defaults that the validation inserts reset omitted keys.
 */
function writeOver(stored: JsonObject, update: JsonObject): JsonObject {
  const result: MutableJsonObject = {...stored};
  for (const [key, value] of Object.entries(update)) {
    const before = result[key];
    if (value === null) delete result[key];
    else if (isObject(value) && Object.keys(value).length > 0)
      result[key] = writeOver(isObject(before) ? before : {}, value);
    else result[key] = value;
  }
  return result;
}

/** Stores an update of an account, including its effective `enabled`, as one write that counts twice. */
export function updateAccount(exchange: AccountExchange, backend: Backend, body: JsonObject): Account {
  const {store} = backend;
  const {account, caller} = exchange;
  const {enabled, ...update} = checkedAccount(backend, body);
  const doc = writeOver(account.doc, update);
  try {
    requireUnique(store, doc, account.id);
  } catch (error) {
    requireMatch(exchange, account);
    // Recorded: a PATCH that is refused for a name or realm in use is stored nevertheless, and counts once. Every later
    // write is refused as well until it contains an unused name and realm.
    if (exchange.method === 'PATCH') {
      store.putAccount({...account, doc, modified: store.now(), revision: account.revision + 1});
    }
    throw error;
  }
  requireMatch(exchange, account);
  return store.putAccount({
    ...account,
    doc,
    // A user cannot disable or enable its own account; for all accounts below, a missing key means enabled.
    enabled: caller.account.id === account.id ? account.enabled : enabled !== false,
    modified: store.now(),
    revision: account.revision + 2,
  });
}

/** In a PATCH, `null` never removes a key of an account: it is dropped at any depth before the merge. */
export function patchOf(account: Account, body: JsonObject): JsonObject {
  const merged: MutableJsonObject = {...writeOver(account.doc, withoutNulls(body))};
  for (const key of Object.keys(ACCOUNT.properties ?? {}))
    if (body[key] === null && RESET_BY_NULL.has(key)) delete merged[key];
  return merged;
}

/** Exceptions, where `null` leaves a gap that the validation fills or reports. */
const RESET_BY_NULL = new Set([
  'name',
  'realm',
  'timezone',
  'call_restriction',
  'music_on_hold',
  'preflow',
  'ringtones',
]);

function withoutNulls(value: JsonObject): JsonObject {
  const result: MutableJsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (item === null) continue;
    if (!isObject(item) || Object.keys(item).length === 0) {
      result[key] = item;
      continue;
    }
    const retained = withoutNulls(item);
    // An object that contained only nulls is dropped; as `{}` it would empty the stored one.
    if (Object.keys(retained).length > 0) result[key] = retained;
  }
  return result;
}
