import type {AccountsAdapter, WriteOptions} from '../../api/accounts-adapter.js';
import {apiError, isApiError} from '../../api/errors.js';
import type {AccountId, Changes, Versioned} from '../../api/model.js';
import type {CallDestination, CallingRules} from '../../api/model-documents.js';
import {confirmedWrite, type WriteVerdict} from '../../session/confirmed-write.js';
import {mapVersion} from '../../session/map-version.js';
import type {Resource} from '../../session/resource-cache.js';
import {owner, type EditableResource} from '../../session/resources.js';
import {verdictOf} from '../../session/verdicts.js';

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
