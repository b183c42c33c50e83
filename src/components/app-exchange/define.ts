import {defineElement} from '../../element/define-element.js';
import {AppExchange} from './app-exchange.js';

defineElement('app-exchange', AppExchange);

declare global {
  interface HTMLElementTagNameMap {
    'app-exchange': AppExchange;
  }
}
