import type {Admin, AdminsApi, User} from '../../api/admins.js';
import {apiError} from '../../api/errors.js';
import {supported, type WriteTarget} from '../../session/document-write.js';

/** `refused` with this code: nobody would be left to manage the account. */
export const LAST_ADMINISTRATOR = 'last_administrator';

/** `refused` with this code: the signed-in user would lock themselves out. */
export const OWN_USER = 'own_user';

/** Why somebody stays an administrator: it is the signed-in user, or nobody else would be one. */
export type Guard = 'self' | 'last';

/** Nobody locks themselves out, or everybody. */
export function guardOf(
  {id}: Pick<Admin, 'id'>,
  admins: readonly Admin[],
  {session, home, account}: Pick<WriteTarget, 'session' | 'home' | 'account'>,
): Guard | undefined {
  if (account.id === home.id && id === session.user.id) return 'self';
  return admins.length > 0 && admins.every((admin) => admin.id === id) ? 'last' : undefined;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether somebody else signs in with the address, or has it, whatever its case (SH-43). */
export function isTaken(email: string, users: readonly User[], ownId?: string): boolean {
  return users.some((user) => user.id !== ownId && (same(user.email, email) || same(user.username, email)));
}

/**
 * What somebody signs in with once the e-mail address is another (AD-03). A login that is the address follows it; one of
 * its own stays. Who has none gets the address for a login together with the first password. Backends tell logins apart
 * without regard to case, so another case is no change.
 */
export function loginAfter(
  {username, email}: Pick<Admin, 'username' | 'email'>,
  changed: {readonly email: string; readonly password: string},
): string {
  const address = changed.email.trim();
  if (username === '') return changed.password === '' ? '' : address;
  return same(username, email) && !same(username, address) ? address : username;
}

/**
 * Checked again just before the write: another operator may have removed the others meanwhile.
 * @throws `refused` with `LAST_ADMINISTRATOR` or `OWN_USER`
 */
export async function assertMayGo(target: WriteTarget, userId: string): Promise<void> {
  const admins: AdminsApi = supported(target.adapter.admins);
  const guard = guardOf({id: userId}, await admins.list(target.account.id), target);
  if (guard === 'last') {
    throw apiError('refused', 'Nobody would be left to manage the account', {code: LAST_ADMINISTRATOR});
  }
  if (guard === 'self') {
    throw apiError('refused', 'Users neither delete nor demote themselves', {code: OWN_USER});
  }
}
