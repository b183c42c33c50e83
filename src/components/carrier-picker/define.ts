import {defineElement} from '../../element/define-element.js';
import {CarrierPicker} from './carrier-picker.js';

defineElement('carrier-picker', CarrierPicker);

declare global {
  interface HTMLElementTagNameMap {
    'carrier-picker': CarrierPicker;
  }
}
