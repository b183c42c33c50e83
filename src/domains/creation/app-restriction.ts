/** Which apps a new account may have, written without ever leaving one open that it must not have. */
import {apiError, isApiError} from '../../api/errors.js';
import type {AccountId} from '../../api/account-ref.js';
import type {App} from '../../api/apps.js';
import {withoutReplacing} from '../../session/document-write.js';
import {confirmedWrite} from '../../session/confirmed-write.js';
import type {AccountScope} from '../../session/scope.js';
import {verdictOfSet} from '../../session/verdicts.js';
import type {AppsDraft} from './draft.js';
import type {AccountStepContext} from './step-context.js';

/** `refused` with this code: a list of apps came back empty that cannot be, so an app may be open that must not be. */
export const APPS_UNKNOWN = 'apps_unknown';

/**
 * Blocks what the account is offered, or its reseller has, and what it must not have. Even `all` means: all that the
 * reseller has, who may be offered less than an account of its own (WZ-42).
 *
 * A server that cannot make a list in time answers with an empty one. So the apps of the reseller are blocked by their own
 * ids, whatever the new account's list says, and an empty list beside one that is not empty is read once more.
 *
 * @throws `refused` with `APPS_UNKNOWN` while such a list stays empty; what is known by then is blocked
 */
export async function blockApps(context: AccountStepContext): Promise<void> {
  const {scope, account, before} = context;
  const {apps} = scope.adapter;
  if (!apps) return;
  const {signal} = scope;
  // What an attempt before has blocked is offered no more.
  let blocked = before ? (await apps.access(account.id, {signal})).value.blocked : [];
  for (let attempt = 1; ; attempt++) {
    const lists = await readLists(context);
    blocked = await write(context, lists, blocked);
    if (isComplete(lists, context.draft.apps, blocked)) return;
    if (attempt === 2) throw apiError('refused', 'The list of apps is empty', {code: APPS_UNKNOWN});
  }
}

interface Lists {
  /** What the new account is offered now. */
  readonly offered: readonly App[];
  /** What its reseller has. */
  readonly store: readonly App[];
  /** What the signed-in user has, where the reseller has nothing. */
  readonly own: readonly App[];
}

async function readLists({scope, record, account}: AccountStepContext): Promise<Lists> {
  const parentId = record.parent.id;
  const [offered, store] = await Promise.all([
    listOf(scope, account.id),
    storeOf(scope, account.resellerId ?? parentId, parentId),
  ]);
  return {offered, store, own: store.length > 0 ? [] : await listOf(scope, scope.home.id)};
}

/** @returns what is blocked now */
async function write(
  {scope, account, draft, write}: AccountStepContext,
  lists: Lists,
  blocked: readonly string[],
): Promise<readonly string[]> {
  const {apps} = scope.adapter;
  const {offered, store} = lists;
  const wanted = blockedOf(draft.apps, {known: [...idsOf(offered), ...blocked], store: idsOf(store)});
  const block = [...wanted].filter((id) => !blocked.includes(id));
  // Nothing is opened by a list that may be lacking.
  const allow = isComplete(lists, draft.apps, blocked) ? blocked.filter((id) => !wanted.has(id)) : [];
  if (!apps || (block.length === 0 && allow.length === 0)) return blocked;
  const access = await write((options) =>
    confirmedWrite({
      write: () => apps.setBlocked(account.id, {block: [...wanted], allow}, options),
      verify: async () => {
        const current = await apps.access(account.id);
        return verdictOfSet(current.value.blocked, {add: block, remove: allow}, current);
      },
    }),
  );
  return withoutReplacing(access).value.blocked;
}

function blockedOf(
  apps: AppsDraft,
  {known, store}: {readonly known: readonly string[]; readonly store: readonly string[]},
): ReadonlySet<string> {
  if (apps.mode === 'only') return new Set([...known, ...store].filter((id) => !apps.allowed.includes(id)));
  // Without the reseller's list, nothing is beyond it: what was blocked before stays, and the step does not succeed.
  const beyond = store.length === 0 ? [] : known.filter((id) => !store.includes(id));
  return new Set(apps.mode === 'except' ? [...beyond, ...apps.blocked] : beyond);
}

/**
 * Whether no list is empty that cannot be. An account is offered nothing once everything its reseller has is blocked; where
 * there are no apps at all, nobody asks for a restriction.
 */
function isComplete({offered, store, own}: Lists, {mode}: AppsDraft, blocked: readonly string[]): boolean {
  if (store.length === 0) return mode === 'all' && [offered, own, blocked].every(({length}) => length === 0);
  return offered.length > 0 || idsOf(store).every((id) => blocked.includes(id));
}

const idsOf = (apps: readonly App[]): readonly string[] => apps.map(({id}) => id);

/** The reseller's apps; where the reseller is out of the user's reach, the parent's (WZ-01). */
async function storeOf(scope: AccountScope, resellerId: AccountId, parentId: AccountId): Promise<readonly App[]> {
  try {
    return await listOf(scope, resellerId);
  } catch (error) {
    if (!isApiError(error) || (error.kind !== 'forbidden' && error.kind !== 'not-found')) throw error;
    return listOf(scope, parentId);
  }
}

async function listOf({adapter, signal}: AccountScope, id: AccountId): Promise<readonly App[]> {
  return (await adapter.apps?.list(id, {signal})) ?? [];
}
