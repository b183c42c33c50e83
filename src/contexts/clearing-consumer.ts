import {ContextConsumer, type Context} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ensureContextRoot} from './context-root.js';

/**
 * A consumer that forgets its value when its element leaves the page or its provider. `ContextConsumer` alone keeps it,
 * and an element moved out of a provider would go on showing that provider's account (isolation rule 4).
 */
export class ClearingConsumer<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #value: T | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: Context<unknown, T>, onValue?: (value: T) => void) {
    this.#host = host;
    // Added before the consumer: the root has to listen before the first request is sent.
    host.addController(this);
    new ContextConsumer(host, {
      context,
      subscribe: true,
      callback: (value) => {
        this.#value = value;
        onValue?.(value);
      },
    });
  }

  get value(): T | undefined {
    return this.#value;
  }

  hostConnected(): void {
    ensureContextRoot(this.#host.ownerDocument);
  }

  hostDisconnected(): void {
    this.#value = undefined;
    this.#host.requestUpdate();
  }
}
