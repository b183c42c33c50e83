import {defineElement} from '../../element/define-element.js';
import {AccountBreadcrumbs} from './account-breadcrumbs.js';

defineElement('account-breadcrumbs', AccountBreadcrumbs);

declare global {
  interface HTMLElementTagNameMap {
    'account-breadcrumbs': AccountBreadcrumbs;
  }
}
