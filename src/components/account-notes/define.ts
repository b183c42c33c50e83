import {defineElement} from '../../element/define-element.js';
import {AccountNotes} from './account-notes.js';

defineElement('account-notes', AccountNotes);

declare global {
  interface HTMLElementTagNameMap {
    'account-notes': AccountNotes;
  }
}
