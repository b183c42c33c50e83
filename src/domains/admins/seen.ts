/** Writes over a person as the user saw them, so that another client's change is shown instead of overwritten. */
import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminsApi} from '../../api/admins.js';
import type {Base, List, Versioned} from '../../api/document.js';
import {listOf} from '../../api/list-of.js';
import {isApiError} from '../../api/errors.js';
import {onceStored} from '../../session/confirmed-write.js';
import {supported} from '../../session/document-write.js';
import type {Resource} from '../../session/resource-cache.js';
import {owner} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {cachePerson} from './cached-person.js';
import {adminsResource, usersResource} from './resource.js';
import {demoteAdmin, promoteUser} from './write.js';

/** Makes a person an administrator or an ordinary user, and updates the cached lists. */
export async function setAdministrator(scope: AccountScope, person: Admin, isAdmin: boolean): Promise<void> {
  const {account, adapter, signal} = scope;
  const admins = supported(adapter.admins);
  const written = overSeenPerson<unknown>(scope, account.id, person, (base) =>
    isAdmin ? promoteUser(admins, account.id, person.id, {base}) : demoteAdmin(scope, person.id, {base, signal}),
  );
  return onceStored(written, () =>
    cachePerson(scope, account.id, person.id, {admin: seenPerson(scope, account.id, person), isAdmin}),
  );
}

/**
 * Passes the person as the user saw them as the base of a write.
 * @param known the person for whom nothing newer is cached
 * @throws `conflict` if another client has changed the person, who is then shown as they are now
 */
export async function overSeenPerson<T>(
  scope: AccountScope,
  accountId: AccountId,
  known: Admin,
  write: (base: Base<Admin>) => Promise<T>,
): Promise<T> {
  try {
    return await write({accountId, value: seenPerson(scope, accountId, known)});
  } catch (error) {
    if (isApiError(error) && error.kind === 'conflict' && error.details.current) {
      // An adapter's response to a write of a person contains the current person.
      cacheChanged(scope, accountId, error.details.current as Versioned<Admin>);
    }
    throw error;
  }
}

/**
 * A person as the user last saw them: in a list, or as they were found when another client had changed them.
 * @param known the person for whom nothing newer is cached
 */
export function seenPerson({resources, adapter}: AccountScope, accountId: AccountId, known: Admin): Admin {
  const admins = supported(adapter.admins);
  const {id} = known;
  const row =
    resources.peek(adminsResource(admins, accountId))?.find((one) => one.id === id) ??
    resources.peek(usersResource(admins, accountId))?.find((one) => one.id === id);
  const seen = row ?? resources.peek(personResource(admins, accountId, id))?.value ?? known;
  const {firstName, lastName, email, username} = seen;
  return {id, firstName, lastName, email, username};
}

function cacheChanged({resources, adapter}: AccountScope, accountId: AccountId, person: Versioned<Admin>) {
  const admins = supported(adapter.admins);
  const {value} = person;
  resources.set(personResource(admins, accountId, value.id), person);
  const update = <P extends Admin>(list: Resource<List<P>>): void => {
    const rows = resources.peek(list);
    if (!rows) return;
    const changed = rows.map((row) => (row.id === value.id ? {...row, ...value} : row));
    resources.set(list, listOf(changed, rows.unreadable));
  };
  update(adminsResource(admins, accountId));
  update(usersResource(admins, accountId));
}

function personResource(admins: AdminsApi, id: AccountId, userId: string): Resource<Versioned<Admin>> {
  return {key: ['person', id, userId], owner, read: (signal) => admins.get(id, userId, {signal})};
}
