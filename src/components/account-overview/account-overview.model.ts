/** What the overview makes of the account's data; no DOM. */
import type {Account, BillingContact} from '../../api/account.js';
import {countryName} from '../../i18n/regions.js';
import type {AccountScope} from '../../session/scope.js';
import type {OverviewRow} from './rows/row.js';

/** The parts of an address that are set, line by line, whatever the country (OV-11). */
export function addressLines(contact: BillingContact, locale: string): readonly string[] {
  const {street, street2, postalCode, city, region, country} = contact;
  const town = [postalCode, city].filter(Boolean).join(' ');
  return [street, street2, town, region, country && countryName(locale, country)].filter(Boolean);
}

/** Whether, and if so why not, the account's rows may be changed (AC-04). */
export function lockOf(account: Account, editable: boolean): 'read-only' | 'disabled' | undefined {
  if (!editable) return 'read-only';
  return account.enabled ? undefined : 'disabled';
}

/** Whether a row opens: where nothing may be changed to be looked at alone, and on a disabled account to enable or delete it (AC-04). */
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
