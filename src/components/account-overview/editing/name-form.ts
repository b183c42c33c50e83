import {maxLength, required} from '../../../forms/checks.js';
import {textField} from '../../../forms/field.js';
import {NAME_MAX} from '../account-overview.model.js';
import type {RowForm} from './row-form.js';

/** OV-06 */
export const nameForm: RowForm = {
  fields: [{path: 'name', label: 'accountOverview.field.name', checks: [required, maxLength(NAME_MAX)]}],
  render: ({bind, localizer: {text}}) =>
    textField(bind('name'), {label: text('accountOverview.field.name'), required: true}),
};
