/** What widgets read and write, by name: two widgets that want the same thing share its key, and so its request. */
import type {AccountsAdapter, Change, DocumentApi, WriteOptions} from '../api/accounts-adapter.js';
import {apiError, isApiError} from '../api/errors.js';
import type {
  Account,
  AccountId,
  AccountRef,
  AccountSummary,
  Admin,
  App,
  AppAccess,
  CarrierRoute,
  Changes,
  Limits,
  Page,
  Versioned,
} from '../api/model.js';
import type {CallDestination, CallingRules, CustomerAccess, NumberFeatureAccess} from '../api/model-documents.js';
import type {Resource} from './resource-cache.js';

/** A resource that an `EditSession` can save. */
export interface EditableResource<T> extends Resource<Versioned<T>> {
  readonly write: (change: Change<T>, options: WriteOptions) => Promise<Versioned<T>>;
}

const owner = (document: Versioned<unknown>): AccountId => document.accountId;

export function accountResource({accounts}: AccountsAdapter, id: AccountId): EditableResource<Account> {
  return {
    key: ['account', id],
    owner,
    read: (signal) => accounts.get(id, {signal}),
    write: (change, options) => accounts.update(id, change, options),
  };
}

/** Signed-in account first, the direct parent last. */
export function ancestorsResource({accounts}: AccountsAdapter, id: AccountId): Resource<readonly AccountRef[]> {
  return {key: ['ancestors', id], read: (signal) => accounts.ancestors(id, {signal})};
}

/** The first page is the backend's usual one, to have rows soon; who reads on wants many: 10 000 in a dozen requests. */
const FURTHER_CHILDREN = 1000;

export function childrenResource(
  {accounts}: AccountsAdapter,
  id: AccountId,
  cursor?: string,
): Resource<Page<AccountSummary>> {
  const limit = cursor === undefined ? undefined : FURTHER_CHILDREN;
  return {key: ['children', id, cursor ?? ''], read: (signal) => accounts.children(id, {cursor, limit, signal})};
}

/** Accounts below the signed-in one. Never answered from what is kept: a search is asked to learn what is new. */
export function searchResource(
  {accounts}: AccountsAdapter,
  homeId: AccountId,
  text: string,
  cursor?: string,
): Resource<Page<AccountSummary>> {
  return {
    key: ['search', homeId, text, cursor ?? ''],
    read: (signal) => accounts.search(text, {cursor, signal}),
    keepMs: 0,
  };
}

export function adminsResource(
  admins: NonNullable<AccountsAdapter['admins']>,
  id: AccountId,
): Resource<readonly Admin[]> {
  return {key: ['admins', id], read: (signal) => admins.list(id, {signal})};
}

/** A document of the port that is kept and saved as a whole, under its kind. */
function documentResource<T>(kind: string, document: DocumentApi<T>, id: AccountId): EditableResource<T> {
  return {
    key: [kind, id],
    owner,
    read: (signal) => document.get(id, {signal}),
    write: (change, options) => document.update(id, change, options),
  };
}

export function limitsResource(
  limits: NonNullable<AccountsAdapter['limits']>,
  id: AccountId,
): EditableResource<Limits> {
  return documentResource('limits', limits, id);
}

export function accessResource(
  access: NonNullable<AccountsAdapter['access']>,
  id: AccountId,
): EditableResource<CustomerAccess> {
  return documentResource('access', access, id);
}

export function numberFeaturesResource(
  features: NonNullable<AccountsAdapter['numberFeatures']>,
  id: AccountId,
): EditableResource<NumberFeatureAccess> {
  return documentResource('number-features', features, id);
}

export function destinationsResource(
  rules: NonNullable<AccountsAdapter['callingRules']>,
  id: AccountId,
): Resource<readonly CallDestination[]> {
  return {key: ['destinations', id], read: (signal) => rules.destinations(id, {signal})};
}

/**
 * The rules with their ids as paths of fields (`rulePath`): a form tells its fields apart by dotted paths, and an id may
 * hold a dot, or be the name of something that every object has.
 */
export function callingRulesResource(
  rules: NonNullable<AccountsAdapter['callingRules']>,
  id: AccountId,
): EditableResource<CallingRules> {
  const toForm = (document: Versioned<CallingRules>) => ({...document, value: renamed(document.value, rulePath)});
  return {
    key: ['calling-rules', id],
    owner,
    read: async (signal) => toForm(await rules.get(id, {signal})),
    write: async ({base, changes}, options) => {
      const change = {base: {...base, value: renamed(base.value, ruleId)}, changes: renamed(changes, ruleId)};
      try {
        return toForm(await rules.update(id, change, options));
      } catch (error) {
        if (!isApiError(error) || error.kind !== 'conflict' || error.details.current === undefined) throw error;
        const current = toForm(error.details.current as Versioned<CallingRules>);
        throw apiError('conflict', error.message, {current}, {requestId: error.requestId, cause: error});
      }
    },
  };
}

/** The path of a destination's field, and back. */
export const rulePath = (id: string): string => `:${id.replaceAll('%', '%25').replaceAll('.', '%2E')}`;
export const ruleId = (path: string): string => path.slice(1).replaceAll('%2E', '.').replaceAll('%25', '%');

function renamed<T extends Changes<CallingRules>>(rules: T, name: (key: string) => string): T {
  return Object.fromEntries(Object.entries(rules).map(([key, rule]) => [name(key), rule])) as T;
}

export function carrierResource(
  carrier: NonNullable<AccountsAdapter['carrier']>,
  id: AccountId,
): EditableResource<CarrierRoute> {
  return {
    key: ['carrier', id],
    owner,
    read: (signal) => carrier.get(id, {signal}),
    write: async ({base, changes: {strategy}}, options) => {
      // `missing` and `unknown` describe a route; nobody can choose them.
      if (strategy !== 'system' && strategy !== 'reseller' && strategy !== 'own') {
        throw apiError('refused', 'No strategy was chosen', {code: 'no_strategy'});
      }
      return carrier.choose(id, strategy, base, options);
    },
  };
}

export function appsResource(apps: NonNullable<AccountsAdapter['apps']>, storeId: AccountId): Resource<readonly App[]> {
  return {key: ['apps', storeId], read: (signal) => apps.list(storeId, {signal})};
}

export function appAccessResource(
  apps: NonNullable<AccountsAdapter['apps']>,
  id: AccountId,
): EditableResource<AppAccess> {
  return {
    key: ['app-access', id],
    owner,
    read: (signal) => apps.access(id, {signal}),
    // Only the ids that differ are named: the state of all others is the backend's, also of those nobody here can see.
    write: ({base, changes: {blocked = base.value.blocked}}, options) => {
      const [before, after] = [new Set(base.value.blocked), new Set(blocked)];
      const change = {
        block: [...after].filter((appId) => !before.has(appId)),
        allow: [...before].filter((appId) => !after.has(appId)),
      };
      return apps.setBlocked(id, change, options);
    },
  };
}

/** An app's picture; `null` where it has none. */
export function appIconResource(
  apps: NonNullable<AccountsAdapter['apps']>,
  storeId: AccountId,
  appId: string,
): Resource<Blob | null> {
  return {
    key: ['app-icon', storeId, appId],
    read: async (signal) => (await apps.icon(storeId, appId, {signal})) ?? null,
  };
}
