import {nameChecks} from '../../../domains/account/checks.js';
import {textField} from '../../../ui/fields/field.js';
import type {RowForm} from './row-form.js';

/** OV-06 */
export const nameForm: RowForm = {
  fields: [{path: 'name', label: 'overviewEditing.field.name', checks: nameChecks}],
  render: ({bind, localizer: {text}}) =>
    textField(bind('name'), {label: text('overviewEditing.field.name'), required: true}),
};
