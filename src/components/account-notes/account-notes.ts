import {commonWords} from '../../i18n/generated/en/common.js';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {toApiError, type ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {Notes} from '../../api/notes.js';
import {usersResource} from '../../domains/admins/resource.js';
import {AnnouncementDialog, announcementStyles} from '../../domains/notes/announcement/index.js';
import {notesResource, showsImages} from '../../domains/notes/resource.js';
import {
  contractEndCheck,
  representativesOwner,
  salesInfoFields,
  salesInfoStyles,
  salesInfoView,
} from '../../domains/notes/sales-info/index.js';
import {accountName} from '../../element/account-name.js';
import type {ScopedHost, ScopedPart} from '../../element/controllers/scoped-part.js';
import {DocumentWidget, type DocumentDefinition} from '../../element/document-widget.js';
import {accountNotesWords} from '../../i18n/generated/en/account-notes.js';
import type {richTextEditor} from '../../rich-text/editor/index.js';
import {richText} from '../../rich-text/view.js';
import type {EditorChange} from '../../session/editor.js';
import {equal} from '../../session/equal.js';
import type {FieldPath} from '../../session/merge.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {describeChanges} from '../../ui/forms/changes.js';
import {errorNotice, skeleton} from '../../ui/notices/notices.js';
import {searchFieldStyles} from '../../ui/styles/search-field.js';
import type {TextField} from './account-notes.model.js';
import {styles} from './account-notes.styles.js';
import {labelOf, valueInWords} from './account-notes.words.js';
import {TextPart, type TextPlace} from './text-part.js';
import {sentence} from '../../ui/text/sentence.js';

type SectionName = TextField | 'sales';

interface NotesParts {
  readonly texts: Readonly<Record<TextField, TextPart>>;
  /** The announcement as the customer will see it. */
  readonly preview: AnnouncementDialog;
}

/**
 * An operator's information about and for a customer: notes, the sales representative and the end of the contract, and
 * the announcement that the customer reads at sign-in. Each part is saved separately. Texts are sanitized when they are
 * shown and when they are stored, with a notice about removed content; the editor is loaded when writing starts. What
 * is written is retained in memory while another tab is open, and never reaches another account.
 *
 * @tag account-notes
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed a part; `detail.resource` is `notes`.
 * @fires {LoadFailedEvent} load-failed - The notes, or the possible representatives, could not be read.
 * @csspart section - A part: notes, sales information, announcement.
 * @csspart form - The open form of a part.
 * @csspart editor - The editor of a text.
 * @csspart rich-text - A text, shown or edited.
 * @csspart form-actions - Save and Cancel.
 * @csspart dialog - A question, or the announcement as the customer sees it.
 * @csspart error - An error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a check.
 * @csspart overwritten - A save that may have replaced another client's change, with a way to restore it.
 * @csspart notice - A message instead of data, or about removed content of a text.
 * @cssstate loading - The notes are being read.
 * @cssstate dirty - There is unsaved input.
 * @cssstate error - The notes could not be read.
 * @cssproperty [--aw-account-notes-gap=16px] - Space between the parts.
 */
export class AccountNotes extends DocumentWidget<Notes> {
  static override styles = [DocumentWidget.styles, searchFieldStyles, announcementStyles, salesInfoStyles, styles];

  /** The form over it is that of the sales information; each text has its own. */
  protected override readonly document: DocumentDefinition<Notes> = {
    name: 'notes',
    resource: notesResource,
    words: {form: accountNotesWords['accountNotes.sales'], saved: accountNotesWords['accountNotes.sales.saved']},
    fields: {
      name: 'sales',
      checks: {contractEnd: [contractEndCheck(() => ({now: Date.now(), timeZone: this.#timeZone}))]},
      labelOf: (path) => this.#labelOf(path),
      wordsOf: (path, value) => this.#wordsOf(path, value),
      describe: (base, draft) => this.#describeSales(base, draft),
    },
  };

  /** @lifetime page Loaded when the user starts writing. */
  @state() private editor?: typeof richTextEditor;
  /** Why the editor's code could not be loaded, shown next to the text. */
  readonly #editorError = this.scoped<ApiError | undefined>(undefined);

  readonly #account = this.loadAccount();
  readonly #users = this.load(({adapter}) => {
    const owner = this.#owner;
    return adapter.admins && owner && usersResource(adapter.admins, owner);
  });
  readonly #parts: ScopedPart<NotesParts> = this.inScope((host) => this.#partsIn(host));

  get #texts(): Readonly<Record<TextField, TextPart>> {
    return this.#parts.current.texts;
  }

  protected override get dirty(): boolean {
    return super.dirty || Object.values(this.#texts).some(({form}) => form.dirty);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const place = this.#place;
    if (!place || !this.editable) return;
    // Restores the editor of a text that was being written when the tab was left.
    for (const text of Object.values(this.#texts)) {
      if (!text.form.isOpen && text.isWriting(place)) {
        text.write(place);
        void this.#loadEditor();
      }
    }
  }

  protected override renderSkeleton(): TemplateResult {
    const line = html`<p>${skeleton('wide')}</p>`;
    return html`
      ${this.#section('notes', nothing, line)} ${this.#section('sales', nothing, line)}
      ${this.#section('announcement', nothing, line)}
    `;
  }

  protected override renderDocument(value: Notes): TemplateResult | typeof nothing {
    const place = this.#place;
    if (!place) return nothing;
    return html`
      ${this.#renderText('notes', place)} ${this.#section('sales', nothing, super.renderDocument(value))}
      ${this.#renderText('announcement', place)}
      ${this.#parts.current.preview.render({
        localizer: this.localizer,
        images: showsImages(place.scope),
        note: this.localizer.text(accountNotesWords['accountNotes.preview.note']),
      })}
      ${this.editable ? nothing : this.renderReadOnly()}
    `;
  }

  protected override renderFields(draft: Notes): TemplateResult {
    const owner = this.#owner;
    const list = this.#users.value;
    return html`
      ${salesInfoFields({
        ...this.#sales,
        value: draft,
        bind: (field, parse) => this.editForm.bind(field, parse),
        users: owner && list && list.length > 0 ? {owner, list} : undefined,
      })}
      ${this.#renderUnlisted(draft)}
    `;
  }

  protected override renderView(value: Notes): TemplateResult {
    return salesInfoView({...this.#sales, value});
  }

  #section(id: SectionName, actions: unknown, content: unknown): TemplateResult {
    const {text} = this.localizer;
    return html`
      <section id=${id} part="section" aria-labelledby="${id}-title">
        <header>
          <h3 id="${id}-title">${text(accountNotesWords[`accountNotes.${id}`])}</h3>
          <p class="hint">${text(accountNotesWords[`accountNotes.${id}.text`])}</p>
          <div class="buttons">${actions}</div>
        </header>
        ${content}
      </section>
    `;
  }

  #renderText(field: TextField, place: TextPlace): TemplateResult {
    const part = this.#texts[field];
    const {localizer} = this;
    const label = localizer.text(accountNotesWords[`accountNotes.${field}`]);
    const stored = place.document.value[field];
    const shown =
      stored === ''
        ? html`<p class="hint">${localizer.text(accountNotesWords[`accountNotes.${field}.none`])}</p>`
        : richText(stored, {localizer, images: showsImages(place.scope), tellRemoved: this.editable});
    const {value: editorError} = this.#editorError;
    const failed = editorError
      ? errorNotice(localizer, editorError, {onRetry: () => void this.#write(field, place)})
      : nothing;
    return this.#section(
      field,
      this.#renderActions(field, place),
      html`
        ${part.form.isOpen ? html`${failed} ${part.renderForm(place.scope, label, this.editor)}` : shown}
        ${part.renderQuestion()}
      `,
    );
  }

  #renderActions(field: TextField, place: TextPlace): unknown {
    const {text} = this.localizer;
    const part = this.#texts[field];
    const stored = place.document.value[field];
    const current = part.form.draft?.[field] ?? stored;
    const preview =
      field === 'announcement' && current !== ''
        ? html`
            <button type="button" class="quiet" @click=${() => this.#parts.current.preview.show(current)}>
              ${text(accountNotesWords['accountNotes.preview'])}
            </button>
          `
        : nothing;
    if (!this.editable || part.form.isOpen) return preview;
    return html`
      ${preview}
      ${
        field === 'announcement' && stored !== ''
          ? html`
              <button type="button" class="quiet" @click=${() => void part.remove(place)}>
                ${text(accountNotesWords['accountNotes.announcement.remove'])}
              </button>
            `
          : nothing
      }
      <button type="button" class="write" @click=${() => void this.#write(field, place)}>
        ${text(accountNotesWords[`accountNotes.${field}.${stored === '' ? 'write' : 'edit'}`])}
      </button>
    `;
  }

  /** No representative can be chosen, but the stored one is shown. */
  #renderUnlisted({representative}: Notes): unknown {
    const {status} = this.#users.state;
    if (status === 'pending' || (this.#users.value?.length ?? 0) > 0) return nothing;
    const {text} = this.localizer;
    return html`
      <p class="hint">
        ${
          representative
            ? sentence(this.localizer, accountNotesWords['accountNotes.sales.stored'], {
                name: representative.name || text(commonWords['state.unnamed']),
              })
            : text(accountNotesWords['accountNotes.sales.unlisted'])
        }
      </p>
    `;
  }

  async #write(field: TextField, place: TextPlace): Promise<void> {
    if (!this.#texts[field].form.isOpen) this.#texts[field].write(place);
    this.requestUpdate();
    await this.#loadEditor();
    if (!place.scope.signal.aborted) await this.#texts[field].focusEditor();
  }

  async #loadEditor(): Promise<void> {
    try {
      const {editorStyles, richTextEditor} = await loadCode(() => import('../../rich-text/editor/index.js'));
      const {shadowRoot: root} = this;
      const {styleSheet} = editorStyles;
      if (!this.editor && root && styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
      this.editor = richTextEditor;
      this.#editorError.value = undefined;
    } catch (error) {
      this.#editorError.value = toApiError(error);
    }
  }

  #partsIn(host: ScopedHost): NotesParts {
    const textPart = (field: TextField, question?: () => Question<boolean>) =>
      new TextPart(host, {
        field,
        localizer: () => this.localizer,
        question,
        createForm: (fields) =>
          this.createForm(
            host,
            {labelOf: (path) => this.#labelOf(path), wordsOf: (path, value) => this.#wordsOf(path, value), ...fields},
            (saved) =>
              this.localizer.text(
                accountNotesWords[`accountNotes.${field}.${saved[field] === '' ? 'removed' : 'saved'}`],
              ),
          ),
      });
    return {
      texts: {notes: textPart('notes'), announcement: textPart('announcement', () => this.#removal())},
      preview: new AnnouncementDialog(host),
    };
  }

  #removal(): Question<boolean> {
    const account = accountName(this.#account, this.scope, this.localizer);
    return confirmation((localizer) => ({
      title: sentence(localizer, accountNotesWords['accountNotes.announcement.confirm.title'], {account}),
      body: html`<p>${localizer.text(accountNotesWords['accountNotes.announcement.confirm.text'])}</p>`,
      confirm: localizer.text(accountNotesWords['accountNotes.announcement.remove']),
    }));
  }

  get #place(): TextPlace | undefined {
    const {scope} = this;
    const resource = scope && this.document.resource(scope);
    const document = this.stored.value;
    return resource && document ? {scope, resource, document} : undefined;
  }

  get #owner() {
    const document = this.stored.value;
    return document && representativesOwner(this.#account.value?.value, document.value.representative);
  }

  get #sales() {
    return {localizer: this.localizer, timeZone: this.#timeZone, now: Date.now()};
  }

  /** The zone in which a day starts: the user's, otherwise the browser's. */
  get #timeZone(): string {
    return this.scope?.session.home.timezone ?? '';
  }

  /** A representative is one choice, although it is stored as several fields. */
  #describeSales(base: Notes, draft: Notes): readonly EditorChange[] {
    const words = {
      labelOf: (path: string) => this.#labelOf(path),
      wordsOf: (path: string, value: unknown) => this.#wordsOf(path, value),
    };
    const fields = ['representative', 'contractEnd'] as const;
    const changed = fields.filter((field) => !equal(base[field], draft[field]));
    return describeChanges(this.localizer, words, {changed, base, draft});
  }

  #labelOf(path: FieldPath): string {
    return labelOf(this.localizer, path);
  }

  #wordsOf(path: FieldPath, value: unknown): string | undefined {
    return valueInWords(this.localizer, path, value, {timeZone: this.#timeZone});
  }
}
