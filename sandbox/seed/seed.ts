import type {JsonObject} from '../core/json.js';
import {normalizeName, type Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';
import {Store, toGregorian} from '../store/store.js';
import type {SandboxCredentials, SandboxOrigin} from '../types.js';
import {fixedDocuments, seedId, SEED_PASSWORD, stored, type DocumentContext} from './account-documents.js';
import {appDocument, APPS, PLANS} from '../catalog/apps-and-plans.js';
import {RESELLER, type SeedAccount} from './fixed.js';
import {generateAccounts, generatedDocuments} from './generated.js';

export interface Seeded {
  readonly store: Store;
  readonly operator: SandboxCredentials;
  readonly master: SandboxCredentials;
}

/** Creates a store with the accounts of this origin: the same origin creates the same store. */
export function seedStore(origin: SandboxOrigin, now: () => number): Seeded {
  const {seed, password = SEED_PASSWORD} = origin;
  const top = topAccount(origin);
  const reseller = accountId(seed, RESELLER);
  const appIds = new Map(APPS.map((app) => [app.name, seedId(seed, `app/${app.name}`)]));
  const planIds = new Map(
    PLANS.map((plan) => {
      const vendorId = plan.vendor === 'top' ? accountId(seed, top) : reseller;
      return [plan.key, {id: seedId(seed, `plan/${plan.key}`), vendorId}];
    }),
  );
  const fixed = new Map<string, SeedAccount>();

  const documents = (id: string): Iterable<StoredDocument> => {
    const account = store.accounts.get(id);
    if (!account) return [];
    const resellerId = store.accounts.resellerOf(account).id;
    const context: DocumentContext = {
      seed,
      password,
      accountId: id,
      resellerId,
      created: account.created,
      startedAt: origin.startedAt,
      otpProviderId: seedId(seed, 'provider/otp'),
      appIds,
      planIds,
    };
    const definition = fixed.get(id);
    if (!definition) return generatedDocuments(id, context);
    const documents = [...fixedDocuments(definition, context)];
    if (definition === top) documents.push(...appDocuments(context));
    if (origin.empty) return documents;
    if (definition === top) documents.push(otpProvider(context));
    return [...documents, ...planDocuments(context)];
  };

  const store = new Store({seed, now, documents});
  const plant = (definition: SeedAccount, parentId: string | undefined): Account => {
    const account = fixedAccount(seed, definition, parentId);
    fixed.set(account.id, definition);
    store.accounts.put(account);
    for (const child of definition.children ?? []) plant(child, account.id);
    return account;
  };
  const root = plant(top, undefined);
  if (!origin.empty) {
    const partner = plant(RESELLER, root.id);
    generateAccounts(store.accounts, partner, origin.accounts, seed);
  }
  // There are few of them, and some are found by their content (a white-label domain, an API key).
  for (const id of fixed.keys()) store.documents.search(id);

  const master = credentialsOf(seed, top, password);
  return {store, master, operator: origin.operatorIsMaster ? master : credentialsOf(seed, RESELLER, password)};
}

function topAccount(origin: SandboxOrigin): SeedAccount {
  const {name, user, password} = origin.master;
  return {
    name,
    // It has a suffix of its own, so that no name can make it the realm of another account.
    realm: `${normalizeName(name) || 'master'}.top.zswitch.net`,
    created: '2013-01-15',
    reseller: true,
    hasApps: true,
    users: [
      {
        firstName: 'Account',
        lastName: 'Admin',
        username: user.toLowerCase(),
        password,
        privLevel: 'admin',
        more: user.includes('@') ? {} : {email: `${user.toLowerCase()}@example.com`},
      },
    ],
  };
}

function* appDocuments(context: DocumentContext): Generator<StoredDocument> {
  for (const app of APPS) {
    const document = stored(context, context.appIds.get(app.name) ?? app.name, 'app', appDocument(app));
    yield {...document, secret: {icon: true}};
  }
}

/** One-time codes for all accounts: offered by the platform in addition to its unconfigured default. */
function otpProvider(context: DocumentContext): StoredDocument {
  const doc = {name: 'One-time codes', enabled: true, provider_name: 'otp', settings: {}};
  return stored(context, context.otpProviderId, 'multi_factor', doc);
}

/** The plans that this account sells. */
function* planDocuments(context: DocumentContext): Generator<StoredDocument> {
  for (const plan of PLANS) {
    const {id, vendorId} = context.planIds.get(plan.key) ?? {};
    if (id !== undefined && vendorId === context.accountId) yield stored(context, id, 'plan', plan.doc);
  }
}

function fixedAccount(seed: number, definition: SeedAccount, parentId: string | undefined): Account {
  const created = Date.parse(`${definition.created}T17:00:00Z`) / 1000;
  const language: JsonObject = definition.language === undefined ? {} : {language: definition.language};
  const contract =
    definition.representative === undefined ? {} : {contract: contractOf(seed, definition.representative)};
  return {
    id: accountId(seed, definition),
    ...(parentId === undefined ? {} : {parentId}),
    doc: {
      name: definition.name,
      realm: definition.realm,
      timezone: definition.timezone ?? 'America/Los_Angeles',
      ...language,
      call_restriction: {},
      music_on_hold: {},
      preflow: {},
      ringtones: {},
      ...contract,
      ...definition.doc,
    },
    enabled: definition.enabled ?? true,
    reseller: definition.reseller ?? false,
    superduper: parentId === undefined,
    allowNumberAdditions: parentId === undefined,
    created,
    modified: created,
    revision: 1,
  };
}

/** Returns the reseller's representative for an account, and the end of the contract. */
function contractOf(seed: number, username: string): JsonObject {
  const user = RESELLER.users?.find((candidate) => candidate.username === username);
  if (!user) throw new Error(`The reseller has no user ${username}`);
  const id = accountId(seed, RESELLER);
  return {
    end_date: toGregorian(Date.UTC(2027, 11, 31) / 1000),
    representative: {
      account_id: id,
      user_id: seedId(seed, `${id}/${username}`),
      name: `${user.firstName} ${user.lastName}`,
    },
  };
}

/** Realms are unique among the fixed accounts. */
function accountId(seed: number, definition: SeedAccount): string {
  return seedId(seed, definition.realm);
}

function credentialsOf(seed: number, definition: SeedAccount, password: string): SandboxCredentials {
  const id = accountId(seed, definition);
  const user = definition.users?.[0];
  if (!user) throw new Error(`The seeded account ${definition.name} has no user`);
  return {
    username: user.username,
    password: user.password ?? password,
    accountName: definition.name,
    realm: definition.realm,
    accountId: id,
    userId: seedId(seed, `${id}/${user.username}`),
  };
}
