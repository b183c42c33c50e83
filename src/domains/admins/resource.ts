import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminsApi, User} from '../../api/admins.js';
import type {Resource} from '../../session/resource-cache.js';
import type {AccountScope} from '../../session/scope.js';

export function adminsResource(admins: AdminsApi, id: AccountId): Resource<readonly Admin[]> {
  return {key: ['admins', id], read: (signal) => admins.list(id, {signal})};
}

/** All users of an account, including administrators. */
export function usersResource(admins: AdminsApi, id: AccountId): Resource<readonly User[]> {
  return {key: ['users', id], read: (signal) => admins.users(id, {signal})};
}

/**
 * Caches what the backend has confirmed about a person, so that lists of the account's administrators and users update
 * without a request.
 *
 * @param admin as now stored; `undefined` if the person is deleted
 */
export function cachePerson(
  {resources, adapter: {admins}}: AccountScope,
  accountId: AccountId,
  userId: string,
  {admin, isAdmin}: {readonly admin: Admin | undefined; readonly isAdmin: boolean},
): void {
  if (!admins) return;
  const keep = <P extends Admin>(resource: Resource<readonly P[]>, person: P | undefined): void => {
    const kept = resources.peek(resource);
    if (!kept) return;
    const known = kept.some(({id}) => id === userId);
    const others = person
      ? kept.map((one) => (one.id === userId ? person : one))
      : kept.filter(({id}) => id !== userId);
    resources.set(resource, person && !known ? [...others, person] : others);
  };
  keep(adminsResource(admins, accountId), isAdmin ? admin : undefined);
  keep(usersResource(admins, accountId), admin && {...admin, isAdmin});
}
