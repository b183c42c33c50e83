import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {toApiError, type ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {Versioned} from '../../api/document.js';
import type {Notes} from '../../api/notes.js';
import {confirmation, type Question} from '../../ui/dialogs/ask-dialog.js';
import {describeChanges} from '../../ui/forms/changes.js';
import type {ScopedHost, ScopedPart} from '../../element/controllers/scoped-part.js';
import {EditForm} from '../../ui/forms/edit-form.js';
import type {richTextEditor} from '../../rich-text/editor/index.js';
import {richText} from '../../rich-text/view.js';
import {AnnouncementDialog, announcementStyles} from '../../domains/notes/announcement/index.js';
import {
  contractEndCheck,
  representativesOwner,
  salesInfoFields,
  salesInfoStyles,
  salesInfoView,
} from '../../domains/notes/sales-info/index.js';
import {usersResource} from '../../domains/admins/resource.js';
import {notesResource, showsImages} from '../../domains/notes/resource.js';
import type {EditorChange} from '../../session/editor.js';
import {equal} from '../../session/equal.js';
import type {FieldPath} from '../../session/merge.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../ui/styles/controls.js';
import {hostStyles} from '../../ui/styles/host.js';
import {searchFieldStyles} from '../../ui/styles/search-field.js';
import {stateStyles} from '../../ui/styles/states.js';
import {titledStyles} from '../../ui/styles/titled.js';
import {accountName} from '../../element/account-name.js';
import {sendFact} from '../../element/events.js';
import {errorNotice, skeleton} from '../../ui/notices/notices.js';
import {reflectProgress} from '../../element/reflect-progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import type {TextField} from './account-notes.model.js';
import {styles} from './account-notes.styles.js';
import {labelOf, valueInWords} from './account-notes.words.js';
import {TextPart, type TextPlace} from './text-part.js';
import {accountNotesWords} from '../../i18n/generated/en/account-notes.js';
import {commonWords} from '../../i18n/generated/en/common.js';

type SectionName = TextField | 'sales';

interface NotesParts {
  readonly texts: Readonly<Record<TextField, TextPart>>;
  readonly sales: EditForm<Notes>;
  /** The announcement as the customer will see it. */
  readonly preview: AnnouncementDialog;
}

/**
 * What an operator keeps about a customer, and tells it: notes, sales representative and end of the contract, and the
 * announcement that the customer reads at sign-in (NO-01 … NO-13). Each part is saved on its own. Texts are sanitised when
 * they are shown and when they are stored, with a notice where something is left out; the editor is loaded when writing
 * starts. What is written stays while another tab is open, in memory, and never goes to another account.
 *
 * @tag account-notes
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed a part; `detail.resource` is `notes`.
 * @fires {LoadFailedEvent} load-failed - The notes, or those who may be representatives, could not be read.
 * @csspart section - A part: notes, sales information, announcement.
 * @csspart form - The open form of a part.
 * @csspart editor - The editor of a text.
 * @csspart rich-text - A text, shown or written.
 * @csspart form-actions - Save and Cancel.
 * @csspart dialog - A question, or the announcement as the customer sees it.
 * @csspart error - What failed, in words.
 * @csspart unconfirmed - A change whose outcome is unknown, with the way to find it out.
 * @csspart overwritten - A save that may have replaced a change of another client, with the way back.
 * @csspart notice - Words instead of data, or about what is left out of a text.
 * @cssstate loading - The notes are being read.
 * @cssstate dirty - Something is written and not saved.
 * @cssstate error - The notes could not be read.
 * @cssproperty [--aw-account-notes-gap=16px] - Space between the parts.
 */
export class AccountNotes extends WidgetElement {
  static override styles = [
    hostStyles,
    controlStyles,
    searchFieldStyles,
    stateStyles,
    titledStyles,
    announcementStyles,
    salesInfoStyles,
    styles,
  ];
  /** @lifetime page Here as soon as something is written. */
  @state() private editor?: typeof richTextEditor;
  /** Why its code could not be loaded; said beside the text. */
  readonly #editorError = this.scoped<ApiError | undefined>(undefined);

  readonly #notes = this.load(notesResource);
  readonly #account = this.load(({adapter, account}) =>
    adapter.notes ? accountResource(adapter, account.id) : undefined,
  );
  readonly #users = this.load(({adapter}) => {
    const owner = this.#owner;
    return adapter.admins && owner && usersResource(adapter.admins, owner);
  });
  readonly #parts: ScopedPart<NotesParts> = this.inScope((host, say) => this.#partsIn(host, say));
  readonly #internals = this.attachInternals();

  get #texts(): Readonly<Record<TextField, TextPart>> {
    return this.#parts.current.texts;
  }

  get #sales(): EditForm<Notes> {
    return this.#parts.current.sales;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const place = this.#place;
    const {scope} = this;
    const resource = scope && notesResource(scope);
    if (resource) this.#sales.follow(scope, resource, this.editable ? this.#notes.value : undefined);
    // What was being written when the tab was left goes on being written.
    if (!place || !this.editable) return;
    for (const text of Object.values(this.#texts)) {
      if (!text.form.isOpen && text.isWriting(place)) {
        text.write(place);
        void this.#loadEditor();
      }
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    reflectProgress(
      this.#internals,
      [this.#notes.state.status],
      [this.#sales, this.#texts.notes.form, this.#texts.announcement.form].some(({dirty}) => dirty),
    );
  }

  protected override renderPending(): TemplateResult {
    const line = html`<p>${skeleton('wide')}</p>`;
    return this.#frame(
      html`
        ${this.#section('notes', nothing, line)} ${this.#section('sales', nothing, line)}
        ${this.#section('announcement', nothing, line)}
      `,
      true,
    );
  }

  protected override renderScope(scope: AccountScope): unknown {
    return this.renderLoad(this.#notes, (document, note) => {
      const resource = notesResource(scope);
      if (!resource) return nothing;
      const place = {scope, resource, document};
      return this.#frame(html`
        ${note} ${this.#renderText('notes', place)} ${this.#renderSales(place)}
        ${this.#renderText('announcement', place)}
        ${this.#parts.current.preview.render({
          localizer: this.localizer,
          images: showsImages(scope),
          note: this.localizer.text(accountNotesWords['accountNotes.preview.note']),
        })}
      `);
    });
  }

  #frame(content: unknown, busy = false): TemplateResult {
    return html`
      <div class="widget">
        <div class="body" aria-busy=${busy ? 'true' : 'false'}>
          ${content}
          ${busy || this.editable
            ? nothing
            : html`<p class="hint">${this.localizer.text(commonWords['state.readOnly'])}</p>`}
        </div>
      </div>
    `;
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
        ${this.editable && !part.form.isOpen ? part.renderUndo(place) : nothing} ${part.renderQuestion()}
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
      ${field === 'announcement' && stored !== ''
        ? html`
            <button type="button" class="quiet" @click=${() => void part.remove(place)}>
              ${text(accountNotesWords['accountNotes.announcement.remove'])}
            </button>
          `
        : nothing}
      <button type="button" class="write" @click=${() => void this.#write(field, place)}>
        ${text(accountNotesWords[`accountNotes.${field}.${stored === '' ? 'write' : 'edit'}`])}
      </button>
    `;
  }

  #renderSales({document: {value}}: TextPlace): TemplateResult {
    const {localizer} = this;
    const shared = {localizer, timeZone: this.#timeZone, now: Date.now()};
    const owner = this.#owner;
    const list = this.#users.value;
    const form = this.#sales;
    const content = form.isOpen
      ? form.render(
          localizer.text(accountNotesWords['accountNotes.sales']),
          html`
            ${salesInfoFields({
              ...shared,
              value: form.draft ?? value,
              bind: (field, parse) => form.bind(field, parse),
              users: owner && list && list.length > 0 ? {owner, list} : undefined,
            })}
            ${this.#renderUnlisted(form.draft ?? value)}
          `,
        )
      : salesInfoView({...shared, value});
    return this.#section('sales', nothing, content);
  }

  /** Nobody can be chosen: who was chosen once is still said (NO-01). */
  #renderUnlisted({representative}: Notes): unknown {
    const {status} = this.#users.state;
    if (status === 'pending' || (this.#users.value?.length ?? 0) > 0) return nothing;
    const {text} = this.localizer;
    return html`
      <p class="hint">
        ${representative
          ? text(accountNotesWords['accountNotes.sales.stored'], {name: representative.name || representative.userId})
          : text(accountNotesWords['accountNotes.sales.unlisted'])}
      </p>
    `;
  }

  async #write(field: TextField, place: TextPlace): Promise<void> {
    if (!this.#texts[field].form.isOpen) this.#texts[field].write(place);
    this.requestUpdate();
    await this.#loadEditor();
    if (!place.scope.signal.aborted) await this.#texts[field].focus();
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

  #partsIn(host: ScopedHost, say: (message: string) => void): NotesParts {
    const onSaved = (section: SectionName, accountId: string, changed: readonly string[]) => {
      sendFact(this, 'account-saved', {accountId, resource: 'notes', changed});
      say(this.localizer.text(accountNotesWords[`accountNotes.${section}.saved`]));
    };
    const shared = {
      localizer: () => this.localizer,
      editable: () => this.editable,
      wordsOf: (path: FieldPath, value: unknown) => this.#wordsOf(path, value),
    };
    const textPart = (field: TextField, question?: () => Question<boolean>) =>
      new TextPart(host, {
        ...shared,
        field,
        labelOf: () => this.#labelOf(field),
        ...(question && {question}),
        onSaved: ({accountId, changed}) => onSaved(field, accountId, changed),
      });
    return {
      texts: {notes: textPart('notes'), announcement: textPart('announcement', () => this.#removal())},
      sales: new EditForm<Notes>(host, {
        ...shared,
        standing: true,
        name: 'sales',
        canUndo: () => true,
        checks: {contractEnd: [contractEndCheck(() => ({now: Date.now(), timeZone: this.#timeZone}))]},
        labelOf: (path) => this.#labelOf(path),
        describe: (base, draft) => this.#describeSales(base, draft),
        onSaved: (changed, {accountId}) => onSaved('sales', accountId, changed),
      }),
      preview: new AnnouncementDialog(host),
    };
  }

  #removal(): Question<boolean> {
    const account = accountName(this.#account, this.scope);
    return confirmation(({text}) => ({
      title: text(accountNotesWords['accountNotes.announcement.confirm.title'], {account}),
      body: html`<p>${text(accountNotesWords['accountNotes.announcement.confirm.text'])}</p>`,
      confirm: text(accountNotesWords['accountNotes.announcement.remove']),
    }));
  }

  get #place(): TextPlace | undefined {
    const {scope} = this;
    const resource = scope && notesResource(scope);
    const document: Versioned<Notes> | undefined = this.#notes.value;
    return resource && document ? {scope, resource, document} : undefined;
  }

  get #owner() {
    const document = this.#notes.value;
    return document && representativesOwner(this.#account.value?.value, document.value.representative);
  }

  /** In which a day begins: the user's, else the browser's. */
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
