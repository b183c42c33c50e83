import type {Account, Versioned} from '../../../api/model.js';
import type {EditFormHost} from '../../../forms/edit-form.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import {fieldStyles} from '../../../styles/fields.js';
import {formStyles} from '../../../styles/forms.js';
import {searchFieldStyles} from '../../../styles/search-field.js';
import {rows} from '../rows/index.js';
import type {OverviewRow} from '../rows/row.js';
import {billingContactForm} from './billing-contact-form.js';
import {FormEditor} from './form-editor.js';
import {languageForm} from './language-form.js';
import {nameForm} from './name-form.js';
import {realmForm} from './realm-form.js';
import type {RowEditor, RowEditorOptions, RowEditorView, RowSaved} from './row-editor.js';
import type {RowForm} from './row-form.js';
import {technicalContactForm} from './technical-contact-form.js';
import {timeZoneForm} from './time-zone-form.js';

const form = (rowForm: RowForm) => (options: RowEditorOptions) => new FormEditor(rowForm, options);

/** How each row is changed, by its id. */
const editors: Readonly<Record<string, (options: RowEditorOptions) => RowEditor>> = {
  name: form(nameForm),
  realm: form(realmForm),
  'technical-contact': form(technicalContactForm),
  'billing-contact': form(billingContactForm),
  'time-zone': form(timeZoneForm),
  language: form(languageForm),
};

export interface OverviewEditingOptions {
  readonly localizer: () => Localizer;
  readonly onSaved: (row: OverviewRow, saved: RowSaved) => void;
  readonly onClosed: (row: OverviewRow) => void;
}

/** What the overview's rows open into. Its code is loaded when the first row is opened. */
export class OverviewEditing {
  readonly #editors: ReadonlyMap<string, RowEditor>;

  constructor(
    host: EditFormHost & {readonly shadowRoot: ShadowRoot | null},
    {localizer, onSaved, onClosed}: OverviewEditingOptions,
  ) {
    const root = host.shadowRoot;
    // Before the element's own, which go further than the common look of fields.
    if (root) root.adoptedStyleSheets = [...fieldSheets(), ...root.adoptedStyleSheets];
    this.#editors = new Map(
      rows.flatMap((row) => {
        const create = editors[row.id];
        if (!create) return [];
        const options = {
          host,
          localizer,
          onSaved: (saved: RowSaved) => onSaved(row, saved),
          onClosed: () => onClosed(row),
        };
        return [[row.id, create(options)] as const];
      }),
    );
  }

  get dirty(): boolean {
    return [...this.#editors.values()].some((editor) => editor.dirty);
  }

  /** Opens a row, unless the scope has ended before everything is there. @returns whether it is open. */
  async open(rowId: string, scope: AccountScope, document: Versioned<Account>): Promise<boolean> {
    const editor = this.#editors.get(rowId);
    await editor?.prepare?.();
    if (!editor || scope.signal.aborted) return false;
    editor.open(scope, document);
    return true;
  }

  /** What stands in a row instead of its value; nothing while it is closed. */
  render(rowId: string, view: RowEditorView): OpenForm | undefined {
    const editor = this.#editors.get(rowId);
    return editor?.isOpen ? {template: editor.render(view), single: editor.single ?? false} : undefined;
  }
}

function fieldSheets(): CSSStyleSheet[] {
  return [fieldStyles, formStyles, searchFieldStyles].flatMap(({styleSheet}) => styleSheet ?? []);
}

export interface OpenForm {
  readonly template: unknown;
  readonly single: boolean;
}
