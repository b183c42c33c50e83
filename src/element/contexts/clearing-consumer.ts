import {ContextConsumer, ContextEvent, type Context} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ensureContextRoot} from './context-root.js';

/**
 * A consumer that forgets its value when its element leaves the page or its provider. `ContextConsumer` alone keeps it,
 * and an element moved out of a provider would go on showing that provider's account (isolation rule 4).
 */
export class ClearingConsumer<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: Context<unknown, T>;
  #value: T | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: Context<unknown, T>, onValue?: (value: T) => void) {
    this.#host = host;
    this.#context = context;
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

  /** Whether the value is that of the provider around the element now, which after a move may be another one, or none. */
  isCurrent(): boolean {
    let current: T | undefined;
    const note = (value: T) => (current = value);
    this.#host.dispatchEvent(new ContextEvent(this.#context, this.#host, note, false));
    return current === this.#value;
  }

  hostConnected(): void {
    ensureContextRoot(this.#host.ownerDocument);
  }

  hostDisconnected(): void {
    this.#value = undefined;
    this.#host.requestUpdate();
  }
}
