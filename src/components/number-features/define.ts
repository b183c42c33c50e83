import {defineElement} from '../../element/define-element.js';
import {NumberFeatures} from './number-features.js';

defineElement('number-features', NumberFeatures);

declare global {
  interface HTMLElementTagNameMap {
    'number-features': NumberFeatures;
  }
}
