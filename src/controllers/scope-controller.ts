import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {AccountsAdapter} from '../api/accounts-adapter.js';
import {isAbort} from '../api/errors.js';
import type {AccountId} from '../api/model.js';
import {ClearingConsumer} from '../contexts/clearing-consumer.js';
import {scopeContext} from '../contexts/scope-context.js';
import {AccountSession, type AccountSessionOptions} from '../session/account-session.js';
import type {AskUnsaved} from '../session/editors.js';
import type {AccountScope, ScopeState} from '../session/scope.js';

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
  /** The forms of an element that stands alone hold unsaved input now, or no longer; its provider reports every other. */
  readonly onDirty: NonNullable<AccountSessionOptions['onDirty']>;
}

type ReadyState = Extract<ScopeState, {status: 'ready'}>;

interface Derived {
  readonly from: ScopeState;
  /** Lifetime of the scope it is derived from. */
  readonly base: AbortSignal;
  readonly accountId: string;
  readonly signal: AbortSignal;
  readonly state: ScopeState;
}

const none: ScopeState = Object.freeze({protocol: 1, status: 'none'});

/**
 * Finds the scope of an element: its own adapter's, else the provider's; and in either, the account that `account-id`
 * names. Naming an account shows it and nothing else: it starts no masquerade and selects nothing.
 */
export class ScopeController implements ReactiveController {
  readonly #host: ScopeHost;
  readonly #askUnsaved: AskUnsaved;
  readonly #onExpired: ScopeControllerOptions['onExpired'];
  readonly #onDirty: ScopeControllerOptions['onDirty'];
  readonly #provided: ClearingConsumer<ScopeState>;
  #own: AccountSession | undefined;
  #ownState: ScopeState | undefined;
  #adapter: AccountsAdapter | undefined;
  /** The account shown; differs from the host's `accountId` only while unsaved input is being asked about. */
  #accountId: string | undefined;
  #asking = new AbortController();
  /** The scope of `account-id`; it lives as long as the provider's scope and the attribute do. */
  #derived: Derived | undefined;
  #derivedEnd = new AbortController();

  constructor(host: ScopeHost, {askUnsaved, onExpired, onDirty}: ScopeControllerOptions) {
    this.#host = host;
    this.#askUnsaved = askUnsaved;
    this.#onExpired = onExpired;
    this.#onDirty = onDirty;
    host.addController(this);
    this.#provided = new ClearingConsumer(host, scopeContext);
  }

  get state(): ScopeState {
    const base = this.#own ? (this.#ownState ?? none) : (this.#provided.value ?? none);
    return this.#withAccount(base);
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
    this.#endDerived();
    this.#own?.suspend();
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.#follow();
  }

  #follow(): void {
    const {adapter, accountId} = this.#host;
    if (adapter !== this.#adapter) this.#connect(adapter);
    if (accountId !== this.#accountId) void this.#show(accountId);
  }

  #connect(adapter: AccountsAdapter | undefined): void {
    this.#own?.close();
    this.#adapter = adapter;
    this.#ownState = undefined;
    if (!adapter) {
      this.#own = undefined;
      return;
    }
    const own: AccountSession = new AccountSession({
      askUnsaved: this.#askUnsaved,
      onExpired: () => this.#onExpired(own.scope?.home.id),
      onDirty: this.#onDirty,
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
    const {scope} = this;
    if (scope && this.#accountId !== undefined) {
      try {
        const leaving = scope.account.id;
        if (!(await scope.editors.settle(this.#askUnsaved, signal, (editor) => editor.accountId === leaving))) {
          // The user stays: the attribute must not name another account than the one on screen.
          if (!signal.aborted) this.#host.accountId = this.#accountId;
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

  #withAccount(base: ScopeState): ScopeState {
    const accountId = this.#accountId;
    if (base.status !== 'ready' || accountId === undefined || accountId === '') {
      this.#endDerived();
      return base;
    }
    if (base.scope.account.id === accountId) {
      this.#endDerived();
      return base;
    }
    if (this.#derived?.base !== base.scope.signal || this.#derived.accountId !== accountId) {
      this.#endDerived();
      const signal = AbortSignal.any([base.scope.signal, this.#derivedEnd.signal]);
      this.#derived = {base: base.scope.signal, accountId, signal, from: base, state: derive(base, accountId, signal)};
    } else if (this.#derived.from !== base) {
      // Published anew, for instance with other settings: the same lifetime.
      this.#derived = {...this.#derived, from: base, state: derive(base, accountId, this.#derived.signal)};
    }
    return this.#derived.state;
  }

  #endDerived(): void {
    if (!this.#derived) return;
    this.#derived = undefined;
    this.#derivedEnd.abort();
    this.#derivedEnd = new AbortController();
  }
}

function derive(base: ReadyState, accountId: string, signal: AbortSignal): ScopeState {
  const account = Object.freeze({id: accountId as AccountId});
  return Object.freeze({...base, scope: Object.freeze({...base.scope, account, signal})});
}
