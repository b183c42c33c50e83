/** Who may be done what to; no DOM. */
import type {Admin, User} from '../../api/model.js';
import type {AccountScope} from '../../session/scope.js';

/** Why somebody stays an administrator: it is the signed-in user, or nobody else would be one. */
export type Guard = 'self' | 'last';

/** W-26: nobody locks themselves out, or everybody. */
export function guardOf(
  {id}: Admin,
  admins: readonly Admin[],
  {session, home, account}: Pick<AccountScope, 'session' | 'home' | 'account'>,
): Guard | undefined {
  if (account.id === home.id && id === session.user.id) return 'self';
  return admins.some((other) => other.id !== id) ? undefined : 'last';
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

/** A list that is longer is searched rather than read. */
export const SEARCH_FROM = 9;

/** Those whose name, address or login has every word of the text. */
export function matching<P extends Admin>(people: readonly P[], text: string, locale: string): readonly P[] {
  const words = text.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  return people.filter(({firstName, lastName, email, username}) => {
    const all = `${firstName} ${lastName} ${email} ${username}`.toLocaleLowerCase(locale);
    return words.every((word) => all.includes(word));
  });
}
