import {ContextConsumer, ContextEvent, type Context} from '@lit/context';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {ensureContextRoot} from './context-root.js';

/**
 * A consumer that clears its value when its element leaves the page or its provider. `ContextConsumer` alone keeps the
 * value, so that an element moved out of a provider would keep showing that provider's account.
 */
export class ClearingConsumer<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #context: Context<unknown, T>;
  #value: T | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, context: Context<unknown, T>, onValue?: (value: T) => void) {
    this.#host = host;
    this.#context = context;
    // Added before the consumer, because the root must listen before the first request is dispatched.
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

  /** Whether the value is that of the element's current provider, which after a move may be a different one or none. */
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
