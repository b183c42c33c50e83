import {knownName} from '../../element/account-name.js';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import type {ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {Account} from '../../api/account.js';
import type {Versioned} from '../../api/document.js';
import {UnsavedPart} from '../../element/controllers/unsaved-part.js';
import {cachedName} from '../../session/cached-accounts.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {catchFocus} from '../../ui/focus/catch-focus.js';
import {focusRendered} from '../../ui/focus/move-focus.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {defineElement, prefixOf} from '../../element/define-element.js';
import {sendFact, sendIntent, type AccountDetail} from '../../element/events.js';
import {errorNotice, notice, skeleton} from '../../ui/notices/notices.js';
import {styleProperties} from '../../ui/styles/style-properties.js';
import {nearestProvider} from '../../element/provider-brand.js';
import {WidgetElement} from '../../element/widget-element.js';
import {AccountTree} from '../account-tree/account-tree.js';
import {MasqueradeBanner} from '../masquerade-banner/masquerade-banner.js';
import {Adding} from './account-manager.adding.js';
import {PartCode} from './account-manager.code.js';
import {Divider} from './account-manager.divider.js';
import {breadcrumbs, findTab, tabForKey, tabsFor, type ManagerTab} from './account-manager.model.js';
import {showWithin} from './account-manager.strip.js';
import {styles} from './account-manager.styles.js';
import {accountManagerWords} from '../../i18n/generated/en/account-manager.js';
import {pressedKey} from '../../ui/keys.js';
import {verbatim} from '../../ui/text/verbatim.js';

/** The parts that the manager loads from the start; the widget of a tab is loaded when the tab is opened. */
const parts: Readonly<Record<string, CustomElementConstructor>> = {
  'account-tree': AccountTree,
  'masquerade-banner': MasqueradeBanner,
};

/**
 * The whole application in one tag: the accounts on one side, the selected one with its tabs on the other. If it is
 * narrower than 48rem, it shows one of the two at a time. Otherwise the divider between them can be moved by pointer,
 * arrow keys, Home, and End; a double click resets it. The width is stored in `localStorage`, in pixels, under
 * `account-widgets.sidebar.account-manager` (with the tag's prefix, if any, before `account-manager`).
 *
 * "New account" in the tree opens `account-wizard` in place of the shown account and loads its code. A host that
 * creates accounts in its own way cancels `account-create-request`.
 *
 * @tag account-manager
 * @since 0.1.0
 * @fires {AccountTabSelectedEvent} account-tab-selected - Another tab is open; `detail.tab` is its id.
 * @fires {AccountCreateRequestEvent} account-create-request - "New account" was pressed. Cancel it to handle it
 *   yourself.
 * @fires {MasqueradeRequestEvent} masquerade-request - "View as customer" was pressed. Cancel it to handle it yourself.
 * @slot landing - Shown while no account is selected, instead of the built-in text.
 * @slot actions - Buttons next to "View as customer".
 * @csspart sidebar - The side with the accounts.
 * @csspart divider - The divider between the two sides.
 * @csspart header - Path, name, and actions of the selected account.
 * @csspart tabs - The tab list.
 * @csspart unsaved - The dot at a tab with unsaved input, and next to the number of changes.
 * @csspart unsaved-changes - The button next to the tabs that shows the number of unsaved changes.
 * @csspart unsaved-panel - The panel that it opens: each change with the old and the new value and a link to its field.
 * @csspart changes - The list of changes in the panel.
 * @csspart panel - The open tab.
 * @cssproperty [--aw-account-manager-sidebar=20rem] - Width of the side with the accounts, until the user changes it.
 */
export class AccountManager extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, styles];
  /**
   * Id of the open tab: `overview`, `limits`, `plan`, `access`, `numbers`, `carrier`, `notes`, or `apps`. Reflected, so
   * that a host can link to it.
   */
  @property({reflect: true}) tab = 'overview';

  /** @lifetime element Whether the account list is in front in a narrow manager. */
  @state() private listInFront = true;

  /** @lifetime page The code of the tabs, which is the same for every account. */
  readonly #code: PartCode = new PartCode(
    (tag, element) => this.#define(tag, element),
    () => this.requestUpdate(),
  );

  readonly #account = this.load(({adapter, account, acting}) =>
    account.id === acting.id ? undefined : accountResource(adapter, account.id),
  );
  readonly #side = createRef<HTMLElement>();
  /** @lifetime element The width of the side panel, whatever it shows. */
  readonly #divider = new Divider(this, () => this.#side.value);
  /** @lifetime element It compares the scope in which adding was started with the current one. */
  readonly #adding = new Adding(this, {
    scope: () => this.scope,
    enabled: () => this.#canAdd,
    load: async () => {
      this.listInFront = false;
      const {AccountWizard} = await loadCode(() => import('../account-wizard/account-wizard.js'));
      this.#define('account-wizard', AccountWizard);
    },
  });
  /** @lifetime element It follows the open forms of the current scope. */
  readonly #unsaved = new UnsavedPart(this, {
    editors: () => this.scope?.editors,
    load: async () => {
      const {ManagerUnsaved} = await import('./unsaved/index.js');
      return new ManagerUnsaved(this, {
        scope: () => this.scope,
        localizer: () => this.localizer,
        prefix: this.#prefix,
        adding: this.#adding,
        openTab: (tab, scope) => this.#openTab(tab, scope),
        bringToFront: () => (this.listInFront = false),
      });
    },
  });
  /** @lifetime element Detects that another tab is shown. */
  #shownTab: Element | null = null;
  /** @lifetime element Detects that another account is shown. */
  #shownAccount: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    for (const [tag, part] of Object.entries(parts)) this.#define(tag, part);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (!scope) return;
    const selected = scope.account.id === scope.acting.id ? undefined : scope.account.id;
    if (selected !== this.#shownAccount) {
      this.#shownAccount = selected;
      // Its code may be reachable by now.
      this.#code.retry(breadcrumbs);
      this.listInFront = selected === undefined;
    }
    if (selected === undefined) return;
    const tab = findTab(tabsFor(scope), this.tab);
    for (const part of [breadcrumbs, ...(tab ? [tab] : [])]) void this.#code.fetch(part);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const tab = this.renderRoot.querySelector('[role="tab"][aria-selected="true"]');
    if (tab && tab !== this.#shownTab) showWithin(tab);
    this.#shownTab = tab;
  }

  protected override renderPending(): TemplateResult {
    return this.#frame(html`<div class="landing">${skeleton('wide')}</div>`);
  }

  /** The tree, the tabs, and their elements continue; each of them ends what belongs to the shown account. */
  protected override lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.actingSignal;
  }

  protected override renderScope(scope: AccountScope): TemplateResult {
    if (this.#adding.below !== undefined) return this.#frame(this.#element('account-wizard'));
    if (scope.account.id === scope.acting.id) return this.#frame(this.#renderLanding());
    const {state} = this.#account;
    // A link to a deleted account or one outside the user's tree: only that is shown.
    const outside = state.status === 'error' && (state.error.kind === 'not-found' || state.error.kind === 'forbidden');
    return this.#frame(outside ? this.#renderOutside(state.error, scope) : this.#renderAccount(scope));
  }

  #frame(content: unknown): TemplateResult {
    const {text} = this.localizer;
    const {width} = this.#divider;
    const {error, retry} = this.#adding;
    return html`
      <div class="widget">
        ${this.#hostHasBanner() ? nothing : this.#element('masquerade-banner')}
        <div
          class="columns ${this.listInFront ? 'list' : 'account'}"
          ${styleProperties({'--_side': width === undefined ? 'var(--_sidebar)' : `${width}px`})}
        >
          <aside
            ${ref(this.#side)}
            part="sidebar"
            aria-label=${text(accountManagerWords['accountManager.accounts'])}
            @account-select-request=${() => (this.listInFront = false)}
          >
            ${this.#element('account-tree')}
          </aside>
          ${this.#divider.render(this.localizer)}
          <main part="main" tabindex="-1" @account-deleted=${this.#onDeleted}>
            ${error ? errorNotice(this.localizer, error, {onRetry: retry}) : nothing} ${content}
          </main>
        </div>
      </div>
    `;
  }

  #renderLanding(): TemplateResult {
    const {text} = this.localizer;
    return html`
      <div class="landing">
        <slot name="landing">
          <h2>${text(accountManagerWords['accountManager.landing.title'])}</h2>
          <p>${text(accountManagerWords['accountManager.landing.text'])}</p>
        </slot>
      </div>
    `;
  }

  #renderOutside(error: ApiError, {acting}: AccountScope): TemplateResult {
    return html`
      <div class="outside">
        ${errorNotice(this.localizer, error)}
        <button type="button" @click=${() => sendIntent(this, 'account-select-request', {accountId: acting.id})}>
          ${this.localizer.text(accountManagerWords['accountManager.back'])}
        </button>
      </div>
    `;
  }

  #renderAccount(scope: AccountScope): TemplateResult {
    const {text} = this.localizer;
    const document = this.#account.value;
    const tabs = tabsFor(scope);
    const open = findTab(tabs, this.tab);
    return html`
      <header part="header">
        <button type="button" class="quiet back" @click=${this.#showList}>
          ${text(accountManagerWords['accountManager.back'])}
        </button>
        ${this.#element('account-breadcrumbs')}
        <div class="title">
          <h2>${verbatim(this.#renderName(scope))}</h2>
          ${this.#renderStatus(document)}
          <div class="buttons">
            <slot name="actions"></slot>
            <button type="button" class="primary" @click=${() => this.#masquerade(scope)}>
              ${text(accountManagerWords['accountManager.use'])}
            </button>
          </div>
        </div>
      </header>
      ${this.#renderTabs(tabs, open, scope)} ${open ? this.#renderPanel(open, document) : nothing}
    `;
  }

  /** If the account cannot be read, the account list may know its name. */
  #renderName(scope: AccountScope): unknown {
    const {account} = scope;
    const {state} = this.#account;
    if (state.status === 'complete') return state.value.value.name;
    if (state.status === 'pending' && !account.name && !cachedName(scope, account.id)) return skeleton('wide');
    return knownName(account, scope, this.localizer);
  }

  #renderStatus(document: Versioned<Account> | undefined): unknown {
    if (!document || document.value.enabled) return nothing;
    return html`<span class="badge warning"
      >${this.localizer.text(accountManagerWords['accountManager.disabled'])}</span
    >`;
  }

  #renderTabs(tabs: readonly ManagerTab[], open: ManagerTab | undefined, scope: AccountScope): TemplateResult {
    const {text} = this.localizer;
    const unsaved = this.#unsaved.current;
    return html`
      <div class="tab-row">
        <div
          part="tabs"
          class="tabs"
          role="tablist"
          aria-label=${text(accountManagerWords['accountManager.tabs'])}
          @keydown=${this.#onTabKey}
        >
          ${tabs.map(
            (tab) => html`
              <button
                type="button"
                role="tab"
                id="tab-${tab.id}"
                aria-controls="panel"
                aria-selected=${tab === open ? 'true' : 'false'}
                tabindex=${tab === open ? 0 : -1}
                @click=${() => this.#openTab(tab, scope)}
              >
                ${text(accountManagerWords[`accountManager.tab.${tab.id}`])}${unsaved?.mark(tab)}
              </button>
            `,
          )}
        </div>
        ${unsaved?.render()}
      </div>
    `;
  }

  #renderPanel(tab: ManagerTab, document: Versioned<Account> | undefined): TemplateResult {
    const {text} = this.localizer;
    const disabled = tab.needsEnabledAccount && document?.value.enabled === false;
    return html`
      <div part="panel" class="panel" id="panel" role="tabpanel" aria-labelledby="tab-${tab.id}">
        ${
          disabled
            ? notice(
                text(accountManagerWords['accountManager.disabled.title']),
                text(accountManagerWords['accountManager.disabled.text']),
              )
            : nothing
        }
        ${this.#code.isReady(tab) ? this.#element(tab.tag, disabled) : this.#renderUnready(tab)}
      </div>
    `;
  }

  #renderUnready(tab: ManagerTab): TemplateResult {
    const error = this.#code.errorOf(tab);
    return error ? errorNotice(this.localizer, error, {onRetry: () => this.#code.retry(tab)}) : skeleton('wide');
  }

  /** A child element under the prefix with which the manager was registered. */
  #element(tag: string, readOnly = false): unknown {
    // Safe, because the name is a tag of this library with the prefix that the page chose at registration.
    const name = unsafeStatic(this.#prefix + tag);
    return staticHtml`<${name}
      .adapter=${this.adapter}
      account-id=${this.#accountOf(tag) ?? nothing}
      ?can-add=${tag === 'account-tree' && this.#canAdd}
      ?read-only=${this.readOnly || readOnly}
      exportparts="error, form, dialog"
    ></${name}>`;
  }

  /** The account of a child element; `undefined` if it is the one in scope. */
  #accountOf(tag: string): string | undefined {
    if (tag === 'account-wizard') return this.#adding.below;
    return this.adapter && tag !== 'account-tree' ? this.accountId : undefined;
  }

  get #canAdd(): boolean {
    const {scope} = this;
    if (!scope?.adapter.lifecycle || !this.editable || scope.session.settings.hideNewAccountCreation) return false;
    return !scope.adapter.levelOf?.(scope.account.id).isLast;
  }

  /** A banner that the host has placed replaces the built-in one. */
  #hostHasBanner(): boolean {
    const banner = `${this.#prefix}masquerade-banner`;
    return nearestProvider(this)?.querySelector(banner) != null;
  }

  get #prefix(): string {
    return prefixOf(this, 'account-manager');
  }

  #define(tag: string, element: CustomElementConstructor): void {
    defineElement(tag, element, {prefix: this.#prefix});
  }

  /** Input on the previous tab is retained and restored with it. */
  #openTab(tab: ManagerTab, scope: AccountScope): void {
    if (tab.id === this.tab) return;
    this.tab = tab.id;
    sendFact(this, 'account-tab-selected', {accountId: scope.account.id, tab: tab.id});
  }

  /** The shown account is deleted, together with the element that had the focus and could announce it. */
  readonly #onDeleted = async ({detail}: CustomEvent<AccountDetail>): Promise<void> => {
    // Another account that was just created by mistake.
    if (detail.accountId !== this.#account.value?.accountId) return;
    const account = this.#account.value?.value.name ?? '';
    await this.updateComplete;
    this.announce(this.localizer.text(accountManagerWords['accountManager.deleted'], {account}));
    catchFocus(this.renderRoot.querySelector('main'));
  };

  readonly #showList = (): void => {
    this.listInFront = true;
    void focusRendered(this, () => this.#side.value?.querySelector('*')?.shadowRoot?.querySelector('[role="tree"]'));
  };

  #masquerade(scope: AccountScope): void {
    sendIntent(this, 'masquerade-request', {accountId: scope.account.id});
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    const {scope} = this;
    if (!scope) return;
    const tabs = tabsFor(scope);
    const current = tabs.findIndex(({id}) => id === findTab(tabs, this.tab)?.id);
    const next = tabForKey(tabs.length, current, pressedKey(event), this.matches(':dir(rtl)'));
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    this.#openTab(tab, scope);
    void focusRendered(this, `#tab-${tab.id}`);
  };
}
