import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {adminFields, fieldsOf} from './administrators.js';
import {nameField, nameOf} from './general.js';
import type {StepContext, WizardStep} from './step.js';
import {accountWizardWords} from '../../../i18n/generated/en/account-wizard.js';

function render(context: StepContext): TemplateResult {
  const {draft, localizer} = context;
  const {text} = localizer;
  return html`
    ${nameField(context)}
    ${repeat(
      draft.admins,
      ({key}) => key,
      (admin, index) => html`
        <fieldset class="section">
          <legend>
            ${
              draft.admins.length === 1
                ? text(accountWizardWords['accountWizard.admin'])
                : text(accountWizardWords['accountWizard.admin.number'], {number: index + 1})
            }
          </legend>
          ${adminFields(context, admin)}
        </fieldset>
      `,
    )}
  `;
}

/** The quick way: a name and one administrator; everything else comes from the parent or a template. */
export const essentials: WizardStep = {
  id: 'essentials',
  title: accountWizardWords['accountWizard.page.essentials'],
  text: accountWizardWords['accountWizard.page.essentials.text'],
  isWanted: () => true,
  fields: (context) => [nameOf(context), ...context.draft.admins.flatMap((admin) => fieldsOf(context, admin))],
  render,
};
