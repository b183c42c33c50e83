import type {Account} from '../../../api/account.js';
import type {Versioned} from '../../../api/document.js';
import type {ScopeHost} from '../../../element/controllers/scope-controller.js';
import type {EditFormHost} from '../../../ui/forms/edit-form.js';
import type {SavedReport} from '../../../ui/notices/saved/saved-report.js';
import {accountLifecycleWords} from '../../../i18n/generated/en/account-lifecycle.js';
import {overviewEditingWords} from '../../../i18n/generated/en/overview-editing.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {AccountScope} from '../../../session/scope.js';
import {FocusController} from '../../../ui/focus/focus-controller.js';
import {fieldStyles} from '../../../ui/styles/fields.js';
import {formStyles} from '../../../ui/styles/forms.js';
import {searchFieldStyles} from '../../../ui/styles/search-field.js';
import {sendFact} from '../../../element/events.js';
import {rows} from '../rows/index.js';
import type {OverviewRow} from '../rows/row.js';
import {editors} from './editors.js';
import type {RowEditor, RowEditorView, RowSaved} from './row-editor.js';
import {editingStyles} from './styles.js';
import {moveFocus} from '../../../ui/focus/move-focus.js';

type Host = EditFormHost & ScopeHost;

export interface OverviewEditingOptions {
  readonly localizer: () => Localizer;
  readonly editable: () => boolean;
  /** The shown scope. */
  readonly scope: () => AccountScope | undefined;
  /** Confirms a save of the account in a scope. */
  readonly confirm: (scope: AccountScope, report: SavedReport) => void;
  /** Announces a message to screen readers. */
  readonly announce: (message: string) => void;
}

/** The editors of the overview's rows, and the effects of a save. Its code is loaded when the first row is opened. */
export class OverviewEditing {
  readonly #host: Host;
  readonly #options: OverviewEditingOptions;
  readonly #editors: ReadonlyMap<string, RowEditor>;
  readonly #focus: FocusController;
  /** Rows that are being reopened. */
  readonly #reopening = new Set<RowEditor>();

  constructor(host: Host, options: OverviewEditingOptions) {
    this.#host = host;
    this.#options = options;
    this.#focus = new FocusController(host);
    const root = host.shadowRoot;
    // Inserted before the element's own styles, which take precedence over the common styles of fields.
    if (root) root.adoptedStyleSheets = [...fieldSheets(), ...root.adoptedStyleSheets];
    this.#editors = new Map(
      rows.flatMap((row) => {
        const editor = editors[row.id]?.({
          row: row.id,
          host,
          localizer: () => this.#localizer,
          editable: options.editable,
          onSaved: (saved) => this.#onSaved(row, saved),
          onClosed: () => this.#closeTo(row),
          onDeleted: (account) => this.#onDeleted(account),
        });
        return editor ? [[row.id, editor] as const] : [];
      }),
    );
  }

  get dirty(): boolean {
    return [...this.#editors.values()].some((editor) => editor.dirty);
  }

  /** Opens a row and focuses it, unless its scope has ended before everything it needs was loaded. */
  async open(row: OverviewRow, scope: AccountScope, document: Versioned<Account>): Promise<void> {
    const editor = this.#editors.get(row.id);
    await editor?.prepare?.();
    // After a switch, the form belongs to no account on screen.
    if (!editor || scope.signal.aborted || !this.#host.isConnected) return;
    editor.open(scope, document);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const first = this.#find(row, 'input, select, button');
    // A form that waits for a response cannot be focused yet; the next Tab from its container leads there.
    moveFocus(first?.matches(':disabled') ? first.closest<HTMLElement>('[tabindex]') : first);
  }

  /** To be called before each render: reopens the rows whose input was retained while the element was off the page. */
  resume(scope: AccountScope, document: Versioned<Account>): void {
    for (const editor of this.#editors.values()) {
      if (editor.isOpen || this.#reopening.has(editor) || !editor.isRetained?.(scope, document)) continue;
      this.#reopening.add(editor);
      void this.#reopen(editor, scope, document);
    }
  }

  async #reopen(editor: RowEditor, scope: AccountScope, document: Versioned<Account>): Promise<void> {
    try {
      await editor.prepare?.();
    } catch {
      // The row's own button opens it as well, and reports what is missing.
      return;
    }
    this.#reopening.delete(editor);
    if (scope.signal.aborted || !this.#host.isConnected || !editor.isRetained?.(scope, document)) return;
    editor.open(scope, document);
    this.#host.requestUpdate();
  }

  /** The open editor that replaces a row's value; `undefined` while it is closed. */
  render(row: OverviewRow, view: RowEditorView): OpenForm | undefined {
    const editor = this.#editors.get(row.id);
    if (!editor?.isOpen) return undefined;
    const context = {...view.context, localizer: this.#localizer};
    return {
      template: editor.render({...view, context}),
      single: editor.single ?? false,
      besideValue: editor.besideValue ?? false,
    };
  }

  get #localizer(): Localizer {
    return this.#options.localizer();
  }

  #onSaved(row: OverviewRow, saved: RowSaved): void {
    const {accountId, resource, changed, message, save, undone} = saved;
    sendFact(this.#host, 'account-saved', {accountId, resource, changed});
    const scope = this.#options.scope();
    // The response arrived after a switch: the row is no longer on screen.
    if (undone || scope?.account.id !== accountId) return;
    const {text} = this.#localizer;
    this.#options.confirm(scope, {
      message: message ?? text(overviewEditingWords['overviewEditing.saved'], {row: text(row.label)}),
      isPlain: message !== undefined,
      save,
    });
    this.#closeTo(row);
  }

  #onDeleted({id, name}: Account): void {
    sendFact(this.#host, 'account-deleted', {accountId: id});
    const message = this.#localizer.text(accountLifecycleWords['accountLifecycle.deleted'], {account: name});
    // Another account is shown shortly, and only announcements made there stay.
    void this.#host.updateComplete.then(() => this.#options.announce(message));
    // The focused row is removed as well.
    void this.#focus.close('dl');
  }

  /** The form is closed: the focus returns to the control that opened it, unless the user has moved it elsewhere. */
  #closeTo(row: OverviewRow): void {
    void this.#focus.close(() => this.#find(row, '.edit'));
  }

  #find(row: OverviewRow, selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(`#row-${row.id} :is(${selector})`);
  }
}

function fieldSheets(): CSSStyleSheet[] {
  return [fieldStyles, formStyles, searchFieldStyles, editingStyles].flatMap(({styleSheet}) => styleSheet ?? []);
}

export interface OpenForm {
  readonly template: unknown;
  readonly single: boolean;
  readonly besideValue: boolean;
}
