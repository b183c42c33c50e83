import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {toApiError, type ApiError} from '../../api/errors.js';
import {catchFocus} from '../../ui/focus/catch-focus.js';
import {moveFocus} from '../../ui/focus/move-focus.js';
import type {AccountScope} from '../../session/scope.js';

export interface AddingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface AddingOptions {
  readonly scope: () => AccountScope | undefined;
  /** Whether accounts may be added here; only then does this element handle the request. */
  readonly enabled: () => boolean;
  /** Loads the wizard. */
  readonly load: () => Promise<void>;
}

/** The wizard for a new account below another one. It replaces the shown account until another one is shown. */
export class Adding implements ReactiveController {
  readonly #host: AddingHost;
  readonly #options: AddingOptions;
  /** The scope in which retained input was looked for; once, because the wizard's code may fail to load. */
  #resumedIn: AbortSignal | undefined;
  #begun: {readonly below: string; readonly signal: AbortSignal} | undefined;
  #failed: {readonly below: string; readonly signal: AbortSignal; readonly error: ApiError} | undefined;

  constructor(host: AddingHost, options: AddingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addEventListener('account-create-request', (event) => {
      // Runs after all other listeners, wherever they are, because any of them may cancel.
      queueMicrotask(() => {
        if (!event.defaultPrevented && options.enabled()) void this.#open(event.detail.accountId);
      });
    });
    host.addEventListener('account-wizard-closed', () => void this.#close());
  }

  /** The parent of the new account; `undefined` while none is being added. */
  get below(): string | undefined {
    const signal = this.#options.scope()?.signal;
    return signal && this.#begun?.signal === signal ? this.#begun.below : undefined;
  }

  /** Why the wizard could not be loaded, if one is wanted. */
  get error(): ApiError | undefined {
    return this.#failed?.signal === this.#options.scope()?.signal ? this.#failed?.error : undefined;
  }

  /** Loads it again, for the same parent and in the same scope. */
  readonly retry = (): void => {
    if (this.#failed && this.error) void this.#open(this.#failed.below);
  };

  /** Restores input that was retained while the element was off the page. */
  hostUpdate(): void {
    const scope = this.#options.scope();
    if (!scope || this.below !== undefined || this.#resumedIn === scope.signal || !this.#options.enabled()) return;
    const retained = scope.editors.dirty.find(({shown, key}) => shown === false && key?.[0] === 'new-account');
    if (!retained) return;
    this.#resumedIn = scope.signal;
    void this.#open(retained.accountId, {focus: false});
  }

  /** Shows the account instead of the wizard; its input is retained. */
  hide(): void {
    if (this.below === undefined) return;
    this.#resumedIn = this.#begun?.signal;
    this.#begun = undefined;
    this.#host.requestUpdate();
  }

  /** Shows the wizard with its input again. */
  show(below: string): void {
    if (this.below === undefined) void this.#open(below, {focus: false});
  }

  hostDisconnected(): void {
    this.#resumedIn = undefined;
    this.#begun = this.#failed = undefined;
  }

  async #open(below: string, {focus = true} = {}): Promise<void> {
    const scope = this.#options.scope();
    if (!scope) return;
    const {signal} = scope;
    this.#failed = undefined;
    try {
      await this.#options.load();
      this.#begun = {below, signal};
    } catch (error) {
      this.#failed = {below, signal, error: toApiError(error)};
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (focus && this.#begun) moveFocus(this.#host.renderRoot.querySelector<HTMLElement>('main > *'));
  }

  async #close(): Promise<void> {
    this.#begun = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The wizard has returned the focus, unless what had it before is no longer on the page.
    catchFocus(this.#host.renderRoot.querySelector('main'));
  }
}
