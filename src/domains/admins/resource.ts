import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminsApi, User} from '../../api/admins.js';
import type {List} from '../../api/document.js';
import type {Resource} from '../../session/resource-cache.js';

export function adminsResource(admins: AdminsApi, id: AccountId): Resource<List<Admin>> {
  return {key: ['admins', id], read: (signal) => admins.list(id, {signal})};
}

/** All users of an account, including administrators. */
export function usersResource(admins: AdminsApi, id: AccountId): Resource<List<User>> {
  return {key: ['users', id], read: (signal) => admins.users(id, {signal})};
}
