import {defineElement} from '../../element/define-element.js';
import {AccountTree} from './account-tree.js';

defineElement('account-tree', AccountTree);

declare global {
  interface HTMLElementTagNameMap {
    'account-tree': AccountTree;
  }
}
