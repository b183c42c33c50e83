import {html} from 'lit';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {sentence} from '../../ui/text/sentence.js';

/** Asks before an administrator becomes an ordinary user. @param account the account's name */
export const demoteQuestion = (name: string, account: string): Question<boolean> =>
  confirmation((localizer) => ({
    title: sentence(localizer, accountAdminsWords['accountAdmins.demoteQuestion.title'], {name}),
    body: html`<p>${sentence(localizer, accountAdminsWords['accountAdmins.demoteQuestion.text'], {name, account})}</p>`,
    confirm: localizer.text(accountAdminsWords['accountAdmins.demoteQuestion.confirm']),
  }));
