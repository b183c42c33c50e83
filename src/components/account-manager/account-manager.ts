import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {createRef, ref} from 'lit/directives/ref.js';
import {html as staticHtml, unsafeStatic} from 'lit/static-html.js';
import {toApiError, type ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import type {Account} from '../../api/account.js';
import type {Versioned} from '../../api/document.js';
import {UnsavedPart} from '../../element/controllers/unsaved-part.js';
import {keptName} from '../../session/kept-accounts.js';
import {accountResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {defineElement, prefixOf} from '../../element/define-element.js';
import {sendFact, sendIntent, type AccountDetail} from '../../element/events.js';
import {errorNotice, notice, skeleton} from '../../ui/notices/notices.js';
import {styleProperties} from '../../ui/styles/style-properties.js';
import {nearestProvider} from '../../element/provider-brand.js';
import {WidgetElement} from '../../element/widget-element.js';
import {AccountBreadcrumbs} from '../account-breadcrumbs/account-breadcrumbs.js';
import {AccountTree} from '../account-tree/account-tree.js';
import {MasqueradeBanner} from '../masquerade-banner/masquerade-banner.js';
import {Adding} from './account-manager.adding.js';
import {Divider} from './account-manager.divider.js';
import {findTab, tabForKey, tabsFor, type ManagerTab} from './account-manager.model.js';
import {showWithin} from './account-manager.strip.js';
import {styles} from './account-manager.styles.js';
import {accountManagerWords} from '../../i18n/generated/en/account-manager.js';
import {pressedKey} from '../../ui/keys.js';

/** What the manager is made of from the start; what sits on a tab comes when the tab is opened. */
const parts: Readonly<Record<string, CustomElementConstructor>> = {
  'account-tree': AccountTree,
  'account-breadcrumbs': AccountBreadcrumbs,
  'masquerade-banner': MasqueradeBanner,
};

/**
 * The whole application in one tag: the accounts on one side, the selected one with its tabs on the other. Below 48rem of
 * its own width it shows one of the two at a time. Above, the line between them can be moved by pointer, arrow keys, Home and
 * End; a double click takes it back. The browser remembers the width in `localStorage`, in pixels, under
 * `account-widgets:account-manager:sidebar` (with the prefix of the tag before `account-manager`, where there is one).
 *
 * "Add account" in the tree opens `account-wizard` in the place of the account that is shown; its code comes then. A host that
 * makes accounts in its own way cancels `account-create-request`.
 *
 * @tag account-manager
 * @since 0.1.0
 * @fires {AccountTabSelectedEvent} account-tab-selected - Another tab is open; `detail.tab` is its id.
 * @fires {AccountCreateRequestEvent} account-create-request - "Add account" was pressed. Cancel it to handle it yourself.
 * @fires {MasqueradeRequestEvent} masquerade-request - "Use account" was pressed. Cancel it to handle it yourself.
 * @slot landing - Shown while no account is selected, instead of the built-in words.
 * @slot actions - Buttons beside "Use account".
 * @csspart sidebar - The side with the accounts.
 * @csspart divider - The line between the two sides.
 * @csspart header - Path, name and actions of the selected account.
 * @csspart tabs - The row of tabs.
 * @csspart unsaved - The dot at a tab whose forms hold unsaved input, and beside the number of changes.
 * @csspart unsaved-changes - The button beside the tabs, while something is unsaved: how many changes there are.
 * @csspart unsaved-panel - What it opens: each change, old and new, with the way to its field.
 * @csspart changes - The list of changes in it.
 * @csspart panel - The open tab.
 * @cssproperty [--aw-account-manager-sidebar=20rem] - Width of the side with the accounts, until the user moves it.
 */
export class AccountManager extends WidgetElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, styles];
  /** Id of the open tab: `overview`, `limits`, `plan`, `access`, `numbers`, `carrier`, `notes` or `apps`. Reflected, so that a host can link to it. */
  @property({reflect: true}) tab = 'overview';

  /** @lifetime element In a narrow manager, whether the list of accounts is in front. */
  @state() private listInFront = true;

  /** @lifetime page Tags whose code has arrived. */
  @state() private ready: ReadonlySet<string> = new Set();

  /** @lifetime page Tags whose code did not arrive, and why. */
  @state() private missing: ReadonlyMap<string, ApiError> = new Map();

  readonly #account = this.load(({adapter, account, acting}) =>
    account.id === acting.id ? undefined : accountResource(adapter, account.id),
  );
  readonly #side = createRef<HTMLElement>();
  /** @lifetime element The width of the side, whatever it shows. */
  readonly #divider = new Divider(this, {
    side: () => this.#side.value,
    storageKey: () => `account-widgets:${prefixOf(this, 'account-manager')}account-manager:sidebar`,
  });
  /** @lifetime element It compares the scope in which an account was begun with that of now. */
  readonly #adding = new Adding(this, {
    scope: () => this.scope,
    enabled: () => this.#canAdd,
    load: async () => {
      this.listInFront = false;
      const {AccountWizard} = await loadCode(() => import('../account-wizard/account-wizard.js'));
      this.#define('account-wizard', AccountWizard);
    },
  });
  /** @lifetime element It follows the open forms of whichever scope there is. */
  readonly #unsaved = new UnsavedPart(this, {
    editors: () => this.scope?.editors,
    load: async () => {
      const {ManagerUnsaved} = await import('./unsaved/index.js');
      return new ManagerUnsaved(this, {
        scope: () => this.scope,
        localizer: () => this.localizer,
        prefix: prefixOf(this, 'account-manager'),
        adding: this.#adding,
        openTab: (tab, scope) => this.#openTab(tab, scope),
        bringToFront: () => (this.listInFront = false),
      });
    },
  });
  /** @lifetime element To find out that another tab is shown. */
  #shownTab: Element | null = null;
  /** @lifetime element To find out that another account is shown. */
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
      this.listInFront = selected === undefined;
    }
    if (selected !== undefined) void this.#fetch(findTab(tabsFor(scope), this.tab));
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

  /** The tree, the tabs, and the elements on them go on; each of them ends what belongs to the account shown. */
  protected override lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.actingSignal;
  }

  protected override renderScope(scope: AccountScope): TemplateResult {
    if (this.#adding.below !== undefined) return this.#frame(this.#element('account-wizard'));
    if (scope.account.id === scope.acting.id) return this.#frame(this.#renderLanding());
    const {state} = this.#account;
    // A link to an account that is gone, or none of the user's: that is all there is to say, and nothing to do with it.
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
        <button type="button" class="quiet back" @click=${() => (this.listInFront = true)}>
          ${text(accountManagerWords['accountManager.back'])}
        </button>
        ${this.#element('account-breadcrumbs')}
        <div class="title">
          <h2>${this.#renderName(scope)}</h2>
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

  /** Where the account cannot be read, the list beside it may know the name. */
  #renderName(scope: AccountScope): unknown {
    const {account} = scope;
    const {state} = this.#account;
    if (state.status === 'complete') return state.value.value.name;
    if (state.status !== 'error') return account.name ?? skeleton('wide');
    return (
      account.name ?? keptName(scope, account.id) ?? this.localizer.text(accountManagerWords['accountManager.unnamed'])
    );
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
        ${disabled
          ? notice(
              text(accountManagerWords['accountManager.disabled.title']),
              text(accountManagerWords['accountManager.disabled.text']),
            )
          : nothing}
        ${this.ready.has(tab.tag) ? this.#element(tab.tag, disabled) : this.#renderUnready(tab)}
      </div>
    `;
  }

  #renderUnready(tab: ManagerTab): TemplateResult {
    const error = this.missing.get(tab.tag);
    return error ? errorNotice(this.localizer, error, {onRetry: () => this.#retry(tab)}) : skeleton('wide');
  }

  /** One of our own elements, under the prefix the manager itself was registered with. */
  #element(tag: string, readOnly = false): unknown {
    // Only ever our own tag behind the prefix the page chose when it registered us.
    const name = unsafeStatic(prefixOf(this, 'account-manager') + tag);
    return staticHtml`<${name}
      .adapter=${this.adapter}
      account-id=${this.#accountOf(tag) ?? nothing}
      ?can-add=${tag === 'account-tree' && this.#canAdd}
      ?read-only=${this.readOnly || readOnly}
      exportparts="error, form, dialog"
    ></${name}>`;
  }

  /** The account that one of our elements is for; nothing where that is the one in scope. */
  #accountOf(tag: string): string | undefined {
    if (tag === 'account-wizard') return this.#adding.below;
    return this.adapter && tag !== 'account-tree' ? this.accountId : undefined;
  }

  get #canAdd(): boolean {
    const {scope} = this;
    return this.editable && scope?.adapter.lifecycle !== undefined && !scope.session.settings.hideNewAccountCreation;
  }

  /** A banner that the host has placed itself takes the built-in one's place. */
  #hostHasBanner(): boolean {
    const banner = `${prefixOf(this, 'account-manager')}masquerade-banner`;
    return nearestProvider(this)?.querySelector(banner) != null;
  }

  async #fetch(tab: ManagerTab | undefined): Promise<void> {
    if (!tab || this.ready.has(tab.tag) || this.missing.has(tab.tag)) return;
    try {
      const element = await loadCode(tab.load);
      if (this.ready.has(tab.tag)) return;
      this.#define(tab.tag, element);
      this.ready = new Set([...this.ready, tab.tag]);
    } catch (error) {
      this.missing = new Map([...this.missing, [tab.tag, toApiError(error)]]);
    }
  }

  /** Before the next drawing the code of the open tab is fetched again. */
  #retry({tag}: ManagerTab): void {
    this.missing = new Map([...this.missing].filter(([missing]) => missing !== tag));
  }

  #define(tag: string, element: CustomElementConstructor): void {
    defineElement(tag, element, {prefix: prefixOf(this, 'account-manager')});
  }

  /** What is typed on the tab that is left is retained, and comes back with it (AC-09). */
  #openTab(tab: ManagerTab, scope: AccountScope): void {
    if (tab.id === this.tab) return;
    this.tab = tab.id;
    sendFact(this, 'account-tab-selected', {accountId: scope.account.id, tab: tab.id});
  }

  /** What was shown is gone, with everything on it that had the focus and could say so. */
  readonly #onDeleted = async ({detail}: CustomEvent<AccountDetail>): Promise<void> => {
    // Another one, made by mistake a moment ago.
    if (detail.accountId !== this.#account.value?.accountId) return;
    const account = this.#account.value?.value.name ?? '';
    await this.updateComplete;
    this.announce(this.localizer.text(accountManagerWords['accountManager.deleted'], {account}));
    if (this.ownerDocument.activeElement !== this.ownerDocument.body) return;
    this.renderRoot.querySelector('main')?.focus({preventScroll: true});
  };

  #masquerade(scope: AccountScope): void {
    sendIntent(this, 'masquerade-request', {accountId: scope.account.id});
  }

  readonly #onTabKey = async (event: KeyboardEvent): Promise<void> => {
    const {scope} = this;
    if (!scope) return;
    const tabs = tabsFor(scope);
    const current = tabs.findIndex(({id}) => id === findTab(tabs, this.tab)?.id);
    const next = tabForKey(tabs.length, current, pressedKey(event), getComputedStyle(this).direction === 'rtl');
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    this.#openTab(tab, scope);
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#tab-${tab.id}`)?.focus();
  };
}
