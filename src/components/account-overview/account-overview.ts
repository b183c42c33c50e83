import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {toApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {Account} from '../../api/account.js';
import type {Versioned} from '../../api/document.js';
import type {LoadState} from '../../element/controllers/scoped-load.js';
import {errorText} from '../../ui/notices/error-text.js';
import {accountOverviewWords} from '../../i18n/generated/en/account-overview.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {phoneStyle} from '../../i18n/phone-numbers.js';
import {assignedPlansResource, knownPlanName} from '../../domains/plans/resource.js';
import {adminsResource} from '../../domains/admins/resource.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {securityResource} from '../../domains/security/resource.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {errorNotice} from '../../ui/notices/notices.js';
import {progress} from '../../element/progress.js';
import {WidgetElement} from '../../element/widget-element.js';
import {isEditable, lockOf} from './account-overview.model.js';
import {rowTemplate, type RowNote} from './account-overview.row.js';
import {styles} from './account-overview.styles.js';
import {rows} from './rows/index.js';
import type {OverviewEditing} from './editing/index.js';
import type {OverviewRow, RowContext, RowSources} from './rows/row.js';

const unknown = {status: 'pending'} as const;
const pending: RowSources = {account: unknown, administrators: unknown, security: unknown, plans: unknown};

/**
 * The identity of an account: status, name, realm, type, id, administrators, contacts, time zone, language, and
 * multi-factor authentication. Each editable row opens in place, several at once, and saves only its own fields. The
 * status row enables, disables, and deletes the account; the type row makes it a reseller or a standard account, for
 * users who may.
 *
 * To assistive technology the element is a group; `aria-label` or `role` on it replace its own name and role.
 *
 * @tag account-overview
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed a row; `detail.changed` names the fields.
 * @fires {AccountDeletedEvent} account-deleted - The backend has deleted the account; its parent is shown from then on.
 * @fires {LoadFailedEvent} load-failed - The account, its administrators, its security settings, or its plans could not
 *   be read. Does not bubble.
 * @csspart rows - All rows.
 * @csspart row - One row, with its label and value or its form.
 * @csspart label - The label of a row.
 * @csspart value - The value of a row.
 * @csspart form - The open form of a row.
 * @csspart panel - The open actions of a row: enable, disable, delete, promote, demote.
 * @csspart dialog - The question before an action that cannot easily be undone.
 * @csspart error - An error message.
 * @csspart saved - The confirmation of a save: what was saved, with Undo where it can be undone.
 * @csspart unconfirmed - A change whose outcome is unknown, with a check.
 * @csspart overwritten - A save that may have replaced another client's change, with a way to restore it.
 * @cssstate loading - The account is being read.
 * @cssstate error - The account could not be read.
 * @cssstate dirty - A row holds unsaved input.
 * @cssstate read-only - No row can be changed: the element or its provider is read-only, or the account is disabled.
 * @cssproperty [--aw-account-overview-label-width=12rem] - Width of the labels if they are next to the values.
 */
export class AccountOverview extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, styles];
  /** The message shown in a row. */
  readonly #note = this.scoped<RowNote | undefined>(undefined);

  /** @lifetime element Loaded once a row has been edited; its open content ends with the account by itself. */
  @state() private editing?: OverviewEditing;

  readonly #account = this.load(({adapter, account}) => accountResource(adapter, account.id));
  readonly #administrators = this.load(
    ({adapter, account}) => adapter.admins && adminsResource(adapter.admins, account.id),
  );
  readonly #security = this.load(
    ({adapter, account}) => adapter.security && securityResource(adapter.security, account.id),
  );
  readonly #plans = this.load(({adapter: {plans}, account}) => plans && assignedPlansResource(plans, account.id));

  constructor() {
    super();
    this.internals.role = 'group';
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#resume();
    this.internals.ariaLabel = this.localizer.text(accountOverviewWords['accountOverview.label']);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {state} = this.#account;
    this.reflect({
      ...progress([state.status], this.editing?.dirty ?? false),
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
      plans: this.#plans.state,
    };
    return this.#frame(sources, scope);
  }

  #frame(sources: RowSources, scope: AccountScope | undefined): TemplateResult {
    return html`
      <div class="widget">${this.#renderNotices(sources.account)} ${this.#renderRows(sources, scope)}</div>
    `;
  }

  /** What concerns all rows of the account document is shown once, above them. */
  #renderNotices(account: LoadState<Versioned<Account>>): unknown {
    const {text} = this.localizer;
    if (account.status === 'error') {
      return errorNotice(this.localizer, account.error, {onRetry: this.#retry});
    }
    if (account.status !== 'complete') return nothing;
    const lock = this.#lockOf(account.value);
    return html`
      ${
        account.refreshError
          ? html`<p class="hint stale" role="status">${text(commonWords['error.refresh'])}</p>`
          : nothing
      }
      ${lock === 'read-only' ? html`<p class="hint">${text(commonWords['state.readOnly'])}</p>` : nothing}
      ${
        lock === 'disabled'
          ? html`<p class="notice warning">${text(accountOverviewWords['accountOverview.disabled'])}</p>`
          : nothing
      }
    `;
  }

  #renderRows(sources: RowSources, scope: AccountScope | undefined): TemplateResult {
    const {account} = sources;
    const level = scope?.adapter.levelOf?.(scope.account.id);
    const views = rows
      .map((row) => ({row, value: row.value(sources, this.#contextOf(row, scope))}))
      .filter(
        ({row: {id}, value}) =>
          // The message above the rows, and its retry, are for all of them.
          (account.status !== 'error' || value.status !== 'error') && !level?.hides(id),
      );
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
    const context = this.#contextOf(row, scope);
    const form =
      document &&
      this.editing?.render(row, {label, account: document.value, context, locked: this.#isLocked(row, document)});
    return rowTemplate(
      {
        id: row.id,
        label,
        value,
        action:
          scope && document && value.status === 'complete' ? this.#renderAction(row, label, document, scope) : nothing,
        note: this.#note.value?.row === row.id ? this.#note.value : undefined,
        form,
        onRetry: this.#retry,
      },
      this.localizer,
    );
  }

  #renderAction(row: OverviewRow, label: string, document: Versioned<Account>, scope: AccountScope): unknown {
    if (row.action) return row.action(document.value, this.#contextOf(row, scope));
    if (!isEditable(row, scope, document.value, this.editable)) return nothing;
    const {text} = this.localizer;
    const locked = this.#isLocked(row, document);
    return html`
      <button
        type="button"
        class="quiet edit"
        aria-label=${text(
          locked ? accountOverviewWords['accountOverview.show'] : accountOverviewWords['accountOverview.edit'],
          {row: label},
        )}
        @click=${() => void this.#edit(row, document, scope)}
      >
        ${text(locked ? accountOverviewWords['action.show'] : commonWords['action.edit'])}
      </button>
    `;
  }

  readonly #retry = (): void => {
    for (const load of [this.#account, this.#administrators, this.#security, this.#plans])
      if (load.state.status === 'error') load.retry();
  };

  async #edit(row: OverviewRow, document: Versioned<Account>, scope: AccountScope): Promise<void> {
    try {
      await (await this.#loadEditing()).open(row, scope, document);
    } catch (error) {
      // The pressed button is still there and can be pressed again.
      this.#contextOf(row, scope).tell(errorText(this.localizer, toApiError(error)));
    }
  }

  async #loadEditing(): Promise<OverviewEditing> {
    const {OverviewEditing} = await loadCode(() => import('./editing/index.js'));
    // @lifetime element Like `editing`.
    return (this.editing ??= new OverviewEditing(this, {
      localizer: () => this.localizer,
      editable: () => this.editable,
      scope: () => this.scope,
      confirm: (scope, report) => this.confirmSaved(scope, report),
      announce: (message) => this.announce(message),
    }));
  }

  /** Reopens rows whose input was retained while the element was off the page. */
  #resume(): void {
    const {scope} = this;
    const document = this.#account.value;
    if (!scope || !document || this.#lockOf(document)) return;
    if (this.editing) this.editing.resume(scope, document);
    // If the code cannot be loaded now, the button of each row tries again.
    else if (scope.editors.dirty.some(({shown}) => shown === false)) this.#loadEditing().catch(() => {});
  }

  #contextOf(row: OverviewRow, scope: AccountScope | undefined): RowContext {
    return {
      localizer: this.localizer,
      timeZone: scope?.session.home.timezone ?? '',
      now: Date.now(),
      planName: (id) => scope && knownPlanName(scope.resources, id),
      phones: phoneStyle(scope?.session.settings ?? {}),
      tell: (message) => {
        if (!scope) return;
        this.#note.setIn(scope.signal, {row: row.id, message});
        this.announce(message);
      },
    };
  }

  #isLocked({evenDisabled}: OverviewRow, document: Versioned<Account>): boolean {
    const lock = this.#lockOf(document);
    return lock === 'read-only' || (lock === 'disabled' && !evenDisabled);
  }

  #lockOf({value}: Versioned<Account>): ReturnType<typeof lockOf> {
    return lockOf(value, this.editable);
  }
}
