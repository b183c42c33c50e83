import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Determines whether an element has been on screen during a lifetime. A part of a portal that is hidden, by `hidden` or
 * `display: none` on it or around it, requests nothing until it is shown.
 */
export class FirstShown implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  /** Fires when the element gets a box. */
  readonly #observer = new ResizeObserver(() => this.#host.requestUpdate());
  #lifetime: AbortSignal | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the element is on screen, or has been since the lifetime began. */
  during(lifetime: AbortSignal): boolean {
    if (lifetime === this.#lifetime) return true;
    let place: Element = this.#host;
    // `display: contents` has no box of its own, so no observer would report when it is shown.
    while (getComputedStyle(place).display === 'contents') {
      place = place.assignedSlot ?? place.parentElement ?? (place.parentNode as ShadowRoot).host;
    }
    const shown = place.checkVisibility();
    if (shown) {
      this.#observer.disconnect();
      this.#lifetime = lifetime;
    } else {
      this.#observer.observe(place);
    }
    return shown;
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#lifetime = undefined;
  }
}
