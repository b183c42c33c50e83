import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {App, AppAccess} from '../../api/apps.js';
import type {Resource} from '../../session/resource-cache.js';
import {owner, type EditableResource} from '../../session/resources.js';

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
    // Names only the ids that differ: the backend keeps the state of all others, including those that the user cannot
    // see.
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
