import {html} from 'lit';
import {realmChecks} from '../../../domains/account/checks.js';
import {confirmation} from '../../../ui/dialogs/ask-dialog.js';
import {textField} from '../../../ui/fields/field.js';
import type {RowForm} from './row-form.js';
import {overviewEditingWords} from '../../../i18n/generated/en/overview-editing.js';
import {verbatim} from '../../../ui/text/verbatim.js';
import {sentence} from '../../../ui/text/sentence.js';

/** Warns before anything is typed that a change affects every phone of the account, and asks before it is saved. */
export const realmForm: RowForm = {
  fields: [{path: 'realm', label: overviewEditingWords['overviewEditing.field.realm'], checks: realmChecks}],
  confirm: ({realm}, account, localizer) => {
    const {text} = localizer;
    return confirmation(() => ({
      title: sentence(localizer, overviewEditingWords['overviewEditing.realm.confirm'], {account: account.name}),
      body: html`
        <p>${text(overviewEditingWords['overviewEditing.realm.warning'])}</p>
        <dl class="tallies">
          <div>
            <dt>${text(overviewEditingWords['overviewEditing.realm.before'])}</dt>
            <dd>${verbatim(account.realm)}</dd>
          </div>
          <div>
            <dt>${text(overviewEditingWords['overviewEditing.realm.after'])}</dt>
            <dd>${verbatim(realm)}</dd>
          </div>
        </dl>
      `,
      confirm: text(overviewEditingWords['overviewEditing.realm.action']),
    }));
  },
  render: ({bind, localizer: {text}}) =>
    textField(bind('realm'), {
      label: text(overviewEditingWords['overviewEditing.field.realm']),
      warning: text(overviewEditingWords['overviewEditing.realm.warning']),
      required: true,
    }),
};
