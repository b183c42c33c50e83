import type {Account, Versioned} from '../../../api/model.js';
import {EditForm} from '../../../forms/edit-form.js';
import {contactFields} from '../../../i18n/locales/en/contact-fields.js';
import {withWords} from '../../../i18n/localizer.js';
import {EditSession} from '../../../session/edit-session.js';
import {getField, type FieldPath} from '../../../session/merge.js';
import {accountResource} from '../../../session/resources.js';
import type {AccountScope} from '../../../session/scope.js';
import type {RowEditor, RowEditorOptions, RowEditorView} from './row-editor.js';
import type {RowForm} from './row-form.js';

/** A row that is changed by a form over the account document. */
export class FormEditor implements RowEditor {
  readonly #rowForm: RowForm;
  readonly #form: EditForm<Account>;
  readonly #onSaved: RowEditorOptions['onSaved'];
  #scope: AccountScope | undefined;

  constructor(rowForm: RowForm, {host, localizer, onSaved, onClosed}: RowEditorOptions) {
    const labels = new Map(rowForm.fields.map(({path, label}) => [path, label]));
    this.#rowForm = rowForm;
    this.#onSaved = onSaved;
    this.#form = new EditForm<Account>(host, {
      localizer,
      checks: Object.fromEntries(rowForm.fields.map(({path, checks = []}) => [path, checks])),
      labelOf: (path) => {
        const label = labels.get(path);
        return label ? withWords(localizer(), contactFields).text(label) : path;
      },
      onSaved: (changed, {before, saved}) => this.#saved(changed, before, saved),
      onCancelled: onClosed,
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

  open(scope: AccountScope, document: Versioned<Account>): void {
    this.#scope = scope;
    this.#form.open(scope, accountResource(scope.adapter, document.accountId), document);
  }

  render({label, context}: RowEditorView): unknown {
    return this.#form.render(label, this.#rowForm.render({...context, bind: this.#form.bind.bind(this.#form)}));
  }

  #saved(changed: readonly FieldPath[], before: Account, saved: Versioned<Account>): void {
    const scope = this.#scope;
    this.#onSaved({
      accountId: saved.accountId,
      resource: 'account',
      changed,
      undo: scope && (() => undo(scope, saved, before, changed)),
    });
  }
}

/**
 * Writes back what the fields held before, as one more edit over what was saved: where somebody has changed one of them
 * since, that is a conflict, and nothing is written.
 */
async function undo(
  scope: AccountScope,
  saved: Versioned<Account>,
  before: Account,
  changed: readonly FieldPath[],
): Promise<boolean> {
  const session = new EditSession(scope, accountResource(scope.adapter, saved.accountId), saved);
  for (const path of changed) session.set(path, getField(before, path));
  const done = await session.save();
  const {error} = session;
  session.discard();
  if (!done && error && error.kind !== 'conflict') throw error;
  return done;
}
