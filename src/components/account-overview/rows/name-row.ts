import {html} from 'lit';
import {fromAccount, type OverviewRow} from './row.js';
import {accountOverviewWords} from '../../../i18n/generated/en/account-overview.js';

/** OV-06 */
export const nameRow: OverviewRow = {
  id: 'name',
  position: 20,
  label: accountOverviewWords['accountOverview.row.name'],
  editable: true,
  value: fromAccount(({name}) => html`<bdi>${name}</bdi>`),
};
