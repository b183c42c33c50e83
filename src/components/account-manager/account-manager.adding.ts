import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {toApiError, type ApiError} from '../../api/errors.js';
import type {AccountScope} from '../../session/scope.js';

export interface AddingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface AddingOptions {
  readonly scope: () => AccountScope | undefined;
  /** Whether accounts may be added here: only then a wish for it is this element's to fulfil. */
  readonly enabled: () => boolean;
  /** Fetches what makes the accounts. */
  readonly load: () => Promise<void>;
}

/** An account that is being added below another one, in the place of the account that is shown, until that changes. */
export class Adding implements ReactiveController {
  readonly #host: AddingHost;
  readonly #options: AddingOptions;
  /** Where it was looked for what was entered before: once, since its code may not be there. */
  #resumedIn: AbortSignal | undefined;
  #begun: {readonly below: string; readonly signal: AbortSignal} | undefined;
  #failed: {readonly below: string; readonly signal: AbortSignal; readonly error: ApiError} | undefined;
  /** What had the focus before. */
  #before: HTMLElement | undefined;

  constructor(host: AddingHost, options: AddingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    host.addEventListener('account-create-request', (event) => {
      // After every other listener, wherever it sits: any of them may cancel.
      queueMicrotask(() => {
        if (!event.defaultPrevented && options.enabled()) void this.#open(event.detail.accountId);
      });
    });
    host.addEventListener('account-wizard-closed', () => void this.#close());
  }

  /** Below which account; nothing while none is being added. */
  get below(): string | undefined {
    const signal = this.#options.scope()?.signal;
    return signal && this.#begun?.signal === signal ? this.#begun.below : undefined;
  }

  /** Why what makes the accounts could not be fetched, where one is wanted. */
  get error(): ApiError | undefined {
    return this.#failed?.signal === this.#options.scope()?.signal ? this.#failed?.error : undefined;
  }

  /** Fetches it again, for the account that was wanted, in the scope in which it was. */
  readonly retry = (): void => {
    if (this.#failed && this.error) void this.#open(this.#failed.below);
  };

  /** What was entered before the element left the page comes back. */
  hostUpdate(): void {
    const scope = this.#options.scope();
    if (!scope || this.below !== undefined || this.#resumedIn === scope.signal || !this.#options.enabled()) return;
    const retained = scope.editors.dirty.find(({shown, key}) => shown === false && key?.[0] === 'new-account');
    if (!retained) return;
    this.#resumedIn = scope.signal;
    void this.#open(retained.accountId, {focus: false});
  }

  /** Something else of the account comes into view; what was entered is retained. */
  hide(): void {
    if (this.below === undefined) return;
    this.#resumedIn = this.#begun?.signal;
    this.#begun = undefined;
    this.#host.requestUpdate();
  }

  /** What was entered comes into view again. */
  show(below: string): void {
    if (this.below === undefined) void this.#open(below, {focus: false});
  }

  hostDisconnected(): void {
    this.#resumedIn = undefined;
    this.#begun = this.#failed = this.#before = undefined;
  }

  async #open(below: string, {focus = true} = {}): Promise<void> {
    const scope = this.#options.scope();
    if (!scope) return;
    const {signal} = scope;
    this.#before = focused(this.#host.ownerDocument);
    this.#failed = undefined;
    try {
      await this.#options.load();
      this.#begun = {below, signal};
    } catch (error) {
      this.#failed = {below, signal, error: toApiError(error)};
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (focus && this.#begun) this.#host.renderRoot.querySelector<HTMLElement>('main > *')?.focus();
  }

  async #close(): Promise<void> {
    this.#begun = undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const back = this.#before?.checkVisibility() ? this.#before : this.#host.renderRoot.querySelector('main');
    back?.focus({preventScroll: true});
  }
}

/** The element that has the focus, in whatever shadow root it is. */
function focused(root: Document | ShadowRoot): HTMLElement | undefined {
  const {activeElement} = root;
  if (activeElement?.shadowRoot?.activeElement) return focused(activeElement.shadowRoot);
  return activeElement instanceof HTMLElement ? activeElement : undefined;
}
