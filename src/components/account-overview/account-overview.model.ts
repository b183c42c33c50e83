/** What the overview makes of the account's data; no DOM. */
import type {Account, Admin, BillingContact} from '../../api/model.js';
import {countryName} from '../../i18n/regions.js';
import type {AccountScope} from '../../session/scope.js';
import type {OverviewRow} from './rows/row.js';

/** The parts of an address that are set, line by line, whatever the country (OV-11). */
export function addressLines(contact: BillingContact, locale: string): readonly string[] {
  const {street, street2, postalCode, city, region, country} = contact;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [street, street2, town, region, country && countryName(locale, country)].filter(Boolean);
}

/** Address to write to; nothing for a text that is no e-mail address. */
export function mailLink(email: string): string | undefined {
  const [, user, host] = /^([^\s@]+)@([^\s@]+)$/.exec(email.trim()) ?? [];
  return user && host ? `mailto:${encodeURIComponent(user)}@${encodeURIComponent(host)}` : undefined;
}

/** What an administrator is called: first and last name, as far as they are set, else what they sign in with. */
export function adminName({firstName, lastName, username, email}: Admin): string {
  return [firstName, lastName].filter(Boolean).join(' ') || username || email;
}

/** The first administrator by first, then last name (AD-01). */
export function firstAdmin(admins: readonly Admin[], compare: (a: string, b: string) => number): Admin | undefined {
  return [...admins].sort((a, b) => compare(adminName(a), adminName(b)))[0];
}

/** Whether, and if so why not, the account's rows may be changed (AC-04). */
export function lockOf(account: Account, editable: boolean): 'read-only' | 'disabled' | undefined {
  if (!editable) return 'read-only';
  return account.enabled ? undefined : 'disabled';
}

/** Whether a row opens: not where nothing may be changed, and on a disabled account only to enable or delete it (AC-04). */
export function isEditable(
  {editable, evenDisabled}: OverviewRow,
  scope: AccountScope,
  account: Account,
  controls: boolean,
): boolean {
  const lock = lockOf(account, controls);
  if (lock === 'read-only' || (lock === 'disabled' && !evenDisabled)) return false;
  return typeof editable === 'function' ? editable(scope, account) : editable === true;
}
