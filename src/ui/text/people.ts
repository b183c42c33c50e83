/** Names and mail links of people. */
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Admin} from '../../api/admins.js';

/** First and last name, as far as they are set, otherwise the username or email address; empty if there is none. */
export function personName({firstName, lastName, username, email}: Omit<Admin, 'id'>): string {
  return [firstName, lastName].filter(Boolean).join(' ') || username || email;
}

/** The same for display: a placeholder text if there is no name. */
export function shownName(person: Omit<Admin, 'id'>, {text}: Pick<Localizer, 'text'>): string {
  return personName(person) || text(commonWords['state.unnamed']);
}

/** The `mailto:` address; `undefined` for a text that is not an email address. */
export function mailLink(email: string): string | undefined {
  const [, user, host] = /^([^\s@]+)@([^\s@]+)$/.exec(email.trim()) ?? [];
  return user && host ? `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}` : undefined;
}
