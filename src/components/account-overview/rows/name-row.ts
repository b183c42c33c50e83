import {html} from 'lit';
import {fromAccount, type OverviewRow} from './row.js';

/** OV-06 */
export const nameRow: OverviewRow = {
  id: 'name',
  label: 'accountOverview.row.name',
  editable: true,
  value: fromAccount(({name}) => html`<bdi>${name}</bdi>`),
};
