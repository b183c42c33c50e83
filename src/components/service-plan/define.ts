import {defineElement} from '../../element/define-element.js';
import {ServicePlan} from './service-plan.js';

defineElement('service-plan', ServicePlan);

declare global {
  interface HTMLElementTagNameMap {
    'service-plan': ServicePlan;
  }
}
