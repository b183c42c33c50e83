/**
 * Writes about the people of an account. Each write is confirmed: if its response is lost, the account is read again,
 * and the outcome is what is found there, or `unconfirmed`.
 */
import type {AccountId} from '../../api/account-ref.js';
import type {Admin, AdminChange, AdminsApi, NewAdmin, Resolution} from '../../api/admins.js';
import type {Base, BasedOptions, Versioned, WriteOptions} from '../../api/document.js';
import {writtenDocument} from '../../api/written-document.js';
import {hasEntry} from '../../api/list-of.js';
import {assertRules} from '../../api/document-rules.js';
import {adminRules} from '../../api/field-rules.js';
import {confirmedWrite, type WriteVerdict} from '../../session/confirmed-write.js';
import {supported, type WriteTarget} from '../../session/document-write.js';
import {equal} from '../../session/equal.js';
import {changedPaths, getField} from '../../session/merge.js';
import {exists, removeOnce, verdictOf} from '../../session/verdicts.js';
import {storedText, storedTexts} from '../../api/stored-text.js';
import {assertMayGo} from './rules.js';

/** Backends compare usernames without regard to case. */
const same = (a: string, b: string): boolean => storedText(a).toLowerCase() === storedText(b).toLowerCase();

export async function createAdmin(
  admins: AdminsApi,
  accountId: AccountId,
  admin: NewAdmin,
  options?: WriteOptions,
): Promise<Versioned<Admin>> {
  const stored = storedAdmin(admin);
  assertRules(stored, adminRules);
  return confirmedWrite({
    write: () => admins.create(accountId, stored, options),
    verify: () => findCreated(admins, accountId, stored),
  });
}

/** Normalizes the texts of a person for storage. A password is stored as it was typed. */
export function storedAdmin<T extends object>(admin: T): T {
  const password = 'password' in admin ? {password: admin.password} : {};
  return {...storedTexts(admin), ...password};
}

/**
 * A username is unique within its account, so the user who has it is either the new person or the reason why the new
 * person is not stored.
 */
async function findCreated(
  admins: AdminsApi,
  accountId: AccountId,
  {firstName, lastName, email, username, password}: NewAdmin,
): Promise<WriteVerdict<Versioned<Admin>>> {
  // A person who gets a first password signs in with the email address; without a password there is no username yet.
  const login = username || (password ? email : '');
  const users = await admins.users(accountId);
  const found = login === '' ? undefined : users.find((user) => same(user.username, login));
  if (!found) {
    const isLike = users.some((user) => same(user.email, email));
    return {status: (login === '' && isLike) || users.unreadable ? 'unknown' : 'not-stored'};
  }
  const isIt =
    found.isAdmin && found.firstName === firstName && found.lastName === lastName && same(found.email, email);
  return isIt ? {status: 'stored', value: await admins.get(accountId, found.id)} : {status: 'not-stored'};
}

export async function changeAdmin(
  admins: AdminsApi,
  accountId: AccountId,
  adminId: string,
  typed: AdminChange,
  options?: WriteOptions,
): Promise<Versioned<Admin>> {
  const change = {...typed, changes: storedTexts(typed.changes)};
  assertRules(change.changes, adminRules);
  return confirmedWrite({
    write: () =>
      writtenDocument(admins.update(accountId, adminId, change, options), () => admins.get(accountId, adminId)),
    verify: async (): Promise<WriteVerdict<Versioned<Admin>>> => {
      const {base, changes} = change;
      const current = await admins.get(accountId, adminId);
      const wanted: Admin = {...base.value, ...changes};
      const paths = changedPaths(base.value, wanted);
      // A password cannot be read back: it is stored together with the other fields of the write, or detected by the
      // revision.
      if (paths.length === 0) {
        const stored = await admins.passwordStored?.(accountId, adminId, base);
        return stored === undefined ? {status: 'unknown'} : verdictOf(stored, {wanted: true, value: current});
      }
      const isAs = (admin: Admin) =>
        paths.every((path) =>
          path === 'username'
            ? same(current.value.username, admin.username)
            : equal(getField(current.value, path), getField(admin, path)),
        );
      if (isAs(wanted)) return {status: 'stored', value: current};
      return {status: isAs(base.value) ? 'not-stored' : 'unknown'};
    },
  });
}

/**
 * Makes a user an administrator.
 * @throws `conflict` if the user no longer equals `options.base`
 */
export async function promoteUser(
  admins: AdminsApi,
  accountId: AccountId,
  userId: string,
  options: BasedOptions<Admin>,
): Promise<Versioned<Admin>> {
  return confirmedWrite({
    write: () => writtenDocument(admins.promote(accountId, userId, options), () => admins.get(accountId, userId)),
    verify: async (): Promise<WriteVerdict<Versioned<Admin>>> => {
      if (!(await isAdmin(admins, accountId, userId))) return {status: 'not-stored'};
      return {status: 'stored', value: await admins.get(accountId, userId)};
    },
  });
}

export interface PersonWriteOptions {
  /** The person as the user saw them. */
  readonly base: Base<Admin>;
  /** Stops the write before it is sent. Once sent, it is not canceled halfway. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Makes an administrator an ordinary user.
 * @throws `refused` with `LAST_ADMINISTRATOR` or `OWN_USER`; `conflict` if the person no longer equals `base`
 */
export async function demoteAdmin(
  target: WriteTarget,
  adminId: string,
  {base, signal}: PersonWriteOptions,
): Promise<void> {
  const [admins, accountId] = [supported(target.adapter.admins), target.account.id];
  await assertMayGo(target, adminId);
  signal?.throwIfAborted();
  return confirmedWrite({
    write: () => admins.demote(accountId, adminId, {base}),
    verify: async () => verdictOf(await isAdmin(admins, accountId, adminId), {wanted: false, value: undefined}),
  });
}

async function isAdmin(admins: AdminsApi, accountId: AccountId, userId: string): Promise<boolean> {
  return hasEntry(await admins.list(accountId), ({id}) => id === userId);
}

/**
 * Deletes a user; an already deleted user counts as success.
 * @throws `refused` with `LAST_ADMINISTRATOR` or `OWN_USER`; `conflict` if the person no longer equals `base`
 */
export async function removeUser(
  target: WriteTarget,
  userId: string,
  {base, signal}: PersonWriteOptions,
): Promise<void> {
  const [admins, accountId] = [supported(target.adapter.admins), target.account.id];
  await assertMayGo(target, userId);
  signal?.throwIfAborted();
  return confirmedWrite({
    write: () =>
      removeOnce(
        () => admins.remove(accountId, userId, {base}),
        async () => hasEntry(await admins.users(accountId), ({id}) => id === userId),
      ),
    verify: async () => verdictOf(await exists(() => admins.get(accountId, userId)), {wanted: false, value: undefined}),
  });
}

/** Deletes or releases a resource that a user owns. */
export async function resolveOwnedResource(
  admins: AdminsApi,
  accountId: AccountId,
  userId: string,
  resolution: Resolution,
): Promise<void> {
  const {kind, id} = resolution.resource;
  const isLeft = async () =>
    (await admins.ownedResources(accountId, userId)).some((one) => one.kind === kind && one.id === id);
  return confirmedWrite({
    write: () => admins.resolveOwnedResource(accountId, userId, resolution),
    verify: async () => verdictOf(await isLeft(), {wanted: false, value: undefined}),
  });
}
