import {html, type LitElement} from 'lit';
import {AskDialog, type Question} from '../forms/ask-dialog.js';
import {leaving} from '../i18n/locales/en/leaving.js';
import {withWords, type Localizer} from '../i18n/localizer.js';
import type {Editor, UnsavedChoice} from '../session/editors.js';

/** A form is saved, discarded, or retained; what can only be finished is discarded or retained. */
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

/** The question of `UnsavedInput`. */
export class LeaveDialog {
  readonly #dialog: AskDialog;

  constructor(host: LitElement) {
    this.#dialog = new AskDialog(host);
  }

  ask(editors: readonly Editor[], signal: AbortSignal): Promise<UnsavedChoice> {
    return this.#dialog.ask(leaveQuestion(editors), signal, 'stay');
  }

  render(localizer: Localizer): unknown {
    return this.#dialog.render(withWords(localizer, leaving));
  }
}
