import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {sendFact, type DirtyChangedDetail} from './events.js';

/**
 * Reports unsaved input to the host page with `dirty-changed`, and has the browser ask before it closes the page over it.
 * It listens to the page only while there is such input and the element is on the page, so that a page without unsaved
 * input stays in the browser's back/forward cache, and an element that was removed can be collected.
 */
export class UnsavedReport implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #dirty = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  readonly send = (change: DirtyChangedDetail): void => {
    this.#dirty = change.dirty;
    this.#watch(this.#host.isConnected);
    sendFact(this.#host, 'dirty-changed', change);
  };

  hostConnected(): void {
    this.#watch(true);
  }

  hostDisconnected(): void {
    this.#watch(false);
  }

  #watch(connected: boolean): void {
    if (connected && this.#dirty) window.addEventListener('beforeunload', this.#ask);
    else window.removeEventListener('beforeunload', this.#ask);
  }

  readonly #ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}
