import {defineElement} from '../../element/define-element.js';
import {MasqueradeBanner} from './masquerade-banner.js';

defineElement('masquerade-banner', MasqueradeBanner);

declare global {
  interface HTMLElementTagNameMap {
    'masquerade-banner': MasqueradeBanner;
  }
}
