/** The kinds of row editors, each created from its description. */
import {ActionsEditor, type RowActions} from './actions-editor.js';
import {ElementEditor, type RowElement} from './element-editor.js';
import {FormEditor} from './form-editor.js';
import type {RowOpener} from './row-editor.js';
import type {RowForm} from './row-form.js';

export const form =
  (rowForm: RowForm): RowOpener =>
  (options) =>
    new FormEditor(rowForm, options);

export const actions =
  (rowActions: RowActions): RowOpener =>
  (options) =>
    new ActionsEditor(rowActions, options);

export const element =
  (rowElement: RowElement): RowOpener =>
  (options) =>
    new ElementEditor(rowElement, options);

/** A custom editor. */
export const opener = (rowOpener: RowOpener): RowOpener => rowOpener;
