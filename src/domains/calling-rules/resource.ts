import type {AccountId} from '../../api/account-ref.js';
import type {CallDestination, CallingRules, CallingRulesApi} from '../../api/calling-rules.js';
import {assertEach, callingRule} from '../../api/document-rules.js';
import type {Change, Changes, Versioned, WriteOptions} from '../../api/document.js';
import {apiError, isApiError, toApiError, type ApiError} from '../../api/errors.js';
import {writtenDocument} from '../../api/written-document.js';
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
import {documentResource} from '../../session/document-resource.js';
import {accountResource, owner, type EditableResource} from '../../session/resources.js';
import {verdictOf, verdictOfDocument} from '../../session/verdicts.js';
import {limitsResource} from '../limits/resource.js';

export function destinationsResource(rules: CallingRulesApi, id: AccountId): Resource<readonly CallDestination[]> {
  return {key: ['destinations', id], read: (signal) => rules.destinations(id, {signal})};
}

/** Updates the backend's copy of the rules after the rules were written. */
export type FollowWithCopies = (accountId: AccountId) => Promise<void>;

/**
 * The rules, with their ids encoded as field paths (`rulePath`): a form identifies its fields by dotted paths, but an
 * id may contain a dot or be the name of an object's built-in property.
 *
 * @param follow called once the rules are known to be stored, even if the response was lost
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

/** The stored rules are in force; the save is pending until the copy is written or has failed. */
async function writeWithCopies(
  rules: CallingRulesApi,
  id: AccountId,
  {base, changes}: Change<CallingRules>,
  options: WriteOptions,
  follow: FollowWithCopies,
): Promise<Versioned<CallingRules>> {
  assertEach(changes, callingRule);
  const stored = confirmedWrite({
    write: () => writtenDocument(rules.update(id, {base, changes}, options), () => rules.get(id)),
    verify: async () => verdictOfDocument(base.value, {...base.value, ...changes} as CallingRules, await rules.get(id)),
  });
  return onceStored(stored, async (saved) => {
    await follow(id);
    return saved;
  });
}

export interface WrittenRules {
  readonly rules: Versioned<CallingRules>;
  /** Why the copy is out of sync; the rules are stored and in force nevertheless. */
  readonly copyError?: ApiError;
}

/** Changes which destinations the account may call, by id, together with the copy that a backend stores. */
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
 * Updates the copy of the calling rules that a backend stores in a second place. The copy is part of the limits: if the
 * user may not write those, there is nothing to do.
 *
 * @throws `charges` if they are declined; otherwise as `writeDocument` does
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
  // Open forms over the limits continue from their new revision.
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

/** Whether the copy is stored but may have replaced another client's change of the limits. */
export function isReplaced(error: unknown): boolean {
  return isApiError(error) && error.kind === 'conflict' && error.details.stored === true;
}

/** Convert between a destination's id and its field path. */
export const rulePath = (id: string): string => `:${id.replaceAll('%', '%25').replaceAll('.', '%2E')}`;
export const ruleId = (path: string): string => path.slice(1).replaceAll('%2E', '.').replaceAll('%25', '%');

function renamed<T extends Changes<CallingRules>>(rules: T, name: (key: string) => string): T {
  return Object.fromEntries(Object.entries(rules).map(([key, rule]) => [name(key), rule])) as T;
}
