import {defineElement} from '../../element/define-element.js';
import {AccountAccess} from './account-access.js';

defineElement('account-access', AccountAccess);

declare global {
  interface HTMLElementTagNameMap {
    'account-access': AccountAccess;
  }
}
