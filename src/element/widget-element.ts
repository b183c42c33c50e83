import {html, nothing, type PropertyValues, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {ApiError} from '../api/errors.js';
import {LocalizationController} from './controllers/localization-controller.js';
import {ScopeController} from './controllers/scope-controller.js';
import {ScopedPart, type ScopedHost} from './controllers/scoped-part.js';
import {ScopedLoad, type ScopedLoadOptions} from './controllers/scoped-load.js';
import {saveReportsOf} from '../ui/notices/save-reports.js';
import {commonWords} from '../i18n/generated/en/common.js';
import type {Localizer} from '../i18n/localizer.js';
import type {AccountScope, ScopeState} from '../session/scope.js';
import {Scoped} from '../session/scoped.js';
import {conceal} from './conceal.js';
import {sendFact, sendLoadFailed} from './events.js';
import {keyed} from './keyed.js';
import {errorNotice, notice} from '../ui/notices/notices.js';
import {MovableElement} from './movable-element.js';
import {UnsavedInput} from './unsaved/unsaved-input.js';

/**
 * What every widget is: an element that finds its account, speaks its user's language, and says in words when it has
 * neither provider nor adapter. A widget draws `renderScope`; the rest is the same for all.
 *
 * @fires {SessionExpiredEvent} session-expired - Nobody is signed in any more to the `adapter` of a widget that stands
 * alone; for every other, its provider says so. What was typed stays.
 * @fires {UserChangedEvent} user-changed - Another user has signed in to the `adapter` of a widget that stands alone, and
 * nothing of the former one is left; for every other, its provider says so.
 * @fires {DirtyChangedEvent} dirty-changed - There is unsaved input in a widget that stands alone, or none remains; for
 * every other, its provider reports it.
 */
export abstract class WidgetElement extends MovableElement {
  /** Account to show instead of the one in scope. Shows it; never starts a masquerade. */
  @property({attribute: 'account-id'}) accountId?: string | undefined;

  /** Backend of an element that stands alone, outside every `account-provider`. */
  @property({attribute: false}) adapter?: AccountsAdapter | undefined;

  /** Shows values without controls. */
  @property({type: Boolean, attribute: 'read-only'}) readOnly = false;

  readonly #unsaved = new UnsavedInput(this);
  readonly #localization = new LocalizationController(this);
  readonly #scope = new ScopeController(this, {
    askUnsaved: this.#unsaved.ask,
    onExpired: (home) => sendFact(this, 'session-expired', {accountId: home ?? ''}),
    onAnotherUser: (home) => sendFact(this, 'user-changed', {accountId: home}),
    onDirty: this.#unsaved.report,
  });

  /** Said to screen readers when it changes, and taken away with the account that it is about. */
  readonly #announcement = new Scoped({
    initial: '',
    lifetime: () => this.scope?.signal,
    onChange: () => this.requestUpdate(),
  });
  /** Lifetime of what is on the page. */
  #rendered: AbortSignal | undefined;

  /** The account and everything shared, or nothing while it is being found or switched. */
  protected get scope(): AccountScope | undefined {
    return this.#scope.scope;
  }

  protected get scopeState(): ScopeState {
    return this.#scope.state;
  }

  /** Words and formats of the user's language. */
  protected get localizer(): Localizer {
    return this.#localization.localizer;
  }

  /** Whether controls may be shown: neither the widget nor its provider is read-only. */
  protected get editable(): boolean {
    const {state} = this.#scope;
    return !this.readOnly && state.status === 'ready' && !state.readOnly;
  }

  protected override update(changed: PropertyValues<this>): void {
    const {lifetime} = this;
    const focusGoes = lifetime !== this.#rendered && this.shadowRoot?.activeElement != null;
    super.update(changed);
    this.#rendered = lifetime;
    if (focusGoes) this.#keepFocus();
  }

  override render(): TemplateResult {
    const {state} = this.#scope;
    const concealed = state.status === 'ready' ? state.concealed : undefined;
    conceal(this.renderRoot, concealed !== undefined);
    // Every other is told by its provider, once.
    const failure = this.adapter && concealed?.error;
    const content = state.status === 'ready' ? this.renderScope(state.scope) : this.renderUnready(state);
    return html`
      ${failure
        ? html`<div class="unverified">${errorNotice(this.localizer, failure, {onRetry: concealed.retry})}</div>`
        : nothing}
      ${keyed(this.lifetime, html`${this.#renderReports()}${content}`)}
      <div class="visually-hidden" role="status">${this.#announcement.value}</div>
      ${this.#unsaved.render(this.localizer)}
    `;
  }

  /**
   * How long what the widget shows, holds, and has open lasts: everything on the page is made anew with the next lifetime, and
   * so is every `scoped` value and `inScope` part. Default: as long as the account is shown.
   */
  protected lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.signal;
  }

  /** Lifetime of this moment; nothing while there is no scope. */
  protected get lifetime(): AbortSignal | undefined {
    const {scope} = this;
    return scope && this.lifetimeIn(scope);
  }

  /** A value that belongs to an account, like a search text or a notice: with the lifetime it is the initial one again. */
  protected scoped<T>(initial: T): Scoped<T> {
    return new Scoped({initial, lifetime: () => this.lifetime, onChange: () => this.requestUpdate()});
  }

  /**
   * A part that belongs to an account, like a form or a dialog: made anew for each lifetime.
   * @param create makes it for its own `host`, which ends with the lifetime. `say` announces as `announce` does, and is silent
   *   afterwards: the answer to a save may come when another account is shown.
   */
  protected inScope<T>(create: (host: ScopedHost, say: (message: string) => void) => T): ScopedPart<T> {
    return new ScopedPart(this, {
      lifetime: () => this.lifetime,
      create: (host) =>
        create(host, (message) => {
          if (!host.ended) this.announce(message);
        }),
    });
  }

  /** Another provider, or none any more: nothing of the former one may be shown (isolation rule 4). */
  protected override stays(): boolean {
    return this.#scope.isProvidedAsBefore();
  }

  /** The widget, for the scope of this moment. */
  protected abstract renderScope(scope: AccountScope): unknown;

  /** While the scope is being found: the widget's own skeleton, in its final size. */
  protected renderPending(): unknown {
    return nothing;
  }

  /** While there is no scope: words about why, or `renderPending`. */
  protected renderUnready(state: Exclude<ScopeState, {status: 'ready'}>): unknown {
    const {text} = this.localizer;
    switch (state.status) {
      case 'connecting':
      case 'switching':
        return this.renderPending();
      case 'failed':
        return errorNotice(this.localizer, state.error, {onRetry: state.retry});
      case 'none':
        return notice(text(commonWords['state.unscoped.title']), text(commonWords['state.unscoped.text']));
    }
  }

  /** Says something to screen readers without moving the focus: a save, the number of results. Ends with the account shown. */
  protected announce(message: string): void {
    // A live region is silent about the text it already holds; a space makes it another one.
    this.#announcement.value = message === this.#announcement.value ? `${message}\u00A0` : message;
  }

  /**
   * A read that follows the widget's scope.
   * @param host the widget, or what a part of it has in its place.
   */
  protected load<T>(resource: ScopedLoadOptions<T>['resource'], host: ReactiveControllerHost = this): ScopedLoad<T> {
    return new ScopedLoad(host, {
      scope: () => this.scope,
      resource,
      onError: (error) => this.reportFailure(error),
    });
  }

  /**
   * A load in each of its states: the widget's skeleton, words about what is missing or went wrong, or the value.
   *
   * @param complete draws the value, and beside it the note that it may be out of date
   * @param failure what could not be done; default: that it could not be loaded
   */
  protected renderLoad<T>(
    load: ScopedLoad<T>,
    complete: (value: T, note: unknown) => unknown,
    failure?: string,
  ): unknown {
    const {text} = this.localizer;
    const {state} = load;
    switch (state.status) {
      case 'unscoped':
      case 'pending':
        return this.renderPending();
      case 'unsupported':
        return notice(text(commonWords['state.unsupported.title']), text(commonWords['state.unsupported.text']));
      case 'error':
        return errorNotice(this.localizer, state.error, {
          onRetry: () => load.retry(),
          ...(failure !== undefined && {title: failure}),
        });
      case 'complete':
        return complete(state.value, state.refreshError ? notice(text(commonWords['error.refresh']), '') : nothing);
    }
  }

  /** What became known of saves that were made in this element. */
  #renderReports(): unknown {
    const {scope, localizer, editable} = this;
    return scope && saveReportsOf(scope.identity).current?.render({host: this, scope, localizer, editable});
  }

  /** What had the focus has gone with its account. The focus stays in the widget, instead of at the start of the page. */
  #keepFocus(): void {
    const {activeElement, body} = this.ownerDocument;
    const content = this.renderRoot.querySelector<HTMLElement>('.widget');
    if (!content || (activeElement ?? body) !== body) return;
    content.tabIndex = -1;
    content.focus({preventScroll: true});
  }

  /** Tells the host that a part could not be loaded. */
  protected reportFailure({kind, requestId}: ApiError): void {
    const accountId = this.scope?.account.id ?? '';
    sendLoadFailed(this, {accountId, kind, requestId});
  }
}
