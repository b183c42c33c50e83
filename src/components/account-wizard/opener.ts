import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Returns the focus to what had it before the wizard took it, once the wizard is closed and removed. The host of the wizard need
 * not do so itself.
 */
export class Opener implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #element: HTMLElement | undefined;
  #closed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('account-wizard-closed', () => (this.#closed = true));
  }

  /** Called before the wizard takes the focus. */
  remember(): void {
    if (!this.#host.matches(':focus-within')) this.#element = focusedIn(this.#host.ownerDocument);
  }

  hostConnected(): void {
    this.#closed = false;
  }

  hostDisconnected(): void {
    if (this.#closed && this.#element?.checkVisibility()) this.#element.focus({preventScroll: true});
    this.#element = undefined;
  }
}

/** The element that has the focus, in whatever shadow root it is. */
function focusedIn(root: Document | ShadowRoot): HTMLElement | undefined {
  const {activeElement} = root;
  if (activeElement?.shadowRoot?.activeElement) return focusedIn(activeElement.shadowRoot);
  return activeElement instanceof HTMLElement ? activeElement : undefined;
}
