/** Names and mail links of people. */
import type {Admin} from '../../api/admins.js';

/** First and last name, as far as they are set, otherwise the username or email address. */
export function personName({firstName, lastName, username, email}: Omit<Admin, 'id'>): string {
  return [firstName, lastName].filter(Boolean).join(' ') || username || email;
}

/** Sorted by name in the order of the language. */
export function byName<P extends Admin>(people: readonly P[], compare: (a: string, b: string) => number): P[] {
  const named = people.map((person) => ({person, name: personName(person)}));
  return named.sort((a, b) => compare(a.name, b.name)).map(({person}) => person);
}

/** The `mailto:` address; `undefined` for a text that is not an email address. */
export function mailLink(email: string): string | undefined {
  const [, user, host] = /^([^\s@]+)@([^\s@]+)$/.exec(email.trim()) ?? [];
  return user && host ? `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}` : undefined;
}
