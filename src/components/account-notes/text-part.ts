import {html} from 'lit';
import type {Versioned} from '../../api/document.js';
import type {Notes} from '../../api/notes.js';
import {FocusController} from '../../ui/focus/focus-controller.js';
import {AskDialog, type Question} from '../../ui/dialogs/ask-dialog.js';
import type {DocumentFields} from '../../element/document-widget.js';
import type {EditForm, EditFormHost} from '../../ui/forms/edit-form.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import {accountNotesWords} from '../../i18n/generated/en/account-notes.js';
import type {Localizer} from '../../i18n/localizer.js';
import {isTooLarge} from '../../rich-text/too-large.js';
import type {richTextEditor} from '../../rich-text/editor/index.js';
import {EditSession} from '../../session/edit-session.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {type TextField} from './account-notes.model.js';
import {showsImages} from '../../domains/notes/resource.js';
import {keyed} from '../../element/keyed.js';

export interface TextPartOptions {
  readonly field: TextField;
  readonly localizer: () => Localizer;
  /** The question before the text is removed; `undefined` if there is none. */
  readonly question: (() => Question<boolean>) | undefined;
  readonly createForm: (fields: DocumentFields<Notes>) => EditForm<Notes>;
}

/** The location of the text, in which it may be edited. */
export interface TextPlace {
  readonly scope: AccountScope;
  readonly resource: EditableResource<Notes>;
  readonly document: Versioned<Notes>;
}

/** A formatted text that is shown, edited, and removed. */
export class TextPart {
  readonly form: EditForm<Notes>;
  readonly #options: TextPartOptions;
  readonly #question: AskDialog;
  readonly #focus: FocusController;
  #mode: 'write' | 'remove' = 'write';
  /** Each opening creates a new editor. */
  #openings = 0;

  constructor(host: EditFormHost, options: TextPartOptions) {
    const {field, question} = options;
    this.#options = options;
    this.#question = new AskDialog(host);
    this.#focus = new FocusController(host);
    this.form = options.createForm({
      name: field,
      checks: {
        [field]: [(value, {text}) => (isTooLarge(value) ? text(formsWords['form.tooLarge']) : undefined)],
      },
      // Clearing a text removes it. The Remove button has already asked.
      confirm: (draft, base) =>
        this.#mode === 'write' && draft[field] === '' && base[field] !== '' ? question?.() : undefined,
      onSaved: () => this.#closed(),
      onCanceled: () => this.#closed(),
    });
  }

  /** Whether the text is being edited, or was when the tab was left. */
  isWriting({scope, resource}: TextPlace): boolean {
    return this.form.isOpen || EditSession.retained(scope, resource, this.#options.field) !== undefined;
  }

  /** Opens the editor, with retained input if there is any. */
  write({scope, resource, document}: TextPlace): void {
    this.#mode = 'write';
    this.#openings++;
    this.form.open(scope, resource, document);
  }

  focusEditor(): Promise<void> {
    return this.#focus.open(`#${this.#options.field} .editable`);
  }

  #closed(): void {
    void this.#focus.close(`#${this.#options.field} .write`);
  }

  /** Asks, and removes the text. */
  async remove({scope, resource, document}: TextPlace): Promise<void> {
    const {question, field} = this.#options;
    if (question && !(await this.#question.ask(question(), scope.signal, false))) return;
    if (scope.signal.aborted) return;
    this.#mode = 'remove';
    this.form.open(scope, resource, document);
    this.form.set(field, '');
    await this.form.save();
  }

  /** The open form; `editor` is available once its code is loaded. */
  renderForm(scope: AccountScope, label: string, editor: typeof richTextEditor | undefined): unknown {
    const localizer = this.#options.localizer();
    const {field} = this.#options;
    const draft = this.form.draft?.[field] ?? '';
    const images = showsImages(scope);
    let fields: unknown;
    if (this.#mode !== 'write') {
      fields = html`<p class="hint">${localizer.text(accountNotesWords['accountNotes.removing'])}</p>`;
    } else if (editor) {
      fields = keyed(
        this.#openings,
        editor({
          ...{id: `${field}-text`, label, text: draft, localizer, images, disabled: this.form.locked},
          error: this.form.bind(field).error,
          onInput: (text) => this.form.set(field, text),
        }),
      );
    } else {
      fields = html`<span class="skeleton wide" aria-hidden="true"></span>`;
    }
    return this.form.render(label, fields);
  }

  renderQuestion(): unknown {
    return this.#question.render(this.#options.localizer());
  }
}
