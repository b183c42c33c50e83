// Written by `npm run registries`.
import {administratorsElement} from './administrators-element.js';
import {billingContactForm} from './billing-contact-form.js';
import {languageForm} from './language-form.js';
import {statusActions} from './lifecycle/status-actions.js';
import {typeActions} from './lifecycle/type-actions.js';
import {multiFactorOpener} from './multi-factor/multi-factor-editor.js';
import {nameForm} from './name-form.js';
import {realmForm} from './realm-form.js';
import {servicePlanElement} from './service-plan-element.js';
import {technicalContactForm} from './technical-contact-form.js';
import {timeZoneForm} from './time-zone-form.js';
import type {RowOpener} from './row-editor.js';
import {actions, element, form, opener} from './openers.js';

/** How each row is changed, by its id. */
export const editors: Readonly<Record<string, RowOpener>> = {
  administrators: element(administratorsElement),
  'billing-contact': form(billingContactForm),
  language: form(languageForm),
  status: actions(statusActions),
  type: actions(typeActions),
  'multi-factor': opener(multiFactorOpener),
  name: form(nameForm),
  realm: form(realmForm),
  'service-plan': element(servicePlanElement),
  'technical-contact': form(technicalContactForm),
  'time-zone': form(timeZoneForm),
};
