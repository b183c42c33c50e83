/** What widgets read and write, by name: two widgets that want the same thing share its key, and so its request. */
import type {AccountsAdapter, Change, WriteOptions} from '../api/accounts-adapter.js';
import type {
  Account,
  AccountId,
  AccountRef,
  AccountSummary,
  Admin,
  App,
  AppAccess,
  CarrierRoute,
  Limits,
  Page,
  Versioned,
} from '../api/model.js';
import type {Resource} from './resource-cache.js';

/** A resource that an `EditSession` can save. */
export interface EditableResource<T> extends Resource<Versioned<T>> {
  readonly write: (change: Change<T>, options: WriteOptions) => Promise<Versioned<T>>;
}

const owner = (document: Versioned<unknown>): AccountId => document.accountId;

export function accountResource({accounts}: AccountsAdapter, id: AccountId): EditableResource<Account> {
  return {
    key: ['account', id],
    owner,
    read: (signal) => accounts.get(id, {signal}),
    write: (change, options) => accounts.update(id, change, options),
  };
}

/** Signed-in account first, the direct parent last. */
export function ancestorsResource({accounts}: AccountsAdapter, id: AccountId): Resource<readonly AccountRef[]> {
  return {key: ['ancestors', id], read: (signal) => accounts.ancestors(id, {signal})};
}

export function childrenResource(
  {accounts}: AccountsAdapter,
  id: AccountId,
  cursor?: string,
): Resource<Page<AccountSummary>> {
  return {key: ['children', id, cursor ?? ''], read: (signal) => accounts.children(id, {cursor, signal})};
}

export function adminsResource(
  admins: NonNullable<AccountsAdapter['admins']>,
  id: AccountId,
): Resource<readonly Admin[]> {
  return {key: ['admins', id], read: (signal) => admins.list(id, {signal})};
}

export function limitsResource(
  limits: NonNullable<AccountsAdapter['limits']>,
  id: AccountId,
): EditableResource<Limits> {
  return {
    key: ['limits', id],
    owner,
    read: (signal) => limits.get(id, {signal}),
    write: (change, options) => limits.update(id, change, options),
  };
}

export function carrierResource(
  carrier: NonNullable<AccountsAdapter['carrier']>,
  id: AccountId,
): Resource<Versioned<CarrierRoute>> {
  return {key: ['carrier', id], owner, read: (signal) => carrier.get(id, {signal})};
}

export function appsResource(apps: NonNullable<AccountsAdapter['apps']>, storeId: AccountId): Resource<readonly App[]> {
  return {key: ['apps', storeId], read: (signal) => apps.list(storeId, {signal})};
}

export function appAccessResource(
  apps: NonNullable<AccountsAdapter['apps']>,
  id: AccountId,
): Resource<Versioned<AppAccess>> {
  return {key: ['app-access', id], owner, read: (signal) => apps.access(id, {signal})};
}
