import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import type {Account, Versioned} from '../../api/model.js';
import type {LoadState} from '../../controllers/scoped-load.js';
import {toApiError} from '../../api/errors.js';
import {errorText} from '../../forms/error-text.js';
import {phoneStyle} from '../../i18n/phone-numbers.js';
import {accountOverview} from '../../i18n/locales/en/account-overview.js';
import {accountResource, adminsResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {securityResource} from '../../session/security-resources.js';
import {buttonStyles} from '../../styles/buttons.js';
import {hostStyles} from '../../styles/host.js';
import {stateStyles} from '../../styles/states.js';
import {sendFact} from '../../widget/events.js';
import {errorNotice} from '../../widget/notices.js';
import {reflectStates} from '../../widget/reflect-states.js';
import {WidgetElement} from '../../widget/widget-element.js';
import {isEditable, lockOf} from './account-overview.model.js';
import {rowTemplate, type RowNote} from './account-overview.row.js';
import {styles} from './account-overview.styles.js';
import {rows} from './rows/index.js';
import type {OpenForm, OverviewEditing} from './editing/index.js';
import type {RowSaved} from './editing/row-editor.js';
import type {OverviewRow, RowContext, RowSources} from './rows/row.js';

const unknown = {status: 'pending'} as const;
const pending: RowSources = {account: unknown, administrators: unknown, security: unknown};

/**
 * Who an account is: status, name, realm, type, id, administrators, contacts, time zone, language and multi-factor authentication. Each row that can be
 * changed opens in place, several at once, and saves its own fields and nothing else. Under the status the account is
 * enabled, disabled and deleted; under the type, by those who may, made a reseller or a standard account (OV-01 … OV-15).
 *
 * To assistive technology the element is a group; `aria-label` or `role` on it replace its own name and role.
 *
 * @tag account-overview
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed a row; `detail.changed` names the fields.
 * @fires {AccountDeletedEvent} account-deleted - The backend has deleted the account; its parent is shown from then on.
 * @fires {LoadFailedEvent} load-failed - The account, its administrators or its security settings could not be read. Does not bubble.
 * @csspart rows - All rows.
 * @csspart row - One row, with its label and value or its form.
 * @csspart label - What a row is about.
 * @csspart value - What a row shows.
 * @csspart form - The open form of a row.
 * @csspart panel - The open actions of a row: enable, disable, delete, promote, demote.
 * @csspart dialog - The question before something that is not easily taken back.
 * @csspart error - What could not be done, in words.
 * @cssstate loading - The account is being read.
 * @cssstate error - The account could not be read.
 * @cssstate dirty - A row holds unsaved input.
 * @cssstate read-only - No row can be changed: the element or its provider is read-only, or the account is disabled.
 * @cssproperty [--aw-account-overview-label-width=12rem] - Width of the labels where they stand beside the values.
 */
export class AccountOverview extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, styles];
  protected static override readonly words = accountOverview;

  /** Said beside a row; belongs to the scope it was said in. */
  @state() private note?: {readonly scope: AccountScope; readonly row: string; readonly message: string} | undefined;

  /** The save of a moment ago that can be taken back, until the next one. */
  @state() private undoable?:
    | {readonly scope: AccountScope; readonly row: string; readonly saved: RowSaved}
    | undefined;

  /** Here as soon as a row has been edited. */
  @state() private editing?: OverviewEditing;

  readonly #account = this.load(({adapter, account}) => accountResource(adapter, account.id));
  readonly #administrators = this.load(
    ({adapter, account}) => adapter.admins && adminsResource(adapter.admins, account.id),
  );
  readonly #security = this.load(
    ({adapter, account}) => adapter.security && securityResource(adapter.security, account.id),
  );
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.#internals.role = 'group';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#internals.ariaLabel = this.localizer.text('accountOverview.label');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {state} = this.#account;
    reflectStates(this.#internals, {
      loading: state.status === 'pending',
      error: state.status === 'error',
      dirty: this.editing?.dirty ?? false,
      'read-only': state.status === 'complete' && this.#lockOf(state.value) !== undefined,
    });
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(pending, undefined);
  }

  protected override renderScope(scope: AccountScope): TemplateResult {
    const sources = {
      account: this.#account.state,
      administrators: this.#administrators.state,
      security: this.#security.state,
    };
    return this.#frame(sources, scope);
  }

  #frame(sources: RowSources, scope: AccountScope | undefined): TemplateResult {
    return html`
      <div class="widget">${this.#renderNotices(sources.account)} ${this.#renderRows(sources, scope)}</div>
    `;
  }

  /** What concerns all rows of the account document is said once, above them. */
  #renderNotices(account: LoadState<Versioned<Account>>): unknown {
    const {text} = this.localizer;
    if (account.status === 'error') {
      return errorNotice(this.localizer, account.error, {onRetry: this.#retry});
    }
    if (account.status !== 'complete') return nothing;
    const lock = this.#lockOf(account.value);
    return html`
      ${account.refreshError ? html`<p class="hint stale" role="status">${text('error.refresh')}</p>` : nothing}
      ${lock === 'read-only' ? html`<p class="hint">${text('state.readOnly')}</p>` : nothing}
      ${lock === 'disabled' ? html`<p class="notice warning">${text('accountOverview.disabled')}</p>` : nothing}
    `;
  }

  #renderRows(sources: RowSources, scope: AccountScope | undefined): TemplateResult {
    const {account} = sources;
    const failure = account.status === 'error' ? account.error : undefined;
    const views = rows
      .map((row) => ({row, value: row.value(sources, this.#contextOf(row, scope))}))
      .filter(({value}) => failure === undefined || value.status !== 'error' || value.error !== failure);
    return html`
      <dl part="rows" aria-busy=${account.status === 'pending' ? 'true' : 'false'}>
        ${views.map(({row, value}) => this.#renderRow(row, value, account, scope))}
      </dl>
    `;
  }

  #renderRow(
    row: OverviewRow,
    value: LoadState<unknown>,
    account: LoadState<Versioned<Account>>,
    scope: AccountScope | undefined,
  ): TemplateResult {
    const label = this.localizer.text(row.label);
    const document = account.status === 'complete' ? account.value : undefined;
    const form = document && this.#openForm(row, label, document.value, scope);
    return rowTemplate(
      {
        id: row.id,
        label,
        value,
        action:
          scope && document && value.status === 'complete' ? this.#renderAction(row, label, document, scope) : nothing,
        undo: this.#undoOf(row, label, scope),
        note: this.#noteOf(row, scope),
        form: form?.template,
        single: form?.single ?? false,
        onRetry: this.#retry,
      },
      this.localizer,
    );
  }

  #renderAction(row: OverviewRow, label: string, document: Versioned<Account>, scope: AccountScope): unknown {
    if (row.action) return row.action(document.value, this.#contextOf(row, scope));
    if (!isEditable(row, scope, document.value, this.editable)) return nothing;
    const {text} = this.localizer;
    const locked = this.#lockOf(document) !== undefined && !row.evenDisabled;
    return html`
      <button
        type="button"
        class="quiet edit"
        aria-label=${text(locked ? 'accountOverview.show' : 'accountOverview.edit', {row: label})}
        @click=${() => void this.#edit(row, document, scope)}
      >
        ${text(locked ? 'action.show' : 'action.edit')}
      </button>
    `;
  }

  #openForm(row: OverviewRow, label: string, account: Account, scope: AccountScope | undefined): OpenForm | undefined {
    const locked = lockOf(account, this.editable) !== undefined;
    return this.editing?.render(row.id, {label, account, context: this.#contextOf(row, scope), locked});
  }

  readonly #retry = (): void => {
    for (const load of [this.#account, this.#administrators, this.#security])
      if (load.state.status === 'error') load.retry();
  };

  async #edit(row: OverviewRow, document: Versioned<Account>, scope: AccountScope): Promise<void> {
    try {
      this.editing ??= await this.#loadEditing();
    } catch {
      this.#contextOf(row, scope).tell(this.localizer.text('error.network'));
      return;
    }
    // Switched while the code was loading: that form belongs to no account on screen.
    if (!this.isConnected || !(await this.editing.open(row.id, scope, document))) return;
    if (this.undoable?.row === row.id) this.undoable = undefined;
    await this.updateComplete;
    const first = this.#find(row, 'input, select, button');
    // What waits for an answer of its own takes no focus yet; the next Tab from its form leads there.
    (first?.matches(':disabled') ? first.closest<HTMLElement>('[tabindex]') : first)?.focus();
  }

  async #loadEditing(): Promise<OverviewEditing> {
    const {OverviewEditing} = await import('./editing/index.js');
    return (
      this.editing ??
      new OverviewEditing(this, {
        localizer: () => this.localizer,
        onSaved: (row, saved) => this.#onSaved(row, saved),
        onClosed: (row) => void this.#closeTo(row),
        announce: (message) => this.announce(message),
      })
    );
  }

  #onSaved(row: OverviewRow, saved: RowSaved): void {
    const {accountId, resource, changed, message} = saved;
    sendFact(this, 'account-saved', {accountId, resource, changed});
    const {scope, localizer} = this;
    // The answer came after a switch: there is no such row on screen any more.
    if (scope?.account.id !== accountId) return;
    this.undoable = saved.undo && {scope, row: row.id, saved};
    this.#say(row, scope, message ?? localizer.text('state.saved'));
    this.announce(message ?? localizer.text('accountOverview.saved', {row: localizer.text(row.label)}));
    void this.#closeTo(row);
  }

  async #undo(row: OverviewRow, scope: AccountScope, {accountId, resource, changed, undo}: RowSaved): Promise<void> {
    this.undoable = undefined;
    const {tell} = this.#contextOf(row, scope);
    const {text} = this.localizer;
    try {
      const done = await undo?.();
      if (done) sendFact(this, 'account-saved', {accountId, resource, changed});
      tell(text(done ? 'accountOverview.undone' : 'accountOverview.notUndone'));
    } catch (error) {
      tell(errorText(this.localizer, toApiError(error)));
    }
    void this.#closeTo(row);
  }

  /** The form is gone: the focus goes back to where it was opened from, unless the user has gone on elsewhere. */
  async #closeTo(row: OverviewRow): Promise<void> {
    const elsewhere = this.#focusIsElsewhere(row);
    await this.updateComplete;
    if (!elsewhere) this.#find(row, '.edit')?.focus({preventScroll: true});
  }

  /** Saving takes the focus off the disabled control it was on; then it is nowhere, which is not elsewhere. */
  #focusIsElsewhere(row: OverviewRow): boolean {
    const focused = this.shadowRoot?.activeElement;
    if (focused) return !focused.closest(`#row-${row.id}`);
    const {activeElement, body} = this.ownerDocument;
    return activeElement !== null && activeElement !== body;
  }

  #find(row: OverviewRow, selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(`#row-${row.id} :is(${selector})`);
  }

  #contextOf(row: OverviewRow, scope: AccountScope | undefined): RowContext {
    return {
      localizer: this.localizer,
      timeZone: scope?.session.home.timezone ?? '',
      now: Date.now(),
      phones: phoneStyle(scope?.session.settings ?? {}),
      tell: (message) => {
        if (!scope) return;
        this.#say(row, scope, message);
        this.announce(message);
      },
    };
  }

  #say(row: OverviewRow, scope: AccountScope, message: string): void {
    this.note = {scope, row: row.id, message};
  }

  #undoOf(row: OverviewRow, label: string, scope: AccountScope | undefined): unknown {
    const {undoable} = this;
    if (!scope || undoable?.row !== row.id || undoable.scope !== scope || !this.editable) return nothing;
    const {text} = this.localizer;
    return html`
      <button
        type="button"
        class="quiet"
        aria-label=${text('accountOverview.undo.label', {row: label})}
        @click=${() => void this.#undo(row, scope, undoable.saved)}
      >
        ${text('accountOverview.undo')}
      </button>
    `;
  }

  #noteOf(row: OverviewRow, scope: AccountScope | undefined): RowNote | undefined {
    const {note} = this;
    if (!note || note.row !== row.id || note.scope !== scope) return undefined;
    return {
      key: note,
      message: note.message,
      onGone: () => {
        if (this.note === note) this.note = undefined;
      },
    };
  }

  #lockOf({value}: Versioned<Account>): ReturnType<typeof lockOf> {
    return lockOf(value, this.editable);
  }
}
