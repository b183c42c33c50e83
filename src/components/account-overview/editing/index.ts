import type {Account, Versioned} from '../../../api/model.js';
import type {ScopeHost} from '../../../controllers/scope-controller.js';
import type {EditFormHost} from '../../../forms/edit-form.js';
import {accountLifecycle} from '../../../i18n/locales/en/account-lifecycle.js';
import {withWords, type Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import {fieldStyles} from '../../../styles/fields.js';
import {formStyles} from '../../../styles/forms.js';
import {searchFieldStyles} from '../../../styles/search-field.js';
import {sendFact} from '../../../widget/events.js';
import {rows} from '../rows/index.js';
import type {OverviewRow} from '../rows/row.js';
import {ActionsEditor, type RowActions} from './actions-editor.js';
import {billingContactForm} from './billing-contact-form.js';
import {administratorsElement} from './administrators-element.js';
import {ElementEditor, type RowElement} from './element-editor.js';
import {FormEditor} from './form-editor.js';
import {languageForm} from './language-form.js';
import {statusActions} from './lifecycle/status-actions.js';
import {typeActions} from './lifecycle/type-actions.js';
import {MultiFactorEditor} from './multi-factor/multi-factor-editor.js';
import {nameForm} from './name-form.js';
import {realmForm} from './realm-form.js';
import type {RowEditor, RowEditorOptions, RowEditorView, RowSaved} from './row-editor.js';
import type {RowForm} from './row-form.js';
import {editingStyles} from './styles.js';
import {technicalContactForm} from './technical-contact-form.js';
import {timeZoneForm} from './time-zone-form.js';

const form = (rowForm: RowForm) => (options: RowEditorOptions) => new FormEditor(rowForm, options);

const actions = (rowActions: RowActions) => (options: RowEditorOptions) => new ActionsEditor(rowActions, options);

const element = (rowElement: RowElement) => (options: RowEditorOptions) => new ElementEditor(rowElement, options);

/** How each row is changed, by its id. */
const editors: Readonly<Record<string, (options: RowEditorOptions) => RowEditor>> = {
  status: actions(statusActions),
  name: form(nameForm),
  realm: form(realmForm),
  type: actions(typeActions),
  administrators: element(administratorsElement),
  'technical-contact': form(technicalContactForm),
  'billing-contact': form(billingContactForm),
  'time-zone': form(timeZoneForm),
  language: form(languageForm),
  'multi-factor': (options) => new MultiFactorEditor(options),
};

export interface OverviewEditingOptions {
  readonly localizer: () => Localizer;
  readonly onSaved: (row: OverviewRow, saved: RowSaved) => void;
  readonly onClosed: (row: OverviewRow) => void;
  /** To screen readers. */
  readonly announce: (message: string) => void;
}

/** What the overview's rows open into. Its code is loaded when the first row is opened. */
export class OverviewEditing {
  readonly #editors: ReadonlyMap<string, RowEditor>;

  constructor(host: EditFormHost & ScopeHost, {localizer, onSaved, onClosed, announce}: OverviewEditingOptions) {
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
          onDeleted: ({id, name}: Account) => {
            sendFact(host, 'account-deleted', {accountId: id});
            announce(withWords(localizer(), accountLifecycle).text('accountLifecycle.deleted', {account: name}));
            void focusRows(host);
          },
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

/** The row that had the focus is gone with its account; another account is shown, or nothing where the element was. */
async function focusRows(host: EditFormHost & HTMLElement): Promise<void> {
  await host.updateComplete;
  const list = host.renderRoot.querySelector('dl');
  if (!list?.isConnected || host.ownerDocument.activeElement !== host.ownerDocument.body) return;
  list.tabIndex = -1;
  list.focus({preventScroll: true});
}

function fieldSheets(): CSSStyleSheet[] {
  return [fieldStyles, formStyles, searchFieldStyles, editingStyles].flatMap(({styleSheet}) => styleSheet ?? []);
}

export interface OpenForm {
  readonly template: unknown;
  readonly single: boolean;
}
