import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {App, AppAccess, AppBlocker} from '../../api/apps.js';
import type {List} from '../../api/document.js';
import {isApiError} from '../../api/errors.js';
import type {Resource} from '../../session/resource-cache.js';
import {owner, type EditableResource} from '../../session/resources.js';

export function appsResource(apps: NonNullable<AccountsAdapter['apps']>, storeId: AccountId): Resource<List<App>> {
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
    // Names only the ids that differ: the backend keeps the state of all others, including those that the user cannot
    // see.
    write: ({base, changes: {blocked = base.value.blocked}}, options) => {
      const [before, after] = [new Set(base.value.blocked), new Set(blocked)];
      const change = {
        block: [...after].filter((appId) => !before.has(appId)),
        allow: [...before].filter((appId) => !after.has(appId)),
      };
      return apps.setBlocked(id, change, {...options, base});
    },
  };
}

/** The maximum number of apps to look up, and of concurrent requests: each app costs one. */
const ASKED = {apps: 60, atOnce: 6} as const;

/**
 * Who blocks each of these apps for the account. An unknown blocker is absent, because the list is complete without it.
 */
export function appBlockersResource(
  apps: NonNullable<AccountsAdapter['apps']>,
  id: AccountId,
  blocked: readonly string[],
): Resource<ReadonlyMap<string, AppBlocker>> | undefined {
  const blockedBy = apps.blockedBy?.bind(apps);
  if (!blockedBy || blocked.length === 0) return undefined;
  const ask = async (appId: string, signal: AbortSignal): Promise<AppBlocker | undefined> => {
    try {
      return await blockedBy(id, appId, {signal});
    } catch (error) {
      if (isApiError(error)) return undefined;
      throw error;
    }
  };
  return {
    key: ['app-blockers', id, ...blocked],
    read: async (signal) => {
      const found = new Map<string, AppBlocker>();
      const asked = blocked.slice(0, ASKED.apps);
      for (let start = 0; start < asked.length; start += ASKED.atOnce) {
        const few = asked.slice(start, start + ASKED.atOnce);
        const answers = await Promise.all(few.map((appId) => ask(appId, signal)));
        answers.forEach((by, index) => by && found.set(few[index] ?? '', by));
      }
      return found;
    },
  };
}

/** An app's icon; `null` if it has none. */
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
