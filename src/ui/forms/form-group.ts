import {html, nothing, type TemplateResult} from 'lit';
import type {AccountId} from '../../api/account-ref.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Editor} from '../../session/editor.js';
import type {Editors} from '../../session/editors.js';
import type {FieldPath} from '../../session/merge.js';
import type {AccountScope} from '../../session/scope.js';
import type {EditFormHost, FormParent} from './edit-form-options.js';
import {AskDialog} from '../dialogs/ask-dialog.js';
import {discardQuestion} from './discard-question.js';
import {formFrame} from './form-frame.js';
import {placeOf} from './place.js';

/** A form, as its group uses it. */
export interface GroupedForm {
  readonly isOpen: boolean;
  readonly dirty: boolean;
  readonly conflicted: boolean;
  readonly unconfirmed: boolean;
  readonly changed: readonly FieldPath[];
  save(): Promise<boolean>;
  cancel(): void;
}

/** One of several documents that are shown and saved as one form. */
export interface FormPart {
  readonly form: GroupedForm;
  /** Its name, for reporting which part was saved and which was not. */
  readonly label: string;
}

export interface FormGroupOptions {
  readonly localizer: () => Localizer;
  /** Whether the host offers controls. */
  readonly editable: () => boolean;
  /** In the order in which they are saved. */
  readonly parts: () => readonly FormPart[];
}

/** The result of an incomplete save. */
interface PartialSave {
  readonly saved: readonly string[];
  readonly notSaved: readonly string[];
}

/**
 * Forms over several documents with one Save and one Cancel. They are saved one after the other; after the first
 * failure nothing more is sent, and the group reports which were saved and which were not. On leaving, the user is
 * asked once for all of them.
 */
export class FormGroup implements FormParent {
  readonly #host: EditFormHost;
  readonly #options: FormGroupOptions;
  /** The sessions of the forms, of one account at a time. */
  readonly #open = new Set<Editor>();
  readonly #asEditor: Editor;
  readonly #question: AskDialog;
  /** Ends with the account of the forms. */
  #signal: AbortSignal | undefined;
  #leave: (() => void) | undefined;
  #saving: Promise<boolean> | undefined;
  #batch = {};
  #partial: PartialSave | undefined;

  constructor(host: EditFormHost, options: FormGroupOptions) {
    this.#host = host;
    this.#options = options;
    this.#question = new AskDialog(host);
    const open = this.#open;
    this.#asEditor = {
      get accountId() {
        return [...open].map(({accountId}) => accountId)[0] as AccountId;
      },
      get dirty() {
        return [...open].some(({dirty}) => dirty);
      },
      get cannotSave() {
        return [...open].some(({cannotSave = false}) => cannotSave);
      },
      save: () => this.save(),
      discard: () => {
        for (const editor of [...open]) editor.discard();
      },
      get place() {
        return placeOf(host.renderRoot);
      },
      get parts() {
        return [...open].filter(({dirty}) => dirty);
      },
      includes: (editor) => open.has(editor),
      changes: () => [...open].flatMap((editor) => editor.changes?.() ?? []),
    };
  }

  get dirty(): boolean {
    return this.#dirtyParts.length > 0;
  }

  get saving(): boolean {
    return this.#saving !== undefined;
  }

  /**
   * Identifies the saves of one press of Save, which are confirmed together. A press that saves the rest of a partly
   * failed one belongs to it.
   */
  get batch(): object {
    return this.#batch;
  }

  get #dirtyParts(): readonly FormPart[] {
    return this.#options.parts().filter(({form}) => form.dirty);
  }

  /** Where the forms of the group are registered: together as one open form of the scope. */
  editorsIn({editors, signal}: Pick<AccountScope, 'editors' | 'signal'>): Pick<Editors, 'add' | 'changed'> {
    this.#signal = signal;
    return {
      changed: () => editors.changed(),
      add: (editor) => {
        this.#open.add(editor);
        this.#leave ??= editors.add(this.#asEditor);
        return () => {
          this.#open.delete(editor);
          if (this.#open.size > 0) return;
          this.#leave?.();
          this.#leave = undefined;
          this.#partial = undefined;
        };
      },
    };
  }

  /** Saves the changed forms in order. @returns whether everything is stored */
  save(): Promise<boolean> {
    this.#saving ??= this.#save().finally(() => {
      this.#saving = undefined;
      this.#host.requestUpdate();
    });
    return this.#saving;
  }

  /** Closes the form without saving. */
  cancel(): void {
    this.#partial = undefined;
    for (const {form} of this.#dirtyParts) form.cancel();
  }

  /** Closes the form without saving, after a question. */
  async leave(): Promise<void> {
    const signal = this.#signal;
    // Unconfirmed saves can only be closed.
    const changed = this.#dirtyParts.filter(({form}) => !form.unconfirmed);
    if (signal && changed.length > 0 && !(await this.#question.ask(discardQuestion(countOf(changed)), signal, false))) {
      return;
    }
    this.cancel();
  }

  /** Renders the frame around the forms, with Save and Cancel while there is something to save. */
  render(label: string, content: unknown): unknown {
    if (!this.#options.parts().some(({form}) => form.isOpen)) return content;
    return formFrame(
      {
        label,
        saving: this.saving,
        cancellable: this.dirty,
        save: () => void this.save(),
        escape: () => void this.leave(),
      },
      html`${content} ${this.dirty ? this.#renderBar() : nothing} ${this.#question.render(this.#options.localizer())}`,
    );
  }

  #renderBar(): TemplateResult {
    const localizer = this.#options.localizer();
    const {text, list} = localizer;
    const parts = this.#dirtyParts;
    const count = countOf(parts);
    const stopped = parts.some(({form}) => form.conflicted);
    const unconfirmed = parts.some(({form}) => form.unconfirmed);
    const editable = this.#options.editable();
    return html`
      <div class="save-bar" part="form-actions">
        ${
          this.#partial
            ? html`<div class="notice warning" part="partial-save" role="alert">
                ${text(formsWords['form.partialSave'], {
                  saved: list(this.#partial.saved),
                  notSaved: list(this.#partial.notSaved),
                })}
              </div>`
            : nothing
        }
        ${editable ? nothing : html`<p class="hint">${text(commonWords['state.readOnly'])}</p>`}
        <div class="buttons">
          ${
            unconfirmed
              ? nothing
              : html`<span class="changes" role="status">${text(formsWords['form.changes'], {count})}</span>`
          }
          ${
            unconfirmed || !editable
              ? nothing
              : html`<button class="primary" ?disabled=${this.saving || stopped}>
                  ${this.saving ? text(formsWords['state.saving']) : text(formsWords['action.save'])}
                </button>`
          }
          <button type="button" ?disabled=${this.saving} @click=${() => this.cancel()}>
            ${text(unconfirmed ? commonWords['action.close'] : formsWords['action.cancel'])}
          </button>
        </div>
      </div>
    `;
  }

  async #save(): Promise<boolean> {
    if (!this.#partial) this.#batch = {};
    this.#partial = undefined;
    this.#host.requestUpdate();
    const saved: FormPart[] = [];
    const parts = this.#dirtyParts;
    for (const part of parts) {
      if (await part.form.save()) {
        saved.push(part);
        continue;
      }
      const notSaved = parts.slice(saved.length);
      if (saved.length > 0) this.#partial = {saved: saved.map(labelOf), notSaved: notSaved.map(labelOf)};
      return false;
    }
    return true;
  }
}

const countOf = (parts: readonly FormPart[]): number => parts.reduce((sum, {form}) => sum + form.changed.length, 0);

const labelOf = ({label}: FormPart): string => label;
