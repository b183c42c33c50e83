import {ActionsEditor, type RowActions} from './actions-editor.js';
import {administratorsElement} from './administrators-element.js';
import {billingContactForm} from './billing-contact-form.js';
import {ElementEditor, type RowElement} from './element-editor.js';
import {FormEditor} from './form-editor.js';
import {languageForm} from './language-form.js';
import {servicePlanElement} from './service-plan-element.js';
import {statusActions} from './lifecycle/status-actions.js';
import {typeActions} from './lifecycle/type-actions.js';
import {MultiFactorEditor} from './multi-factor/multi-factor-editor.js';
import {nameForm} from './name-form.js';
import {realmForm} from './realm-form.js';
import type {RowEditor, RowEditorOptions} from './row-editor.js';
import type {RowForm} from './row-form.js';
import {technicalContactForm} from './technical-contact-form.js';
import {timeZoneForm} from './time-zone-form.js';

const form = (rowForm: RowForm) => (options: RowEditorOptions) => new FormEditor(rowForm, options);

const actions = (rowActions: RowActions) => (options: RowEditorOptions) => new ActionsEditor(rowActions, options);

const element = (rowElement: RowElement) => (options: RowEditorOptions) => new ElementEditor(rowElement, options);

/** How each row is changed, by its id. */
export const editors: Readonly<Record<string, (options: RowEditorOptions) => RowEditor>> = {
  status: actions(statusActions),
  name: form(nameForm),
  realm: form(realmForm),
  type: actions(typeActions),
  administrators: element(administratorsElement),
  'service-plan': element(servicePlanElement),
  'technical-contact': form(technicalContactForm),
  'billing-contact': form(billingContactForm),
  'time-zone': form(timeZoneForm),
  language: form(languageForm),
  'multi-factor': (options) => new MultiFactorEditor(options),
};
