import {defineElement} from '../../element/define-element.js';
import {AccountOverview} from './account-overview.js';

defineElement('account-overview', AccountOverview);

declare global {
  interface HTMLElementTagNameMap {
    'account-overview': AccountOverview;
  }
}
