import {html} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Question} from '../dialogs/ask-dialog.js';

/** Asks before unsaved changes are discarded by a key that is easily pressed by mistake. */
export const discardQuestion =
  (count: number): Question<boolean> =>
  ({text}) => ({
    title: text(formsWords['form.discard.title']),
    body: html`<p>${text(formsWords['form.changes'], {count})}</p>`,
    choices: [
      {answer: false, label: text(formsWords['form.discard.stay']), focus: true},
      {answer: true, label: text(formsWords['form.discard.action']), look: 'danger'},
    ],
  });
