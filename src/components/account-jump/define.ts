import {defineElement} from '../../element/define-element.js';
import {AccountJump} from './account-jump.js';

defineElement('account-jump', AccountJump);

declare global {
  interface HTMLElementTagNameMap {
    'account-jump': AccountJump;
  }
}
