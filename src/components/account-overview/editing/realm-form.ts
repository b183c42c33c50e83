import {maxLength, minLength, required, type Check} from '../../../forms/checks.js';
import {textField} from '../../../forms/field.js';
import {hasDomain, hasRealmCharacters, REALM_MAX, REALM_MIN} from '../account-overview.model.js';
import type {RowForm} from './row-form.js';

const realmCharacters: Check = (value, {text}) =>
  hasRealmCharacters(value) ? undefined : text('accountOverview.realm.characters');

/** The server takes a realm without a dot; the form does not. */
const domain: Check = (value, {text}) => (hasDomain(value) ? undefined : text('accountOverview.realm.domain'));

/** OV-07. Says before the first key what a change does to every phone of the account. */
export const realmForm: RowForm = {
  fields: [
    {
      path: 'realm',
      label: 'accountOverview.field.realm',
      checks: [required, realmCharacters, minLength(REALM_MIN), maxLength(REALM_MAX), domain],
    },
  ],
  render: ({bind, localizer: {text}}) =>
    textField(bind('realm'), {
      label: text('accountOverview.field.realm'),
      warning: text('accountOverview.realm.warning'),
      required: true,
    }),
};
