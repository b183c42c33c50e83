import {credentialHashes} from '../auth/credentials.js';
import {asString, type JsonObject} from '../core/json.js';
import {Random, seedOf} from '../core/random.js';
import {CALLFLOW, CONFERENCE, DEVICE, LIMITS, USER, VMBOX, WHITELABEL} from '../schema/documents.js';
import {validate} from '../schema/validate.js';
import type {Schema} from '../schema/schema.js';
import type {DocumentType, StoredDocument} from '../store/documents.js';
import {toGregorian} from '../store/store.js';
import type {SeedAccount, SeedResource, SeedEntry, SeedCarrier, SeedUser} from './fixed.js';

/** Password of every seeded user without a password of its own. */
export const SEED_PASSWORD = 'sandbox';

/** Returns an id that depends only on the text and the seed. */
export function seedId(seed: number, text: string): string {
  return new Random(seedOf(text), seed).hex(32);
}

export interface DocumentContext {
  readonly seed: number;
  /** The password of users that have none of their own. */
  readonly password: string;
  readonly accountId: string;
  readonly resellerId: string;
  /** Unix seconds. */
  readonly created: number;
  /** When the sandbox started, in Unix seconds. */
  readonly startedAt: number;
  readonly otpProviderId: string;
  readonly appIds: ReadonlyMap<string, string>;
  readonly planIds: ReadonlyMap<string, {readonly id: string; readonly vendorId: string}>;
}

// cspell:ignore showfirst
/** What the official client stores once a user has seen its tours, which would cover the page. */
const CLIENT_STATE: JsonObject = {
  ui_help: {
    myaccount: {showfirstUseWalkthrough: false},
    voip: {showDashboardWalkthrough: false, showUsersWalkthrough: false, showGroupsWalkthrough: false},
  },
};

/** Yields all documents of a fixed account. */
export function* fixedDocuments(account: SeedAccount, context: DocumentContext): Generator<StoredDocument> {
  const shortcuts: JsonObject = account.hasApps ? {...CLIENT_STATE, appList: [...context.appIds.values()]} : {};
  for (const user of account.users ?? []) yield userDocument({...user, more: {...shortcuts, ...user.more}}, context);
  for (const resource of account.ownedResources ?? []) yield resourceDocument(resource, context);
  if (account.limits) yield stored(context, 'limits', 'limits', withDefaults(LIMITS, account.limits));
  if (account.carrier) yield carrierDocument(account.carrier, context);
  if (account.blacklist || account.hasApps) {
    const blacklist = (account.blacklist ?? [])
      .map((name) => context.appIds.get(name))
      .filter((id) => id !== undefined);
    const installed = [...context.appIds].map(([name, id]) => [id, {allowed_users: 'all', users: [], name}] as const);
    const apps = account.hasApps ? Object.fromEntries(installed) : {};
    yield stored(context, 'apps_store', 'apps_store', {apps, ...(account.blacklist ? {blacklist} : {})});
  }
  if (account.plans) yield servicesDocument(account.plans, context);
  if (account.whitelabel) {
    yield stored(context, 'whitelabel', 'whitelabel', withDefaults(WHITELABEL, account.whitelabel));
  }
  if (account.secondFactor) yield secondFactorDocument(context);
  yield* channelDocuments(account.calls ?? 0, context);
  for (const number of account.numbers ?? []) yield numberDocument(number, [], context);
  for (const number of account.messaging ?? []) {
    yield numberDocument(number, ['sms', 'mms'], context);
    const id = seedId(context.seed, `${context.accountId}/box/${number}`);
    yield stored(context, id, 'message_box', {name: 'Messages', numbers: [number]});
  }
  for (const number of account.porting ?? []) {
    const id = seedId(context.seed, `${context.accountId}/port/${number}`);
    const doc = {name: `Porting ${number}`, numbers: {[number]: {}}, port_state: 'pending', sent: false};
    yield stored(context, id, 'port_request', doc);
  }
  for (const [index, entry] of (account.ledger ?? []).entries()) yield ledgerDocument(account, index, entry, context);
}

const OWNED = {device: DEVICE, vmbox: VMBOX, conference: CONFERENCE, callflow: CALLFLOW} as const;

/** A callflow without a flow of its own rings its owner. */
function resourceDocument({type, owner, doc}: SeedResource, context: DocumentContext): StoredDocument {
  const ownerId = userId(owner, context);
  const flow = {module: 'user', data: {id: ownerId}, children: {}};
  const owned = {...doc, owner_id: ownerId, ...(type === 'callflow' ? {flow} : {})};
  const id = seedId(context.seed, `${context.accountId}/${type}/${asString(doc.name) ?? ''}`);
  return stored(context, id, type, withDefaults(OWNED[type], owned));
}

const userId = (username: string, {seed, accountId}: DocumentContext): string =>
  seedId(seed, `${accountId}/${username}`);

export function userDocument(user: SeedUser, context: DocumentContext): StoredDocument {
  const doc = withDefaults(USER, {
    first_name: user.firstName,
    last_name: user.lastName,
    username: user.username,
    email: user.username,
    priv_level: user.privLevel ?? 'user',
    verified: true,
    ...user.more,
  });
  const id = userId(user.username, context);
  return {
    ...stored(context, id, 'user', doc),
    secret: credentialHashes(user.username, user.password ?? context.password),
  };
}

function carrierDocument(carrier: SeedCarrier, context: DocumentContext): StoredDocument {
  const hunt: JsonObject = carrier === 'useReseller' ? {hunt_account_id: context.resellerId} : {};
  const data = {
    ...hunt,
    caller_id_type: 'external',
    ignore_early_media: false,
    outbound_flags: [],
    use_local_resources: true,
  };
  const flow = {module: carrier === 'useBlended' ? 'offnet' : 'resources', data, children: {}};
  const id = seedId(context.seed, `${context.accountId}/no_match`);
  return stored(context, id, 'callflow', withDefaults(CALLFLOW, {numbers: ['no_match'], flow}));
}

function servicesDocument(plans: readonly string[], context: DocumentContext): StoredDocument {
  const assigned: Record<string, JsonObject> = {};
  for (const name of plans) {
    const plan = context.planIds.get(name);
    if (plan) assigned[plan.id] = {vendor_id: plan.vendorId, overrides: {}};
  }
  return stored(context, 'services', 'services', {plans: assigned});
}

/** A second factor by the provider that the platform offers to all accounts. */
function secondFactorDocument(context: DocumentContext): StoredDocument {
  const multi_factor = {
    enabled: true,
    configuration_id: context.otpProviderId,
    account_id: context.accountId,
    include_subaccounts: false,
  };
  const auth_modules = {cb_user_auth: {enabled: true, multi_factor}};
  return stored(context, 'configs_crossbar.auth', 'security', {auth_modules});
}

function numberDocument(number: string, features: readonly string[], context: DocumentContext): StoredDocument {
  return stored(context, number, 'phone_number', {state: 'in_service', features});
}

/** Calls in progress: in every second one, both legs belong to the account. */
function* channelDocuments(calls: number, context: DocumentContext): Generator<StoredDocument> {
  const at = {created: context.startedAt};
  for (let call = 0; call < calls; call += 1) {
    const [one, other] = ['a', 'b'].map((leg) => seedId(context.seed, `${context.accountId}/call/${call}/${leg}`));
    if (one === undefined || other === undefined) continue;
    const doc: JsonObject = {answered: true, destination: '+14155550199', timestamp: toGregorian(context.startedAt)};
    yield stored(at, one, 'channel', {...doc, direction: 'inbound', other_leg: other, authorizing_type: 'device'});
    if (call % 2 === 0) yield stored(at, other, 'channel', {...doc, direction: 'outbound', other_leg: one});
  }
}

function ledgerDocument(
  account: SeedAccount,
  index: number,
  entry: SeedEntry,
  context: DocumentContext,
): StoredDocument {
  // Older entries come first; entries without a time are all in the month in which the sandbox was started, even if it
  // was started in its first hours.
  const now = new Date(context.startedAt * 1000);
  const monthStart = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1) / 1000;
  const at =
    entry.daysAgo === undefined
      ? Math.max(monthStart + index, context.startedAt - (10 - index) * 3600)
      : context.startedAt - entry.daysAgo * 86_400;
  const month = new Date(at * 1000).toISOString().slice(0, 7).replace('-', '');
  const id = `${month}-${seedId(context.seed, `${context.accountId}/ledger/${index}`)}`;
  const debit = entry.amount < 0;
  const doc: JsonObject = {
    amount: entry.amount,
    description: entry.description,
    account: {id: context.accountId, name: account.name},
    source: debit ? {service: 'per-minute-voip', id: id.slice(7)} : {service: 'adjustments', id: id.slice(7)},
    usage: debit ? {type: 'voice', quantity: 60, unit: 'sec'} : {type: 'credit', quantity: 0, unit: 'USD'},
    period: {start: toGregorian(at)},
    metadata: {},
    executor: {trigger: 'automatic', module: 'kz_ledgers'},
  };
  return stored({created: at}, id, 'ledger', doc);
}

function withDefaults(schema: Schema, doc: JsonObject): JsonObject {
  return validate(schema, doc).doc;
}

export function stored(
  context: Pick<DocumentContext, 'created'>,
  id: string,
  type: DocumentType,
  doc: JsonObject,
): StoredDocument {
  return {id, type, doc, secret: {}, revision: 1, created: context.created, modified: context.created};
}
