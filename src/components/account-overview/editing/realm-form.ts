import {html} from 'lit';
import {realmChecks} from '../../../domains/account/checks.js';
import {confirmation} from '../../../ui/dialogs/ask-dialog.js';
import {textField} from '../../../ui/fields/field.js';
import type {RowForm} from './row-form.js';

/** OV-07. Says before the first key what a change does to every phone of the account, and asks before it is done. */
export const realmForm: RowForm = {
  fields: [{path: 'realm', label: 'overviewEditing.field.realm', checks: realmChecks}],
  confirm: ({realm}, account, {text}) =>
    confirmation(() => ({
      title: text('overviewEditing.realm.confirm', {account: account.name}),
      body: html`
        <p>${text('overviewEditing.realm.warning')}</p>
        <dl class="tallies">
          <div>
            <dt>${text('overviewEditing.realm.before')}</dt>
            <dd><bdi>${account.realm}</bdi></dd>
          </div>
          <div>
            <dt>${text('overviewEditing.realm.after')}</dt>
            <dd><bdi>${realm}</bdi></dd>
          </div>
        </dl>
      `,
      confirm: text('overviewEditing.realm.action'),
    })),
  render: ({bind, localizer: {text}}) =>
    textField(bind('realm'), {
      label: text('overviewEditing.field.realm'),
      warning: text('overviewEditing.realm.warning'),
      required: true,
    }),
};
