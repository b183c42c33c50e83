import {html} from 'lit';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {accountWizardWords} from '../../i18n/generated/en/account-wizard.js';
import {formsWords} from '../../i18n/generated/en/forms.js';

/** Asks before the input is discarded; a created account remains. @param made name of the account, if there is one */
export const leaveQuestion = (made: string | undefined): Question<boolean> =>
  confirmation(({text}) => ({
    title: text(accountWizardWords['accountWizard.leave.title']),
    body: html`<p>
      ${made === undefined
        ? text(accountWizardWords['accountWizard.leave.text'])
        : text(accountWizardWords['accountWizard.leave.made'], {name: made})}
    </p>`,
    confirm: text(accountWizardWords['accountWizard.leave.confirm']),
  }));

/** Asks before the new account is deleted. */
export const undoQuestion = (name: string): Question<boolean> =>
  confirmation(({text}) => ({
    title: text(accountWizardWords['accountWizard.undo.title'], {name}),
    body: html`<p>${text(accountWizardWords['accountWizard.undo.text'])}</p>`,
    confirm: text(accountWizardWords['accountWizard.undo.confirm']),
  }));

/** Asks for the name of a template. @param onName called with every typed name */
export const templateNameQuestion = (name: string, onName: (name: string) => void): Question<boolean> =>
  confirmation(({text}) => ({
    title: text(accountWizardWords['accountWizard.template.save']),
    body: html`
      <p>${text(accountWizardWords['accountWizard.template.text'])}</p>
      <div class="field">
        <label for="template-name">${text(accountWizardWords['accountWizard.template.name'])}</label>
        <input
          id="template-name"
          name="template-name"
          autocomplete="off"
          value=${name}
          @input=${(event: Event) => onName((event.target as HTMLInputElement).value)}
        />
      </div>
    `,
    confirm: text(formsWords['action.save']),
  }));

export const removeTemplateQuestion = (name: string): Question<boolean> =>
  confirmation(({text}) => ({
    title: text(accountWizardWords['accountWizard.template.remove.title'], {name}),
    body: html`<p>${text(accountWizardWords['accountWizard.template.remove.text'])}</p>`,
    confirm: text(accountWizardWords['accountWizard.template.remove']),
  }));
