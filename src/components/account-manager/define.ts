import {defineElement} from '../../element/define-element.js';
import {AccountManager} from './account-manager.js';

defineElement('account-manager', AccountManager);

declare global {
  interface HTMLElementTagNameMap {
    'account-manager': AccountManager;
  }
}
