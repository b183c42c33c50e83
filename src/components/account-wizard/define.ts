import {defineElement} from '../../element/define-element.js';
import {AccountWizard} from './account-wizard.js';

defineElement('account-wizard', AccountWizard);

declare global {
  interface HTMLElementTagNameMap {
    'account-wizard': AccountWizard;
  }
}
