import {html, nothing, type LitElement} from 'lit';
import {loadCode} from '../api/load-code.js';
import type {AskDialog, Question} from '../forms/ask-dialog.js';
import type {Localizer} from '../i18n/localizer.js';
import type {AskUnsaved, Editor, UnsavedChoice} from '../session/editors.js';

/** A form is saved, given up or kept; what can only be finished is given up or kept. */
const leaveQuestion =
  (editors: readonly Editor[]): Question<UnsavedChoice> =>
  ({text}) => {
    const unsavable = editors.some((editor) => editor.unsavable);
    return {
      title: text(unsavable ? 'unsaved.unfinished.title' : 'unsaved.title'),
      body: html`<p>${unsavable ? text('unsaved.unfinished.text') : text('unsaved.text', {count: editors.length})}</p>`,
      choices: [
        {answer: 'stay', label: text('action.stay')},
        {answer: 'discard', label: text('action.discard')},
        ...(unsavable ? [] : [{answer: 'save', label: text('action.save'), look: 'primary'} as const]),
      ],
    };
  };

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
    const {AskDialog} = await loadCode(() => import('../forms/ask-dialog.js'));
    this.#dialog ??= new AskDialog(this.#host);
    return this.#dialog.ask(leaveQuestion(editors), signal, 'stay');
  };

  render(localizer: Localizer): unknown {
    return this.#dialog?.render(localizer) ?? nothing;
  }
}
