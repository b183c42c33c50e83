/** What people are called, and how to write to them. */
import type {Admin} from '../../api/admins.js';

/** First and last name, as far as they are set, else what somebody signs in with. */
export function personName({firstName, lastName, username, email}: Omit<Admin, 'id'>): string {
  return [firstName, lastName].filter(Boolean).join(' ') || username || email;
}

/** By name, as readers of the language expect. */
export function byName<P extends Admin>(people: readonly P[], compare: (a: string, b: string) => number): P[] {
  return [...people].sort((a, b) => compare(personName(a), personName(b)));
}

/** Address to write to; nothing for a text that is no e-mail address. */
export function mailLink(email: string): string | undefined {
  const [, user, host] = /^([^\s@]+)@([^\s@]+)$/.exec(email.trim()) ?? [];
  return user && host ? `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}` : undefined;
}
