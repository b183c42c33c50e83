import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import {ClearingConsumer} from '../contexts/clearing-consumer.js';
import {scopeContext} from '../contexts/scope-context.js';
import type {AccountSessionOptions} from '../../session/account-session-options.js';
import {AccountSession} from '../../session/account-session.js';
import type {AskUnsaved, Editor} from '../../session/editor.js';
import {sameScope, type AccountScope, type ScopeState} from '../../session/scope.js';

export interface ScopeHost extends ReactiveControllerHost, HTMLElement {
  /** The account to show instead of the one in scope. */
  accountId?: string | undefined;
  /** The backend of a standalone element. */
  adapter?: AccountsAdapter | undefined;
}

export interface ScopeControllerOptions {
  /** Asks what to do with unsaved input before a changed `account-id` takes effect. */
  readonly askUnsaved: AskUnsaved;
  /**
   * Called when the user is no longer signed in to a standalone element's backend; otherwise the provider reports that.
   */
  readonly onExpired: (home?: AccountId) => void;
  /** Called when another user has signed in to a standalone element's backend. */
  readonly onAnotherUser: (home: AccountId) => void;
  /** Called when a standalone element starts or stops holding unsaved input; otherwise the provider reports that. */
  readonly onDirty: NonNullable<AccountSessionOptions['onDirty']>;
}

type ReadyState = Extract<ScopeState, {status: 'ready'}>;

/** The element's own scope, derived from its provider's. */
interface OwnScope {
  readonly from: ReadyState;
  readonly accountId: AccountId;
  readonly end: AbortController;
  readonly state: ReadyState;
}

const none: ScopeState = Object.freeze({protocol: 1, status: 'none'});

/**
 * Determines the scope of an element: that of its own adapter, otherwise the provider's, and in either the account that
 * `account-id` names. Naming an account only shows it: it neither starts a masquerade nor selects the account.
 */
export class ScopeController implements ReactiveController {
  readonly #host: ScopeHost;
  readonly #options: ScopeControllerOptions;
  readonly #provided: ClearingConsumer<ScopeState>;
  #own: AccountSession | undefined;
  #ownState: ScopeState | undefined;
  #adapter: AccountsAdapter | undefined;
  /** The shown account; differs from the host's `accountId` only while the user is asked about unsaved input. */
  #accountId: string | undefined;
  /** The last requested account: the question renders the host, which must not ask again. */
  #wanted: string | undefined;
  #asking = new AbortController();
  /**
   * What the element shows. Its scope ends with the provider's scope, and when the element is given another account. It
   * continues while the element is off the page or in another provider, because the element may come back.
   */
  #shown: OwnScope | undefined;

  constructor(host: ScopeHost, options: ScopeControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    this.#provided = new ClearingConsumer(host, scopeContext);
  }

  get state(): ScopeState {
    const base = this.#own ? (this.#ownState ?? none) : (this.#provided.value ?? none);
    return this.#stateFrom(base);
  }

  get scope(): AccountScope | undefined {
    const {state} = this;
    return state.status === 'ready' ? state.scope : undefined;
  }

  /** Whether the element is still in the same provider after a move. */
  isProvidedAsBefore(): boolean {
    return this.#provided.isCurrent();
  }

  hostConnected(): void {
    void this.#own?.resume();
    this.#follow();
  }

  hostDisconnected(): void {
    this.#asking.abort();
    this.#wanted = this.#accountId;
    this.#own?.suspend();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow();
  }

  #follow(): void {
    const {adapter, accountId} = this.#host;
    if (adapter !== this.#adapter) this.#connect(adapter);
    // Back on the page, the element may hold unsaved input; the user is asked once it is known whether its scope
    // continues.
    if (accountId !== this.#wanted && (!this.#shown || this.scope)) void this.#show(accountId);
  }

  #connect(adapter: AccountsAdapter | undefined): void {
    this.#adapter = adapter;
    if (adapter && this.#own) {
      void this.#own.replace(adapter);
      return;
    }
    this.#own?.close();
    this.#ownState = this.#own = undefined;
    if (!adapter) return;
    const {askUnsaved, onExpired, onAnotherUser, onDirty} = this.#options;
    const own: AccountSession = new AccountSession({
      askUnsaved,
      onExpired: () => onExpired(own.scope?.home.id),
      onAnotherUser: (home) => home && onAnotherUser(home),
      onDirty,
      onState: (state) => {
        if (this.#own !== own) return;
        this.#ownState = state;
        this.#host.requestUpdate();
      },
    });
    this.#own = own;
    void own.connect(adapter);
  }

  async #show(accountId: string | undefined): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const {signal} = this.#asking;
    this.#wanted = accountId;
    const scope = this.#shown && this.scope;
    const leaving = scope && accountId !== scope.account.id ? scope.account.id : undefined;
    const isConcerned = isOf(leaving);
    if (scope?.editors.dirty.some(isConcerned)) {
      const settling = scope.editors.settle(this.#options.askUnsaved, signal, scope.account.id, isConcerned);
      if (!(await settling.catch(reportError))) {
        // The user stays: the attribute must not name another account than the one on screen.
        if (!signal.aborted) this.#host.accountId = this.#wanted = this.#accountId;
        return;
      }
    }
    this.#accountId = accountId;
    this.#host.requestUpdate();
  }

  #stateFrom(base: ScopeState): ScopeState {
    if (base.status !== 'ready') return base;
    const shown = this.#shown;
    const accountId = (this.#accountId || base.scope.account.id) as AccountId;
    if (shown?.from === base && shown.accountId === accountId) return shown.state;
    const isSameBase = shown !== undefined && sameScope(shown.from.scope, base.scope);
    if (!isSameBase && this.#wanted !== this.#accountId && !base.scope.editors.dirty.some(isOf(accountId))) {
      // The input that the user is asked about has ended with its scope.
      this.#asking.abort();
      this.#accountId = this.#wanted;
      return this.#stateFrom(base);
    }
    if (isSameBase && shown.accountId === accountId) {
      // Published again, for instance with other settings: the lifetime is the same.
      this.#shown = {...shown, from: base, state: ownState(base, accountId, shown.state.scope.signal)};
    } else {
      // In another provider, the previous scope continues and retains what was typed until the element comes back.
      if (isSameBase) shown.end.abort();
      const end = endWith(base.scope.signal);
      this.#shown = {from: base, accountId, end, state: ownState(base, accountId, end.signal)};
    }
    return this.#shown.state;
  }
}

const isOf =
  (account: AccountId | undefined) =>
  ({accountId}: Editor): boolean =>
    accountId === account;

/**
 * A controller that ends with a signal or earlier. The browser retains the result of `AbortSignal.any`, with all of its
 * listeners, until one of its sources aborts, which never happens for the scope of a permanently removed element.
 */
function endWith(signal: AbortSignal): AbortController {
  const end = new AbortController();
  const onAbort = () => end.abort(signal.reason);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, {signal: end.signal});
  return end;
}

function ownState(base: ReadyState, accountId: AccountId, signal: AbortSignal): ReadyState {
  const {scope} = base;
  const account = accountId === scope.account.id ? scope.account : Object.freeze({id: accountId});
  return Object.freeze({...base, scope: Object.freeze({...scope, account, signal})});
}
