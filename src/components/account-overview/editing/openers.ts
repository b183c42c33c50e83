/** What a row can open into, each made of the data that describes it. */
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

/** An editor of its own. */
export const opener = (rowOpener: RowOpener): RowOpener => rowOpener;
