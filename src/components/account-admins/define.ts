import {defineElement} from '../../element/define-element.js';
import {AccountAdmins} from './account-admins.js';

defineElement('account-admins', AccountAdmins);

declare global {
  interface HTMLElementTagNameMap {
    'account-admins': AccountAdmins;
  }
}
