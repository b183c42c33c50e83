import {html, nothing, type TemplateResult} from 'lit';
import type {BillingContact} from '../../../api/account.js';
import {addressLines} from '../account-overview.model.js';
import {isEmptyPerson, person} from './person.js';
import {fromAccount, notSet, type OverviewRow, type RowContext} from './row.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';

export const billingContactRow: OverviewRow = {
  id: 'billing-contact',
  position: 80,
  label: accountOverviewWords['accountOverview.row.billingContact'],
  editable: true,
  value: fromAccount(({contacts: {billing}}, context) => billingContact(billing, context)),
};

function billingContact(contact: BillingContact, {localizer, phones}: RowContext): TemplateResult {
  const address = addressLines(contact, localizer.locale);
  if (isEmptyPerson(contact) && address.length === 0) return notSet(localizer);
  return html`
    ${person(contact, phones)} ${address.length === 0 ? nothing : html`<address>${address.map(verbatim)}</address>`}
  `;
}
