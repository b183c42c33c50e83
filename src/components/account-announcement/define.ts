import {defineElement} from '../../element/define-element.js';
import {AccountAnnouncement} from './account-announcement.js';

defineElement('account-announcement', AccountAnnouncement);

declare global {
  interface HTMLElementTagNameMap {
    'account-announcement': AccountAnnouncement;
  }
}
