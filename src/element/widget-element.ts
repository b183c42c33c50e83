import {html, nothing, type PropertyValues, type ReactiveControllerHost, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {ApiError} from '../api/errors.js';
import {FirstShown} from './controllers/first-shown.js';
import {LocalizationController} from './controllers/localization-controller.js';
import {ScopeController} from './controllers/scope-controller.js';
import {ScopedPart, type ScopedHost} from './controllers/scoped-part.js';
import {ScopedLoad, type ScopedLoadOptions} from './controllers/scoped-load.js';
import {catchFocus} from '../ui/focus/catch-focus.js';
import {saveReportsOf} from '../ui/notices/save-reports.js';
import {SavedReports} from '../ui/notices/saved/saved-reports.js';
import type {SavedReport} from '../ui/notices/saved/saved-report.js';
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

export interface RenderLoadOptions {
  /** The title of the error. Default: the data could not be loaded. */
  readonly failure?: string;
  /** Renders the skeleton. Default: that of the widget. */
  readonly pending?: () => unknown;
}

/**
 * The base class of all widgets: it finds the account, provides the user's language, and shows a message without a
 * provider or an adapter. A widget implements `renderScope`; everything else is shared.
 *
 * @fires {SessionExpiredEvent} session-expired - The user is no longer signed in to a standalone widget's `adapter`;
 *   otherwise the provider reports it. What was typed stays.
 * @fires {UserChangedEvent} user-changed - Another user has signed in to a standalone widget's `adapter`, and nothing
 *   of the previous one remains; otherwise the provider reports it.
 * @fires {DirtyChangedEvent} dirty-changed - A standalone widget has unsaved input, or none remains; otherwise the
 *   provider reports it.
 */
export abstract class WidgetElement extends MovableElement {
  /** Account to show instead of the one in scope. Never starts a masquerade. */
  @property({attribute: 'account-id'}) accountId?: string | undefined;

  /** Backend of a standalone element, outside of any `account-provider`. */
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

  /** Announced to screen readers when it changes, and removed together with its account. */
  readonly #announcement = new Scoped({
    initial: '',
    lifetime: () => this.scope?.signal,
    onChange: () => this.requestUpdate(),
  });
  readonly #saved: ScopedPart<SavedReports> = this.inScope((host, say) => new SavedReports(host, say));
  #internals: ElementInternals | undefined;
  readonly #firstShown = new FirstShown(this);
  /** Lifetime of the rendered content. */
  #rendered: AbortSignal | undefined;

  /** The state of the scope. A widget waits for it until it is on screen, so one in a hidden part of a page requests nothing. */
  protected get scopeState(): ScopeState {
    const {state} = this.#scope;
    const isReady = state.status !== 'ready' || this.#firstShown.during(this.lifetimeIn(state.scope));
    return isReady ? state : {protocol: 1, status: 'connecting'};
  }

  /** The account and everything shared; `undefined` while the account is being determined or switched. */
  protected get scope(): AccountScope | undefined {
    const state = this.scopeState;
    return state.status === 'ready' ? state.scope : undefined;
  }

  /** Messages and formats in the user's language. */
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
    const hadFocus = this.shadowRoot?.activeElement;
    super.update(changed);
    // The focused element was removed together with its account.
    if (hadFocus && lifetime !== this.#rendered) catchFocus(this.renderRoot.querySelector<HTMLElement>('.widget'));
    this.#rendered = lifetime;
  }

  override render(): TemplateResult {
    const state = this.scopeState;
    const concealed = state.status === 'ready' ? state.concealed : undefined;
    conceal(this.renderRoot, concealed !== undefined);
    // Otherwise the provider reports it once.
    const failure = this.adapter && concealed?.error;
    return html`
      ${
        failure
          ? html`<div class="unverified">${errorNotice(this.localizer, failure, {onRetry: concealed.retry})}</div>`
          : nothing
      }
      ${keyed(this.lifetime, this.#renderContent(state))}
      <div class="visually-hidden" role="status">${this.#announcement.value}</div>
      ${this.#unsaved.render(this.localizer)}
    `;
  }

  /** Used for states and form fields. Not to be used by a custom element that attaches its internals itself. */
  protected get internals(): ElementInternals {
    return (this.#internals ??= this.attachInternals());
  }

  /** Exposes states of the element to a host's style sheet: `account-limits:state(dirty)`. */
  protected reflect(flags: Readonly<Record<string, boolean>>): void {
    const {states} = this.internals;
    for (const [name, on] of Object.entries(flags)) {
      if (on) states.add(name);
      else states.delete(name);
    }
  }

  /**
   * The lifetime of what the widget shows, holds, and has open: with the next lifetime, the rendered content, every
   * `scoped` value, and every `inScope` part are created anew. Default: as long as the account is shown.
   */
  protected lifetimeIn(scope: AccountScope): AbortSignal {
    return scope.signal;
  }

  /** The current lifetime; `undefined` without a scope. */
  protected get lifetime(): AbortSignal | undefined {
    const {scope} = this;
    return scope && this.lifetimeIn(scope);
  }

  /** A value that belongs to an account, such as a search text or a notice; it is reset with the lifetime. */
  protected scoped<T>(initial: T): Scoped<T> {
    return new Scoped({initial, lifetime: () => this.lifetime, onChange: () => this.requestUpdate()});
  }

  /**
   * A part that belongs to an account, such as a form or a dialog, created anew for each lifetime.
   * @param create creates it for its own `host`, which ends with the lifetime. `say` works like `announce` until then
   *   and is silent afterwards, because the response to a save may arrive when another account is shown.
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

  /** With another provider, or none, nothing of the previous one may be shown. */
  protected override stays(): boolean {
    return this.#scope.isProvidedAsBefore();
  }

  /** Renders the content for a scope state. */
  protected renderState(state: ScopeState): unknown {
    return state.status === 'ready' ? this.renderScope(state.scope) : this.renderUnready(state);
  }

  /** Renders the widget for the current scope. */
  protected abstract renderScope(scope: AccountScope): unknown;

  /** Renders the widget's skeleton in its final size while the scope is being determined. */
  protected renderPending(): unknown {
    return nothing;
  }

  /** Renders an explanation, or `renderPending`, while there is no scope. */
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

  /**
   * Announces a message to screen readers without moving the focus, such as a save or the number of results. It is
   * removed together with the shown account.
   */
  protected announce(message: string): void {
    // A live region does not announce the text that it already contains; an added space makes it different.
    this.#announcement.value = message === this.#announcement.value ? `${message}\u00A0` : message;
  }

  /**
   * Confirms a write: announces it, and shows it in a bar with Undo where it can be undone. Ignored if another account
   * is shown by then.
   */
  protected confirmSaved<T extends object>({signal}: Pick<AccountScope, 'signal'>, report: SavedReport<T>): void {
    if (this.scope?.signal === signal) void this.#saved.current.add(report);
  }

  /**
   * A read that follows the widget's scope.
   * @param host the widget, or the host of one of its parts
   */
  protected load<T>(resource: ScopedLoadOptions<T>['resource'], host: ReactiveControllerHost = this): ScopedLoad<T> {
    return new ScopedLoad(host, {
      scope: () => this.scope,
      resource,
      onError: (error) => this.reportFailure(error),
    });
  }

  /**
   * Renders a load in each of its states: the widget's skeleton, a message about missing data or an error, or the
   * value.
   *
   * @param complete renders the value with the note that it may be out of date
   */
  protected renderLoad<T>(
    load: ScopedLoad<T>,
    complete: (value: T, note: unknown) => unknown,
    {failure, pending = () => this.renderPending()}: RenderLoadOptions = {},
  ): unknown {
    const {text} = this.localizer;
    const {state} = load;
    switch (state.status) {
      case 'unscoped':
      case 'pending':
        return pending();
      case 'unsupported':
        return notice(text(commonWords['state.unsupported.title']), text(commonWords['state.unsupported.text']));
      case 'error':
        return errorNotice(this.localizer, state.error, {title: failure, onRetry: () => load.retry()});
      case 'complete':
        return complete(state.value, state.refreshError ? notice(text(commonWords['error.refresh']), '') : nothing);
    }
  }

  /** The content between the reports about saves that were made in this element. */
  #renderContent(state: ScopeState): unknown {
    const {scope, localizer, editable} = this;
    if (!scope) return this.renderState(state);
    const view = {host: this, scope, localizer, editable};
    return html`
      ${saveReportsOf(scope.identity).current?.render(view)} ${this.renderState(state)}
      ${this.#saved.current.render(view)}
    `;
  }

  /** Reports to the host that a part could not be loaded. */
  protected reportFailure({kind, requestId}: ApiError): void {
    const accountId = this.scope?.account.id ?? '';
    sendLoadFailed(this, {accountId, kind, requestId});
  }
}
