import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {ApiError} from '../../api/errors.js';
import type {App, AppAccess} from '../../api/model.js';
import {EditForm} from '../../forms/edit-form.js';
import {appExchange} from '../../i18n/locales/en/app-exchange.js';
import {appAccessResource, appsResource} from '../../session/app-resources.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {controlStyles} from '../../styles/controls.js';
import {hostStyles} from '../../styles/host.js';
import {stateStyles} from '../../styles/states.js';
import {sendFact} from '../../widget/events.js';
import {errorNotice, notice} from '../../widget/notices.js';
import {reflectStates} from '../../widget/reflect-states.js';
import {WidgetElement} from '../../widget/widget-element.js';
import {appCard, appCardSkeleton, type CardAccess} from './app-exchange.card.js';
import {AppIcons} from './app-exchange.icons.js';
import {changeCount, matchingApps, shownApps, withBlocked, type ShownApp} from './app-exchange.model.js';
import {styles} from './app-exchange.styles.js';

/** A shorter list is quicker read than searched. */
const SEARCH_FROM = 9;

/**
 * Which apps of the operator's own store are offered to the account (AP-01 … AP-05). Allowing an app installs it for
 * nobody. Apps the operator cannot see keep the state they have.
 *
 * @tag app-exchange
 * @since 0.1.0
 * @fires {AccountSavedEvent} account-saved - The backend has confirmed the choice; `detail.resource` is `apps`.
 * @fires {LoadFailedEvent} load-failed - The apps, or which of them are blocked, could not be read.
 * @csspart app - One app.
 * @csspart switch - The switch of an app.
 * @csspart search - The search field.
 * @csspart form - The form, while something may be changed.
 * @csspart form-actions - What has changed, Save and Cancel.
 * @csspart error - What failed, in words.
 * @csspart notice - Words instead of data.
 * @cssstate loading - The apps, or which of them are blocked, are being read.
 * @cssstate dirty - Something is switched and not saved.
 * @cssstate error - A part could not be read.
 * @cssproperty [--aw-app-exchange-gap=12px] - Space between the apps.
 */
export class AppExchange extends WidgetElement {
  static override styles = [hostStyles, controlStyles, stateStyles, styles];
  protected static override readonly words = appExchange;

  @state() private query = '';

  readonly #apps = this.load(({adapter, home}) => adapter.apps && appsResource(adapter.apps, home.id));
  readonly #access = this.load(accessOf);
  readonly #icons = new AppIcons(this, () => this.scope);
  readonly #form: EditForm<AppAccess> = new EditForm<AppAccess>(this, {
    localizer: () => this.localizer,
    standing: true,
    summary: (base, draft) => this.localizer.text('form.changes', {count: changeCount(base, draft)}),
    explain: ({kind}) => (kind === 'forbidden' ? this.localizer.text('appExchange.forbidden') : undefined),
    onSaved: (changed, {accountId}) => {
      sendFact(this, 'account-saved', {accountId, resource: 'apps', changed});
      this.announce(this.localizer.text('appExchange.saved'));
    },
  });
  readonly #internals = this.attachInternals();

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    const resource = scope && accessOf(scope);
    if (resource) this.#form.follow(scope, resource, this.editable ? this.#access.value : undefined);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const parts = [this.#apps.state.status, this.#access.state.status];
    reflectStates(this.#internals, {
      loading: parts.includes('pending'),
      error: parts.includes('error'),
      dirty: this.#form.dirty,
    });
  }

  protected override renderPending(): TemplateResult {
    const cards = Array.from({length: 6}, appCardSkeleton);
    return this.#frame(
      html`${this.#renderHead()}
        <ul class="apps">
          ${cards}
        </ul>`,
      true,
    );
  }

  protected override renderScope(scope: AccountScope): unknown {
    const {locale, compare, text} = this.localizer;
    const draw = (stored: readonly App[], note: unknown) => {
      const apps = shownApps(stored, locale, compare);
      return this.#frame(html`
        ${note}
        ${apps.length === 0
          ? html`${this.#renderHead()}${notice(text('appExchange.empty.title'), text('appExchange.empty.text'))}`
          : this.#renderApps(scope, apps)}
      `);
    };
    return this.renderLoad(this.#apps, draw, text('appExchange.list.error'));
  }

  #frame(content: unknown, busy = false): TemplateResult {
    return html`<div class="widget"><div class="body" aria-busy=${busy ? 'true' : 'false'}>${content}</div></div>`;
  }

  #renderHead(): TemplateResult {
    const {text} = this.localizer;
    return html`
      <div>
        <h3>${text('appExchange.title')}</h3>
        <p class="intro">${text('appExchange.text')}</p>
      </div>
    `;
  }

  #renderApps(scope: AccountScope, apps: readonly ShownApp[]): TemplateResult {
    const {text} = this.localizer;
    const {state} = this.#access;
    const access = this.#form.draft ?? this.#access.value?.value;
    const own = scope.account.id === scope.home.id;
    return html`
      ${this.#renderHead()} ${own ? notice(text('appExchange.own.title'), text('appExchange.own.text')) : nothing}
      ${state.status === 'error' ? this.#renderAccessError(state.error) : nothing} ${this.#renderTools(apps, access)}
      ${this.#form.isOpen
        ? this.#form.render(text('appExchange.form'), this.#renderList(apps, access))
        : html`
            ${this.#renderList(apps, access)}
            ${state.status === 'complete' ? html`<p class="hint">${text('state.readOnly')}</p>` : nothing}
          `}
    `;
  }

  #renderTools(apps: readonly ShownApp[], access: AppAccess | undefined): TemplateResult | typeof nothing {
    const {text} = this.localizer;
    if (!access && apps.length < SEARCH_FROM) return nothing;
    const allowed = access && apps.filter(({id}) => !access.blocked.includes(id)).length;
    return html`
      <div class="tools">
        ${apps.length < SEARCH_FROM
          ? nothing
          : html`<input
              part="search"
              type="search"
              autocomplete="off"
              aria-label=${text('appExchange.search')}
              placeholder=${text('appExchange.search')}
              .value=${this.query}
              @input=${(event: Event) => this.#search((event.target as HTMLInputElement).value, apps)}
            />`}
        ${allowed === undefined
          ? nothing
          : html`<span class="count">${text('appExchange.count', {allowed, total: apps.length})}</span>`}
      </div>
    `;
  }

  #renderList(apps: readonly ShownApp[], access: AppAccess | undefined): TemplateResult {
    const {localizer} = this;
    const found = apps.length < SEARCH_FROM ? apps : matchingApps(apps, this.query, localizer.locale);
    if (found.length === 0) {
      return html`<p class="intro">${localizer.text('appExchange.nothingFound', {query: this.query.trim()})}</p>`;
    }
    return html`
      <ul class="apps">
        ${repeat(
          found,
          ({id}) => id,
          (app) => appCard(localizer, app, this.#icons, this.#cardAccess(app, access)),
        )}
      </ul>
    `;
  }

  #renderAccessError(error: ApiError): TemplateResult {
    const {text} = this.localizer;
    return html`
      ${errorNotice(this.localizer, error, {
        title: text('appExchange.access.error'),
        onRetry: () => this.#access.retry(),
      })}
      <p class="hint">${text('appExchange.access.unknown')}</p>
    `;
  }

  #cardAccess({id}: ShownApp, access: AppAccess | undefined): CardAccess | 'pending' | undefined {
    if (!access) return this.#access.state.status === 'pending' ? 'pending' : undefined;
    const blocked = access.blocked.includes(id);
    if (!this.#form.isOpen) return {blocked};
    return {
      blocked,
      disabled: this.#form.saving,
      onToggle: (allowed) => {
        const stored = (this.#form.base ?? access).blocked;
        const now = (this.#form.draft ?? access).blocked;
        this.#form.set('blocked', withBlocked(stored, now, id, !allowed));
      },
    };
  }

  #search(query: string, apps: readonly ShownApp[]): void {
    this.query = query;
    this.announce(
      this.localizer.text('appExchange.found', {
        count: matchingApps(apps, query, this.localizer.locale).length,
      }),
    );
  }
}

/** What is blocked for the operator's own account is set, and seen, by the accounts above it alone: it is not asked for. */
function accessOf({adapter, account, home}: AccountScope): EditableResource<AppAccess> | undefined {
  return adapter.apps && account.id !== home.id ? appAccessResource(adapter.apps, account.id) : undefined;
}
