import {nameChecks} from '../../../domains/account/checks.js';
import {textField} from '../../../ui/fields/field.js';
import type {RowForm} from './row-form.js';
import {overviewEditingWords} from '../../../i18n/generated/en/overview-editing.js';

export const nameForm: RowForm = {
  fields: [{path: 'name', label: overviewEditingWords['overviewEditing.field.name'], checks: nameChecks}],
  render: ({bind, localizer: {text}}) =>
    textField(bind('name'), {label: text(overviewEditingWords['overviewEditing.field.name']), required: true}),
};
