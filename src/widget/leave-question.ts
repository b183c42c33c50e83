import {html} from 'lit';
import type {AskDialog, Question} from '../forms/ask-dialog.js';
import type {AskUnsaved, UnsavedChoice} from '../session/editors.js';

const leaveQuestion =
  (count: number): Question<UnsavedChoice> =>
  ({text}) => ({
    title: text('unsaved.title'),
    body: html`<p>${text('unsaved.text', {count})}</p>`,
    choices: [
      {answer: 'stay', label: text('action.stay')},
      {answer: 'discard', label: text('action.discard')},
      {answer: 'save', label: text('action.save'), primary: true},
    ],
  });

/** Asks in a dialog what to do with unsaved input before a switch would end it. Escape stays. */
export const askUnsavedIn =
  (dialog: AskDialog): AskUnsaved =>
  (editors, signal) =>
    dialog.ask(leaveQuestion(editors.length), signal, 'stay');
