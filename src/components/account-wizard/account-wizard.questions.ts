import {html} from 'lit';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {accountWizardWords} from '../../i18n/generated/en/account-wizard.js';
import type {FieldStates} from '../../ui/fields/field-states.js';
import {textField} from '../../ui/fields/field.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import {sentence} from '../../ui/text/sentence.js';

/** Asks before the input is discarded; a created account remains. @param made name of the account, if there is one */
export const leaveQuestion = (made: string | undefined): Question<boolean> =>
  confirmation((localizer) => ({
    title: localizer.text(accountWizardWords['accountWizard.leave.title']),
    body: html`<p>
      ${
        made === undefined
          ? localizer.text(accountWizardWords['accountWizard.leave.text'])
          : sentence(localizer, accountWizardWords['accountWizard.leave.made'], {name: made})
      }
    </p>`,
    confirm: localizer.text(accountWizardWords['accountWizard.leave.confirm']),
  }));

/** Asks before the new account is deleted. */
export const undoQuestion = (name: string): Question<boolean> =>
  confirmation((localizer) => ({
    title: sentence(localizer, accountWizardWords['accountWizard.undo.title'], {name}),
    body: html`<p>${localizer.text(accountWizardWords['accountWizard.undo.text'])}</p>`,
    confirm: localizer.text(accountWizardWords['accountWizard.undo.confirm']),
  }));

const TEMPLATE_NAME = 'template-name';

/** Asks for the name of a template. @param fields its only field */
export const templateNameQuestion = (fields: FieldStates): Question<boolean> =>
  confirmation(({text}) => ({
    title: text(accountWizardWords['accountWizard.template.save']),
    body: html`
      <p>${text(accountWizardWords['accountWizard.template.text'])}</p>
      ${textField(fields.bind(TEMPLATE_NAME), {
        label: text(accountWizardWords['accountWizard.template.name']),
        required: true,
      })}
    `,
    confirm: text(formsWords['action.save']),
    accepts: () => {
      fields.reveal([TEMPLATE_NAME]);
      return fields.invalidityOf(TEMPLATE_NAME) === undefined;
    },
  }));

export const removeTemplateQuestion = (name: string): Question<boolean> =>
  confirmation((localizer) => ({
    title: sentence(localizer, accountWizardWords['accountWizard.template.remove.title'], {name}),
    body: html`<p>${localizer.text(accountWizardWords['accountWizard.template.remove.text'])}</p>`,
    confirm: localizer.text(accountWizardWords['accountWizard.template.remove']),
  }));
