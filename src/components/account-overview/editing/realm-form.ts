import {realmChecks} from '../../../forms/account-checks.js';
import {textField} from '../../../forms/field.js';
import type {RowForm} from './row-form.js';

/** OV-07. Says before the first key what a change does to every phone of the account. */
export const realmForm: RowForm = {
  fields: [{path: 'realm', label: 'accountOverview.field.realm', checks: realmChecks}],
  render: ({bind, localizer: {text}}) =>
    textField(bind('realm'), {
      label: text('accountOverview.field.realm'),
      warning: text('accountOverview.realm.warning'),
      required: true,
    }),
};
