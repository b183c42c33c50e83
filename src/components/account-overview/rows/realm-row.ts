import {html} from 'lit';
import {fromAccount, type OverviewRow} from './row.js';

/** OV-07 */
export const realmRow: OverviewRow = {
  id: 'realm',
  label: 'accountOverview.row.realm',
  editable: true,
  value: fromAccount(({realm}) => html`<bdi>${realm}</bdi>`),
};
