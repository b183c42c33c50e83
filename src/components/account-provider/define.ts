import {defineElement} from '../../element/define-element.js';
import {AccountProvider} from './account-provider.js';

defineElement('account-provider', AccountProvider);

declare global {
  interface HTMLElementTagNameMap {
    'account-provider': AccountProvider;
  }
}
