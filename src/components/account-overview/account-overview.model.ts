/** Derivations from the account's data; independent of the DOM. */
import type {Account, BillingContact} from '../../api/account.js';
import {countryName} from '../../i18n/regions.js';
import type {AccountScope} from '../../session/scope.js';
import type {OverviewRow} from './rows/row.js';

/** The parts of an address that are set, line by line, for any country. */
export function addressLines(contact: BillingContact, locale: string): readonly string[] {
  const {street, street2, postalCode, city, region, country} = contact;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [street, street2, town, region, country && countryName(locale, country)].filter(Boolean);
}

/** Whether the account's rows are locked, and why. */
export function lockOf(account: Account, editable: boolean): 'read-only' | 'disabled' | undefined {
  if (!editable) return 'read-only';
  return account.enabled ? undefined : 'disabled';
}

/** Whether a row opens: read-only if it can be viewed, and on a disabled account to enable or delete it. */
export function isEditable(
  {editable, evenDisabled, viewable}: OverviewRow,
  scope: AccountScope,
  account: Account,
  controls: boolean,
): boolean {
  const lock = lockOf(account, controls);
  if (!viewable && (lock === 'read-only' || (lock === 'disabled' && !evenDisabled))) return false;
  return typeof editable === 'function' ? editable(scope, account) : editable === true;
}
