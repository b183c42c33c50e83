import {defineElement} from '../../widget/define-element.js';
import {AccountOverview} from './account-overview.js';

defineElement('account-overview', AccountOverview);

declare global {
  interface HTMLElementTagNameMap {
    'account-overview': AccountOverview;
  }
}
