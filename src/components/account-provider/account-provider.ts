import {ContextProvider} from '@lit/context';
import {html, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {Settings} from '../../api/settings.js';
import {isAbort, toApiError, type ApiError} from '../../api/errors.js';
import {loadCode} from '../../api/load-code.js';
import {localizationContext} from '../../element/contexts/localization-context.js';
import {scopeContext} from '../../element/contexts/scope-context.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {loadCatalog} from '../../i18n/catalogs.js';
import {LanguageController} from '../../element/controllers/language-controller.js';
import {supportedLocale} from '../../i18n/supported-locale.js';
import {createLocalizer} from '../../i18n/localizer.js';
import type {MessageOverrides} from '../../i18n/messages.js';
import {AccountSession} from '../../session/account-session.js';
import {copyOf, equal} from '../../session/equal.js';
import type {AccountScope, ScopeState} from '../../session/scope.js';
import {buttonStyles} from '../../ui/styles/buttons.js';
import {hostStyles} from '../../ui/styles/host.js';
import {stateStyles} from '../../ui/styles/states.js';
import {conceal} from '../../element/conceal.js';
import {sendFact} from '../../element/events.js';
import {MovableElement} from '../../element/movable-element.js';
import {errorNotice} from '../../ui/notices/notices.js';
import {providerBrand} from '../../element/provider-brand.js';
import {UnsavedInput} from '../../element/unsaved/unsaved-input.js';
import {isNearestProvider, type GetToken} from './account-provider.model.js';
import {styles} from './account-provider.styles.js';

type Shown = Pick<AccountScope, 'acting' | 'account'>;

/** After a change of user, whatever is shown next is another account, even with the same id. */
const nothingShown: Shown = {acting: {id: '' as AccountId}, account: {id: '' as AccountId}};

/**
 * Shares the signed-in, the masqueraded, and the selected account with every widget inside it, and is the only element
 * that changes them. Set an `adapter`, or `api-url` and `getToken` for a KAZOO server.
 *
 * @tag account-provider
 * @since 0.1.0
 * @slot - The widgets, and any content of the host around them.
 * @fires {AccountSelectedEvent} account-selected - Another account is shown. `detail.accountId` is its id.
 * @fires {AccountChangedEvent} account-changed - The user acts as another account, or as themselves again.
 * @fires {DirtyChangedEvent} dirty-changed - Unsaved input appeared, or none remains; `detail.dirty` equals `dirty`.
 * @fires {SessionExpiredEvent} session-expired - The user is no longer signed in. Sign the user in, then call
 *   `reload()`.
 * @fires {UserChangedEvent} user-changed - Another user has signed in, and nothing of the previous one remains.
 *   `detail.accountId` is the new user's home account, which is shown next unless the listener sets `account-id`;
 *   `account-changed` and `account-selected` follow.
 * @csspart error - An error message.
 * @csspart dialog - The question about unsaved input.
 */
export class AccountProvider extends MovableElement {
  static override styles = [hostStyles, buttonStyles, stateStyles, styles];

  /** Root of a Crossbar API, such as `https://host:8443/v2`: creates the adapter for it, together with `getToken`. */
  @property({attribute: 'api-url'}) apiUrl?: string | undefined;

  /** The selected account. Setting it selects an account; selecting one reflects it, so that a host can link to it. */
  @property({attribute: 'account-id', reflect: true}) accountId?: string | undefined;

  /**
   * Language and formats: a BCP 47 tag, or what systems call a locale (`de_DE`). Default: those of the nearest `lang` attribute,
   * through all shadow roots, else English; English also for a text that names no language.
   */
  @property() locale?: string | undefined;

  /** Makes widgets show values without controls. */
  @property({type: Boolean, attribute: 'read-only'}) readOnly = false;

  /**
   * The backend. If another one replaces it, nothing is shown until the user who is signed in through it is known: for
   * the same user, everything continues and is read again; for another one, everything of the previous user is dropped.
   */
  @property({attribute: false}) adapter?: AccountsAdapter | undefined;

  /**
   * Supplies the signed-in user's token to the adapter of `api-url`; called again with reason `expired` when the server
   * rejects it. The token is held in memory: it is never an attribute, never stored, and never in a URL.
   */
  @property({attribute: false}) getToken?: GetToken | undefined;

  /** White-label settings; each one set here overrides the backend's. */
  @property({attribute: false}) settings: Settings = {};

  /** Texts that replace the library's own, by key. */
  @property({attribute: false}) messages: MessageOverrides = {};

  /** The error of the last request of a widget or the host. */
  @state() private problem?: {readonly error: ApiError; readonly retry: () => void} | undefined;

  readonly [providerBrand] = true;
  readonly #unsaved = new UnsavedInput(this);
  readonly #session = new AccountSession({
    onState: (state) => this.#onState(state),
    askUnsaved: this.#unsaved.ask,
    onExpired: () => sendFact(this, 'session-expired', {accountId: this.#session.scope?.home.id ?? ''}),
    onAnotherUser: (home) => this.#onAnotherUser(home),
    onDirty: this.#unsaved.report,
  });
  readonly #scopes = new ContextProvider(this, {context: scopeContext, initialValue: this.#session.state});
  readonly #localization = new ContextProvider(this, {
    context: localizationContext,
    initialValue: createLocalizer('en'),
  });
  #shown: Shown | undefined;
  /** The last selected `accountId`, as long as the host has not set another one since. */
  #reflected: string | undefined;
  /** The texts in effect. */
  #messages: MessageOverrides | undefined;
  /** Number of the last attempt to load a language: an earlier attempt that ends later has no effect. */
  #localizing = 0;
  readonly #around = new LanguageController(this, () => {
    if (this.#language !== this.#localization.value.locale) void this.#attempt(() => this.#localize());
  });
  /** The `lang` attribute of the host, while `locale` is in its place. */
  #langBefore: string | null | undefined;

  constructor() {
    super();
    this.#onIntent('account-select-request', (accountId) => this.select(accountId));
    this.#onIntent('masquerade-request', (accountId) => this.masquerade(accountId));
    this.#onIntent('masquerade-end-request', () => this.endMasquerade());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#attempt(() => this.#session.resume(() => this.accountId));
  }

  protected override left(): void {
    this.#session.suspend();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.accountId !== this.#reflected) this.#reflected = undefined;
    if (changed.has('readOnly')) this.#session.readOnly = this.readOnly;
    if (changed.has('settings')) this.#session.settings = this.settings ?? {};
    const reworded = changed.has('messages') && this.#takeMessages();
    if (changed.has('locale') || reworded) void this.#attempt(() => this.#localize());
    if (changed.has('apiUrl') || this.#tokenArrived(changed)) void this.#connect();
    else if (changed.has('adapter')) void this.#connect(changed.get('adapter') !== undefined);
    else if (changed.has('accountId')) void this.#follow();
  }

  override render(): TemplateResult {
    const localizer = this.#localization.value;
    return html`
      <div class="own">
        ${
          this.problem
            ? html`<div class="problem">
                ${errorNotice(localizer, this.problem.error, {onRetry: this.problem.retry})}
                <button type="button" @click=${this.#dismiss}>${localizer.text(commonWords['action.close'])}</button>
              </div>`
            : nothing
        }
        ${this.#unsaved.render(localizer)}
      </div>
      <slot></slot>
    `;
  }

  /** Whether a form of any widget inside holds unsaved input, including widgets that are currently off the page. */
  get dirty(): boolean {
    return this.#session.dirty;
  }

  /**
   * Asks the user what to do with all unsaved input: save it, discard it, or keep editing. Call it before a navigation
   * that removes the provider or its widgets from the page.
   * @returns whether no unsaved input remains; resolves without a question if there was none
   */
  settle(): Promise<boolean> {
    return this.#session.settle();
  }

  /**
   * Shows an account; without an id, the acting one.
   * @returns whether it is shown; `false` if the user kept unsaved input or requested another account in the meantime
   */
  select(accountId?: string): Promise<boolean> {
    return this.#session.select(accountId);
  }

  /**
   * Acts as an account below the user's own.
   * @returns whether the user acts as it
   * @throws `ApiError` if the account cannot be read; nothing changes then
   */
  masquerade(accountId: string): Promise<boolean> {
    return this.#session.masquerade(accountId);
  }

  /** Ends the masquerade in one step, however deep it was. */
  endMasquerade(): Promise<boolean> {
    return this.#session.endMasquerade();
  }

  /**
   * Determines the signed-in user and reads everything on screen again; after a failed sign-in, signs in again. After
   * `session-expired`, nothing is shown until the user is known: for the same user, typed input is still there.
   */
  reload(): void {
    this.#session.reload();
  }

  #tokenArrived(changed: PropertyValues<this>): boolean {
    return changed.has('getToken') && changed.get('getToken') === undefined && this.apiUrl !== undefined;
  }

  /** @param replaced whether another adapter replaces the previous one */
  async #connect(replaced = false): Promise<void> {
    const {adapter, apiUrl, getToken} = this;
    this.problem = undefined;
    const source = adapter || !apiUrl || !getToken ? adapter : () => this.#crossbar(apiUrl, getToken);
    const selected = () => this.accountId;
    await (source && replaced ? this.#session.replace(source, selected) : this.#session.connect(source, selected));
  }

  async #crossbar(url: string, getToken: GetToken): Promise<AccountsAdapter> {
    const {CrossbarAdapter} = await loadCode(() => import('../../api/crossbar/crossbar-adapter.js'));
    return new CrossbarAdapter({
      url,
      // Read on each call, so that a host can replace the function without signing in again.
      getToken: (request) => (this.getToken ?? getToken)(request),
    });
  }

  /** Called when the host has set `account-id`. */
  async #follow(): Promise<void> {
    const {accountId} = this;
    const shown = this.#session.scope?.account.id;
    if (shown === undefined || accountId === shown) return;
    // The user stays with unsaved input: the attribute must not name another account than the one on screen.
    if (!(await this.#session.select(accountId)) && this.accountId === accountId) this.#reflect();
  }

  /** @returns whether the texts differ: a host may assign a new object on each of its renders */
  #takeMessages(): boolean {
    // A host may remove its texts with `undefined`.
    const messages = this.messages ?? {};
    if (equal(messages, this.#messages)) return false;
    this.#messages = copyOf(messages);
    return true;
  }

  get #language(): string {
    return supportedLocale(this.locale || this.#around.language);
  }

  async #localize(): Promise<void> {
    const messages = this.#messages;
    const attempt = ++this.#localizing;
    if (!this.locale && this.#langBefore !== undefined) {
      if (this.#langBefore === null) this.removeAttribute('lang');
      else this.lang = this.#langBefore;
      this.#langBefore = undefined;
    }
    const locale = this.#language;
    const catalog = await loadCode(() => loadCatalog(locale));
    if (attempt !== this.#localizing) return;
    if (this.locale) {
      if (this.#langBefore === undefined) this.#langBefore = this.getAttribute('lang');
      this.lang = locale;
    }
    this.#localization.setValue(createLocalizer(locale, catalog, messages));
    this.requestUpdate();
  }

  #onState(state: ScopeState): void {
    this.#scopes.setValue(state);
    if (state.status !== 'ready') return;
    const {scope, concealed} = state;
    conceal(this.renderRoot, concealed !== undefined);
    if (concealed) this.problem = concealed.error && {error: concealed.error, retry: concealed.retry};
    const before = this.#shown;
    this.#shown = scope;
    this.#reflect();
    // A failed action is not retried from another account.
    if (before && (before.acting.id !== scope.acting.id || before.account.id !== scope.account.id)) {
      this.problem = undefined;
    }
    if (before && before.acting.id !== scope.acting.id) {
      sendFact(this, 'account-changed', {accountId: scope.acting.id});
    }
    if (before?.account.id !== scope.account.id) sendFact(this, 'account-selected', {accountId: scope.account.id});
  }

  #onAnotherUser(home: AccountId | undefined): void {
    // The account that was shown to the previous user, unless the host has set another one since.
    if (this.accountId === this.#reflected) this.accountId = undefined;
    this.#reflected = undefined;
    this.#shown = nothingShown;
    this.problem = undefined;
    if (home) sendFact(this, 'user-changed', {accountId: home});
  }

  #reflect(): void {
    const {scope} = this.#session;
    if (!scope) return;
    this.#reflected = this.accountId = scope.account.id === scope.acting.id ? undefined : scope.account.id;
  }

  #onIntent(
    type: 'account-select-request' | 'masquerade-request' | 'masquerade-end-request',
    act: (accountId: string) => Promise<boolean>,
  ): void {
    this.addEventListener(type, (event) => {
      if (!isNearestProvider(this, event)) return;
      // Runs after all other listeners, wherever they are, because any of them may cancel.
      queueMicrotask(() => {
        if (!event.defaultPrevented) void this.#attempt(() => act(event.detail.accountId));
      });
    });
  }

  async #attempt(act: () => Promise<unknown>): Promise<void> {
    this.problem = undefined;
    try {
      await act();
    } catch (error) {
      if (!isAbort(error)) this.problem = {error: toApiError(error), retry: () => void this.#attempt(act)};
    }
  }

  readonly #dismiss = (): void => {
    this.problem = undefined;
  };
}
