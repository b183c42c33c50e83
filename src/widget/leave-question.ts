import {html, nothing, type LitElement} from 'lit';
import type {AskDialog, Question} from '../forms/ask-dialog.js';
import type {Localizer} from '../i18n/localizer.js';
import type {AskUnsaved, UnsavedChoice} from '../session/editors.js';

const leaveQuestion =
  (count: number): Question<UnsavedChoice> =>
  ({text}) => ({
    title: text('unsaved.title'),
    body: html`<p>${text('unsaved.text', {count})}</p>`,
    choices: [
      {answer: 'stay', label: text('action.stay')},
      {answer: 'discard', label: text('action.discard')},
      {answer: 'save', label: text('action.save'), look: 'primary'},
    ],
  });

/**
 * Asks in a dialog what to do with unsaved input before a switch would end it. Escape stays. The host puts `render()`
 * into its template.
 *
 * The dialog's code comes with the first form that is opened: it is there whenever there is something to ask about.
 */
export class LeaveQuestion {
  readonly #host: LitElement;
  #dialog: AskDialog | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  readonly ask: AskUnsaved = async (editors, signal) => {
    const {AskDialog} = await import('../forms/ask-dialog.js');
    this.#dialog ??= new AskDialog(this.#host);
    return this.#dialog.ask(leaveQuestion(editors.length), signal, 'stay');
  };

  render(localizer: Localizer): unknown {
    return this.#dialog?.render(localizer) ?? nothing;
  }
}
