/** Restricts the apps of a new account without ever leaving a forbidden one open. */
import {apiError, isApiError} from '../../api/errors.js';
import {writtenDocument} from '../../api/written-document.js';
import type {AccountId} from '../../api/account-ref.js';
import type {App} from '../../api/apps.js';
import type {List} from '../../api/document.js';
import {withoutReplacing} from '../../session/document-write.js';
import {confirmedWrite} from '../../session/confirmed-write.js';
import type {AccountScope} from '../../session/scope.js';
import {verdictOfSet} from '../../session/verdicts.js';
import type {AppsDraft} from './draft.js';
import type {AccountStepContext} from './step-context.js';

/**
 * `refused` with this code: a list of apps came back empty although it cannot be, or an app in it cannot be read, so a
 * forbidden app may be open.
 */
export const APPS_UNKNOWN = 'apps_unknown';

/**
 * Blocks the apps that the account is offered, or its reseller has, and that it must not have. Even `all` means all
 * that the reseller has, which may be less than what the account is offered.
 *
 * A server that cannot compute a list in time responds with an empty one. The reseller's apps are therefore blocked by
 * their own ids, whatever the new account's list says, and an empty list next to a non-empty one is read once more.
 *
 * @throws `refused` with `APPS_UNKNOWN` while such a list stays empty, or has an app that cannot be read; the known apps
 *   are blocked by then
 */
export async function blockApps(context: AccountStepContext): Promise<void> {
  const {scope, account, before} = context;
  const {apps} = scope.adapter;
  if (!apps) return;
  const {signal} = scope;
  // The lists no longer contain what a previous attempt has blocked.
  let blocked = before ? (await apps.access(account.id, {signal})).value.blocked : [];
  for (let attempt = 1; ; attempt++) {
    const lists = await readLists(context);
    blocked = await write(context, lists, blocked);
    if (isComplete(lists, context.draft.apps, blocked)) return;
    if (attempt === 2) throw apiError('refused', 'The list of apps is empty or cannot be read', {code: APPS_UNKNOWN});
  }
}

interface Lists {
  /** The apps currently offered to the new account. */
  readonly offered: List<App>;
  /** The reseller's apps. */
  readonly store: List<App>;
  /** The signed-in user's apps, if the reseller has none. */
  readonly own: List<App>;
}

async function readLists({scope, record, account}: AccountStepContext): Promise<Lists> {
  const parentId = record.parent.id;
  const [offered, store] = await Promise.all([
    appsOf(scope, account.id),
    storeOf(scope, account.resellerId ?? parentId, parentId),
  ]);
  return {offered, store, own: store.length > 0 ? [] : await appsOf(scope, scope.home.id)};
}

/** @returns the ids that are now blocked */
async function write(
  {scope, account, draft, write}: AccountStepContext,
  lists: Lists,
  blocked: readonly string[],
): Promise<readonly string[]> {
  const {apps} = scope.adapter;
  const {offered, store} = lists;
  const wanted = blockedOf(draft.apps, {known: [...idsOf(offered), ...blocked], store: idsOf(store)});
  const block = [...wanted].filter((id) => !blocked.includes(id));
  // A list that may be incomplete must not unblock anything.
  const allow = isComplete(lists, draft.apps, blocked) ? blocked.filter((id) => !wanted.has(id)) : [];
  if (!apps || (block.length === 0 && allow.length === 0)) return blocked;
  const access = await write((options) =>
    confirmedWrite({
      write: () =>
        writtenDocument(apps.setBlocked(account.id, {block: [...wanted], allow}, options), () =>
          apps.access(account.id),
        ),
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
  // Without the reseller's list, no app is known to be outside it: earlier blocks stay, and the step does not succeed.
  const beyond = store.length === 0 ? [] : known.filter((id) => !store.includes(id));
  return new Set(apps.mode === 'except' ? [...beyond, ...apps.blocked] : beyond);
}

/**
 * Whether no list is unexpectedly empty, and none has an app that cannot be read and therefore cannot be blocked. The
 * account is offered nothing once everything that its reseller has is blocked; if there are no apps at all, no
 * restriction is requested.
 */
function isComplete({offered, store, own}: Lists, {mode}: AppsDraft, blocked: readonly string[]): boolean {
  if (offered.unreadable || store.unreadable) return false;
  if (store.length === 0) return mode === 'all' && [offered, own, blocked].every(({length}) => length === 0);
  return offered.length > 0 || idsOf(store).every((id) => blocked.includes(id));
}

const idsOf = (apps: readonly App[]): readonly string[] => apps.map(({id}) => id);

/** The reseller's apps; the parent's if the user has no access to the reseller. */
async function storeOf(scope: AccountScope, resellerId: AccountId, parentId: AccountId): Promise<List<App>> {
  try {
    return await appsOf(scope, resellerId);
  } catch (error) {
    if (!isApiError(error) || (error.kind !== 'forbidden' && error.kind !== 'not-found')) throw error;
    return appsOf(scope, parentId);
  }
}

async function appsOf({adapter, signal}: AccountScope, id: AccountId): Promise<List<App>> {
  return (await adapter.apps?.list(id, {signal})) ?? [];
}
