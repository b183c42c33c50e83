import {html} from 'lit';
import {maxLength, required} from '../../../forms/checks.js';
import {textField} from '../../../forms/field.js';
import {NAME_MAX} from '../account-overview.model.js';
import {fromAccount, type OverviewRow} from './row.js';

/** OV-06 */
export const nameRow: OverviewRow = {
  id: 'name',
  label: 'accountOverview.row.name',
  value: fromAccount(({name}) => html`<bdi>${name}</bdi>`),
  form: {
    fields: [{path: 'name', label: 'accountOverview.field.name', checks: [required, maxLength(NAME_MAX)]}],
    render: ({bind, localizer: {text}}) =>
      textField(bind('name'), {label: text('accountOverview.field.name'), required: true}),
  },
};
