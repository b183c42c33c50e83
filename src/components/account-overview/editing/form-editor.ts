import type {Account} from '../../../api/account.js';
import type {Versioned} from '../../../api/document.js';
import {EditForm} from '../../../ui/forms/edit-form.js';
import {EditSession} from '../../../session/edit-session.js';
import {accountResource} from '../../../session/resources.js';
import {editableAccount} from '../../../domains/account/resource.js';
import type {AccountScope} from '../../../session/scope.js';
import type {RowEditor, RowEditorOptions, RowEditorView} from './row-editor.js';
import type {RowForm} from './row-form.js';
import {savedRow} from './save-at-once.js';

/** A row that is changed by a form over the account document. */
export class FormEditor implements RowEditor {
  readonly #rowForm: RowForm;
  readonly #form: EditForm<Account>;
  readonly #row: string;
  #scope: AccountScope | undefined;

  constructor(rowForm: RowForm, {row, host, localizer, editable, onSaved, onClosed}: RowEditorOptions) {
    const fields = new Map(rowForm.fields.map((field) => [field.path, field]));
    this.#rowForm = rowForm;
    this.#row = row;
    this.#form = new EditForm<Account>(host, {
      localizer,
      editable,
      name: row,
      checks: Object.fromEntries(rowForm.fields.map(({path, checks = []}) => [path, checks])),
      labelOf: (path) => {
        const field = fields.get(path);
        return field ? localizer().text(field.label) : path;
      },
      wordsOf: (path, value) =>
        typeof value === 'string' ? fields.get(path)?.wordsOf?.(value, localizer()) : undefined,
      confirm: (draft, base) => rowForm.confirm?.(draft, this.#latest() ?? base, localizer()),
      onSaved: (changed, outcome) => onSaved(savedRow(changed, outcome)),
      onCanceled: onClosed,
    });
  }

  get isOpen(): boolean {
    return this.#form.isOpen;
  }

  get dirty(): boolean {
    return this.#form.dirty;
  }

  get single(): boolean {
    return this.#rowForm.fields.length === 1;
  }

  get prepare(): (() => Promise<unknown>) | undefined {
    return this.#rowForm.prepare;
  }

  isRetained(scope: AccountScope, {accountId}: Versioned<Account>): boolean {
    return EditSession.retained(scope, accountResource(scope.adapter, accountId), this.#row) !== undefined;
  }

  open(scope: AccountScope, document: Versioned<Account>): void {
    this.#scope = scope;
    this.#form.open(scope, editableAccount({...scope, account: {id: document.accountId}}), document);
  }

  render({label, context}: RowEditorView): unknown {
    const bind = this.#form.bind.bind(this.#form);
    const otherClient = this.#scope?.session.settings.otherClient;
    return this.#form.render(label, this.#rowForm.render({...context, bind, otherClient}));
  }

  /** Another row may have been saved since this one was opened. */
  #latest(): Account | undefined {
    const scope = this.#scope;
    return scope?.resources.peek(accountResource(scope.adapter, scope.account.id))?.value;
  }
}
