import {html} from 'lit';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';

/** Asks before what was entered is given up; what was made stays. @param made name of the account, where there is one */
export const leaveQuestion = (made: string | undefined): Question<boolean> =>
  confirmation(({text}) => ({
    title: text('accountWizard.leave.title'),
    body: html`<p>
      ${made === undefined ? text('accountWizard.leave.text') : text('accountWizard.leave.made', {name: made})}
    </p>`,
    confirm: text('accountWizard.leave.confirm'),
  }));

/** Asks before an account is deleted that was made a moment ago. */
export const undoQuestion = (name: string): Question<boolean> =>
  confirmation(({text}) => ({
    title: text('accountWizard.undo.title', {name}),
    body: html`<p>${text('accountWizard.undo.text')}</p>`,
    confirm: text('accountWizard.undo.confirm'),
  }));

/** Asks for the name of a template. @param onName told of every name typed */
export const templateNameQuestion = (name: string, onName: (name: string) => void): Question<boolean> =>
  confirmation(({text}) => ({
    title: text('accountWizard.template.save'),
    body: html`
      <p>${text('accountWizard.template.text')}</p>
      <div class="field">
        <label for="template-name">${text('accountWizard.template.name')}</label>
        <input
          id="template-name"
          name="template-name"
          autocomplete="off"
          value=${name}
          @input=${(event: Event) => onName((event.target as HTMLInputElement).value)}
        />
      </div>
    `,
    confirm: text('action.save'),
  }));

export const removeTemplateQuestion = (name: string): Question<boolean> =>
  confirmation(({text}) => ({
    title: text('accountWizard.template.remove.title', {name}),
    body: html`<p>${text('accountWizard.template.remove.text')}</p>`,
    confirm: text('accountWizard.template.remove'),
  }));
