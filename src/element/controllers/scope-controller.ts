import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import {isAbort} from '../../api/errors.js';
import {ClearingConsumer} from '../contexts/clearing-consumer.js';
import {scopeContext} from '../contexts/scope-context.js';
import type {AccountSessionOptions} from '../../session/account-session-options.js';
import {AccountSession} from '../../session/account-session.js';
import type {AskUnsaved, Editor} from '../../session/editor.js';
import {sameScope, type AccountScope, type ScopeState} from '../../session/scope.js';

export interface ScopeHost extends ReactiveControllerHost, HTMLElement {
  /** Account to show instead of the one in scope. */
  accountId?: string | undefined;
  /** Backend of an element that stands alone. */
  adapter?: AccountsAdapter | undefined;
}

export interface ScopeControllerOptions {
  /** Asks what to do with unsaved input before `account-id` changes under it. */
  readonly askUnsaved: AskUnsaved;
  /** Nobody is signed in any more to the backend of an element that stands alone; its provider tells of every other. */
  readonly onExpired: (home?: AccountId) => void;
  /** Another user has signed in to the backend of an element that stands alone. */
  readonly onAnotherUser: (home: AccountId) => void;
  /** The forms of an element that stands alone hold unsaved input now, or no longer; its provider reports every other. */
  readonly onDirty: NonNullable<AccountSessionOptions['onDirty']>;
}

type ReadyState = Extract<ScopeState, {status: 'ready'}>;

/** The element's own scope, made of its provider's. */
interface OwnScope {
  readonly from: ReadyState;
  readonly accountId: AccountId;
  readonly end: AbortController;
  readonly state: ReadyState;
}

const none: ScopeState = Object.freeze({protocol: 1, status: 'none'});

/**
 * Finds the scope of an element: its own adapter's, else the provider's; and in either, the account that `account-id`
 * names. Naming an account shows it and nothing else: it starts no masquerade and selects nothing.
 */
export class ScopeController implements ReactiveController {
  readonly #host: ScopeHost;
  readonly #options: ScopeControllerOptions;
  readonly #provided: ClearingConsumer<ScopeState>;
  #own: AccountSession | undefined;
  #ownState: ScopeState | undefined;
  #adapter: AccountsAdapter | undefined;
  /** The account shown; differs from the host's `accountId` only while unsaved input is being asked about. */
  #accountId: string | undefined;
  /** The account asked for last: the question renders the host, which must not ask anew. */
  #wanted: string | undefined;
  #asking = new AbortController();
  /**
   * What the element shows. Its scope ends with the provider's, and when the element is given another account. Off the page,
   * and in another provider, it goes on: the element may come back.
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

  /** Whether the element, after a move, is still in the provider it was in. */
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
    // Back on the page, it may hold unsaved input, which is asked about once it is known whether its scope goes on.
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
    const isConcerned = (editor: Editor) => editor.accountId === leaving;
    if (scope?.editors.dirty.some(isConcerned)) {
      try {
        if (!(await scope.editors.settle(this.#options.askUnsaved, signal, scope.account.id, isConcerned))) {
          // The user stays: the attribute must not name another account than the one on screen.
          if (!signal.aborted) this.#host.accountId = this.#wanted = this.#accountId;
          return;
        }
      } catch (error) {
        if (!isAbort(error)) throw error;
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
    if (isSameBase && shown.accountId === accountId) {
      // Published anew, for instance with other settings: the same lifetime.
      this.#shown = {...shown, from: base, state: ownState(base, accountId, shown.state.scope.signal)};
    } else {
      // In another provider the former one goes on, and what was typed there waits for whoever comes back to it.
      if (isSameBase) shown.end.abort();
      const end = endWith(base.scope.signal);
      this.#shown = {from: base, accountId, end, state: ownState(base, accountId, end.signal)};
    }
    return this.#shown.state;
  }
}

/**
 * Ends with a signal, or before it. The browser holds what `AbortSignal.any` makes, with all that listens to it, until one of its
 * sources aborts; the scope of an element that was removed for good never does.
 */
function endWith(signal: AbortSignal): AbortController {
  const end = new AbortController();
  const onAbort = () => end.abort(signal.reason);
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, {once: true, signal: end.signal});
  return end;
}

function ownState(base: ReadyState, accountId: AccountId, signal: AbortSignal): ReadyState {
  const {scope} = base;
  const account = accountId === scope.account.id ? scope.account : Object.freeze({id: accountId});
  return Object.freeze({...base, scope: Object.freeze({...scope, account, signal})});
}
