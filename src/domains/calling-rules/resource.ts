import type {AccountId} from '../../api/account-ref.js';
import type {CallDestination, CallingRules, CallingRulesApi} from '../../api/calling-rules.js';
import type {Change, Changes, Versioned, WriteOptions} from '../../api/document.js';
import {apiError, isApiError, toApiError, type ApiError} from '../../api/errors.js';
import {confirmedWrite, onceStored, withCheck, type WriteVerdict} from '../../session/confirmed-write.js';
import {
  supported,
  writeCharged,
  writeDocument,
  type DocumentWriteOptions,
  type WriteTarget,
} from '../../session/document-write.js';
import {mapVersion} from '../../session/map-version.js';
import {may} from '../../session/permissions.js';
import type {Resource} from '../../session/resource-cache.js';
import {accountResource, documentResource, owner, type EditableResource} from '../../session/resources.js';
import {verdictOf, verdictOfDocument} from '../../session/verdicts.js';
import {limitsResource} from '../limits/resource.js';

export function destinationsResource(rules: CallingRulesApi, id: AccountId): Resource<readonly CallDestination[]> {
  return {key: ['destinations', id], read: (signal) => rules.destinations(id, {signal})};
}

/** Brings the second place in which a backend keeps the rules in step, after they were written. */
export type FollowWithCopies = (accountId: AccountId) => Promise<void>;

/**
 * The rules with their ids as paths of fields (`rulePath`): a form tells its fields apart by dotted paths, and an id may
 * hold a dot, or be the name of something that every object has.
 *
 * @param follow called once the rules are known to be stored, also where their answer was lost
 */
export function callingRulesResource(
  rules: CallingRulesApi,
  id: AccountId,
  follow: FollowWithCopies,
): EditableResource<CallingRules> {
  const toForm = (document: Versioned<CallingRules>) => mapVersion(document, (value) => renamed(value, rulePath));
  return {
    key: ['calling-rules', id],
    owner,
    read: async (signal) => toForm(await rules.get(id, {signal})),
    write: async ({base, changes}, options) => {
      const change = {base: mapVersion(base, (value) => renamed(value, ruleId)), changes: renamed(changes, ruleId)};
      try {
        return toForm(await writeWithCopies(rules, id, change, options, follow));
      } catch (error) {
        if (!isApiError(error) || error.kind !== 'conflict' || error.details.current === undefined) {
          throw withCheck(error, async (check) => toForm((await check()) as Versioned<CallingRules>));
        }
        const current = toForm(error.details.current as Versioned<CallingRules>);
        throw apiError('conflict', error.message, {current}, {requestId: error.requestId, cause: error});
      }
    },
  };
}

/** Saved is what is in force; until the copy is written too, or has failed, the save is on its way. */
async function writeWithCopies(
  rules: CallingRulesApi,
  id: AccountId,
  {base, changes}: Change<CallingRules>,
  options: WriteOptions,
  follow: FollowWithCopies,
): Promise<Versioned<CallingRules>> {
  const stored = confirmedWrite({
    write: () => rules.update(id, {base, changes}, options),
    verify: async () => verdictOfDocument(base.value, {...base.value, ...changes} as CallingRules, await rules.get(id)),
  });
  return onceStored(stored, async (saved) => {
    await follow(id);
    return saved;
  });
}

export interface WrittenRules {
  readonly rules: Versioned<CallingRules>;
  /** Why their copy is not in step: the rules are stored and in force all the same. */
  readonly copyError?: ApiError;
}

/** Changes where the account may call, by the ids of destinations, together with the copy that a backend keeps of it. */
export async function writeCallingRules(
  target: WriteTarget,
  change: Change<CallingRules>,
  options?: DocumentWriteOptions,
): Promise<WrittenRules> {
  const rules = supported(target.adapter.callingRules);
  const {id} = target.account;
  let copyError: ApiError | undefined;
  const follow = async () => {
    try {
      await syncCopies(target, options);
    } catch (error) {
      copyError = toApiError(error);
    }
  };
  const resource: EditableResource<CallingRules> = {
    ...documentResource('calling-rules', rules, id),
    write: (one, writeOptions) => writeWithCopies(rules, id, one, writeOptions, follow),
  };
  const written = await writeDocument(resource, change, options);
  return {rules: written, ...(copyError && {copyError})};
}

/**
 * Writes in the second place in which a backend keeps the calling rules what the first one says. The copy is part of the
 * limits: for a user who may not write those there is nothing to bring in step.
 *
 * @throws `charges` when they are declined, as `writeDocument` otherwise
 */
export async function syncCopies(
  {adapter, account: {id}, session, resources}: WriteTarget,
  options?: DocumentWriteOptions,
): Promise<void> {
  const {callingRules: rules, limits} = adapter;
  if (!rules?.syncCopies) return;
  const account =
    resources?.peek(accountResource(adapter, id)) ?? (await adapter.accounts.get(id, {signal: options?.signal}));
  if (may({adapter, session}, 'change-limits', account.value) === 'denied') return;
  // What is open over the limits goes on from the revision that they have now.
  const readAgain = () => void (limits && resources?.invalidate(limitsResource(limits, id)));
  const write = (sent: WriteOptions): Promise<void> =>
    confirmedWrite({
      write: async () => rules.syncCopies?.(id, sent),
      verify: async (): Promise<WriteVerdict<void>> => {
        if (!rules.copiesInStep) return {status: 'unknown'};
        return verdictOf(await rules.copiesInStep(id), {wanted: true, value: undefined});
      },
    });
  try {
    await writeCharged((sent) => onceStored(write(sent), readAgain), options);
  } catch (error) {
    if (isReplaced(error)) readAgain();
    throw error;
  }
}

/** The copy is stored, and may have replaced what another client has stored of the limits. */
export function isReplaced(error: unknown): boolean {
  return isApiError(error) && error.kind === 'conflict' && error.details.stored === true;
}

/** The path of a destination's field, and back. */
export const rulePath = (id: string): string => `:${id.replaceAll('%', '%25').replaceAll('.', '%2E')}`;
export const ruleId = (path: string): string => path.slice(1).replaceAll('%2E', '.').replaceAll('%25', '%');

function renamed<T extends Changes<CallingRules>>(rules: T, name: (key: string) => string): T {
  return Object.fromEntries(Object.entries(rules).map(([key, rule]) => [name(key), rule])) as T;
}
