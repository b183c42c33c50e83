/** Names and mail links of people. */
import type {Admin} from '../../api/admins.js';

/** First and last name, as far as they are set, otherwise the username, the email address, or the id. */
export function personName({
  firstName,
  lastName,
  username,
  email,
  id = '',
}: Omit<Admin, 'id'> & Partial<Admin>): string {
  return [firstName, lastName].filter(Boolean).join(' ') || username || email || id;
}

/** The `mailto:` address; `undefined` for a text that is not an email address. */
export function mailLink(email: string): string | undefined {
  const [, user, host] = /^([^\s@]+)@([^\s@]+)$/.exec(email.trim()) ?? [];
  return user && host ? `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}` : undefined;
}
