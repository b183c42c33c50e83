import type {List} from '../../api/document.js';
import type {Admin, AdminsApi, User} from '../../api/admins.js';
import {adminRules, brokenRule} from '../../api/field-rules.js';
import {apiError} from '../../api/errors.js';
import {storedText} from '../../api/stored-text.js';
import {supported, type WriteTarget} from '../../session/document-write.js';

/** `refused` with this code: the account would have no administrator left. */
export const LAST_ADMINISTRATOR = 'last_administrator';

/** `refused` with this code: the signed-in user would lock themselves out. */
export const OWN_USER = 'own_user';

/** Why a person must stay an administrator: it is the signed-in user, or the last administrator. */
export type Guard = 'self' | 'last';

/** Why a person must stay an administrator, if so. */
export function guardOf(
  {id}: Pick<Admin, 'id'>,
  admins: List<Admin>,
  {session, home, account}: Pick<WriteTarget, 'session' | 'home' | 'account'>,
): Guard | undefined {
  if (account.id === home.id && id === session.user.id) return 'self';
  // An entry that cannot be read may not be an administrator, or may be this person.
  const isKnown = admins.length > 0 || admins.unreadable;
  return isKnown && admins.every((admin) => admin.id === id) ? 'last' : undefined;
}

const same = (a: string, b: string): boolean => storedText(a).toLowerCase() === storedText(b).toLowerCase();

/** Whether another user has this address as username or email, ignoring case. */
export function isTaken(email: string, users: readonly User[], ownId?: string): boolean {
  return users.some((user) => user.id !== ownId && (same(user.email, email) || same(user.username, email)));
}

/** Whether a person can sign in with an address: not every valid address can be a login. */
export const canBeLogin = (address: string): boolean =>
  brokenRule(storedText(address), adminRules.username) === undefined;

/**
 * The username after a change of the email address. A username that equals the address follows it, unless the new
 * address cannot be a username; any other stays. A person without a username gets the address when the first password
 * is set. Backends compare usernames without regard to case, so a change of case is no change.
 */
export function loginAfter(
  {username, email}: Pick<Admin, 'username' | 'email'>,
  changed: {readonly email: string; readonly password: string},
): string {
  const address = storedText(changed.email);
  if (!canBeLogin(address)) return username;
  if (username === '') return changed.password === '' ? '' : address;
  return same(username, email) && !same(username, address) ? address : username;
}

/**
 * Called just before the write, because another operator may have removed the other administrators in the meantime.
 * @throws `refused` with `LAST_ADMINISTRATOR` or `OWN_USER`
 */
export async function assertMayGo(target: WriteTarget, userId: string): Promise<void> {
  const admins: AdminsApi = supported(target.adapter.admins);
  const guard = guardOf({id: userId}, await admins.list(target.account.id), target);
  if (guard === 'last') {
    throw apiError('refused', 'The account would have no administrator', {code: LAST_ADMINISTRATOR});
  }
  if (guard === 'self') {
    throw apiError('refused', 'Users cannot delete or demote themselves', {code: OWN_USER});
  }
}
