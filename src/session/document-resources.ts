/** The documents that are kept beside an account's own: each is read and saved as a whole. */
import type {AccountsAdapter, DocumentApi, WriteOptions} from '../api/accounts-adapter.js';
import {apiError, isApiError} from '../api/errors.js';
import type {AccountId, CarrierRoute, Changes, Limits, User, Versioned} from '../api/model.js';
import type {
  CallDestination,
  CallingRules,
  CallUsage,
  CustomerAccess,
  Notes,
  NumberFeatureAccess,
} from '../api/model-documents.js';
import {confirmedWrite, type WriteVerdict} from './confirmed-write.js';
import {mapVersion} from './map-version.js';
import type {Resource} from './resource-cache.js';
import {owner, type EditableResource} from './resources.js';
import {verdictOf} from './verdicts.js';

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

/** Calls come and go: counted anew while they are on screen, and never shown from what is kept. */
const USAGE_MS = 10_000;

/** Nothing where the backend does not report calls. */
export function callUsageResource(
  limits: NonNullable<AccountsAdapter['limits']>,
  id: AccountId,
): Resource<CallUsage> | undefined {
  const usage = limits.usage?.bind(limits);
  return (
    usage && {
      key: ['call-usage', id],
      owner: ({accountId}) => accountId,
      read: (signal) => usage(id, {signal}),
      keepMs: 0,
      refreshMs: USAGE_MS,
    }
  );
}

export function accessResource(
  access: NonNullable<AccountsAdapter['access']>,
  id: AccountId,
): EditableResource<CustomerAccess> {
  return documentResource('access', access, id);
}

export function notesResource(notes: NonNullable<AccountsAdapter['notes']>, id: AccountId): EditableResource<Notes> {
  return documentResource('notes', notes, id);
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

/** Everybody in an account, administrators or not. */
export function usersResource(
  admins: NonNullable<AccountsAdapter['admins']>,
  id: AccountId,
): Resource<readonly User[]> {
  return {key: ['users', id], read: (signal) => admins.users(id, {signal})};
}

/**
 * The rules with their ids as paths of fields (`rulePath`): a form tells its fields apart by dotted paths, and an id may
 * hold a dot, or be the name of something that every object has.
 */
export function callingRulesResource(
  rules: NonNullable<AccountsAdapter['callingRules']>,
  id: AccountId,
): EditableResource<CallingRules> {
  const toForm = (document: Versioned<CallingRules>) => mapVersion(document, (value) => renamed(value, rulePath));
  return {
    key: ['calling-rules', id],
    owner,
    read: async (signal) => toForm(await rules.get(id, {signal})),
    write: async ({base, changes}, options) => {
      const change = {base: mapVersion(base, (value) => renamed(value, ruleId)), changes: renamed(changes, ruleId)};
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

/** Brings the second place in which a backend keeps the calling rules in step with the first. */
export async function syncCopies(
  rules: NonNullable<AccountsAdapter['callingRules']>,
  id: AccountId,
  options: WriteOptions,
): Promise<void> {
  await confirmedWrite({
    write: async () => rules.syncCopies?.(id, options),
    verify: async (): Promise<WriteVerdict<undefined>> => {
      if (!rules.copiesInStep) return {status: 'unknown'};
      return verdictOf(await rules.copiesInStep(id), {wanted: true, value: undefined});
    },
  });
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
