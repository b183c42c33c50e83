import {defineElement} from '../../element/define-element.js';
import {AccountLimits} from './account-limits.js';

defineElement('account-limits', AccountLimits);

declare global {
  interface HTMLElementTagNameMap {
    'account-limits': AccountLimits;
  }
}
