import type {AccountId} from '../../api/account-ref.js';
import type {Admin} from '../../api/admins.js';
import type {List} from '../../api/document.js';
import {listOf} from '../../api/list-of.js';
import type {Resource} from '../../session/resource-cache.js';
import type {AccountScope} from '../../session/scope.js';
import {adminsResource, usersResource} from './resource.js';

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
  const keep = <P extends Admin>(resource: Resource<List<P>>, person: P | undefined): void => {
    const retained = resources.peek(resource);
    if (!retained) return;
    const known = retained.some(({id}) => id === userId);
    const others = person
      ? retained.map((one) => (one.id === userId ? person : one))
      : retained.filter(({id}) => id !== userId);
    resources.set(resource, listOf(person && !known ? [...others, person] : others, retained.unreadable));
  };
  keep(adminsResource(admins, accountId), isAdmin ? admin : undefined);
  keep(usersResource(admins, accountId), admin && {...admin, isAdmin});
}
