import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** An element that hosts scoped parts. */
export interface ScopedPartHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * The controllers that a part adds to its element: `hostLeaving` is called before the end of a part whose scope
 * continues elsewhere.
 */
export interface PartController extends ReactiveController {
  hostLeaving?(): void;
}

/**
 * The element as seen by a part whose lifetime is that of a scope. When the scope ends, the part's controllers are
 * disconnected and removed, and nothing that the part does afterwards has an effect.
 */
export class ScopedHost implements ScopedPartHost {
  readonly #host: ScopedPartHost;
  readonly #controllers = new Set<PartController>();
  #ended = false;

  constructor(host: ScopedPartHost) {
    this.#host = host;
  }

  /**
   * Whether the scope has ended. Later results of the part, such as the response to a save, must not reach the page.
   */
  get ended(): boolean {
    return this.#ended;
  }

  get renderRoot(): HTMLElement | DocumentFragment {
    return this.#host.renderRoot;
  }

  get updateComplete(): Promise<boolean> {
    return this.#host.updateComplete;
  }

  addController(controller: PartController): void {
    if (this.#ended) return;
    this.#controllers.add(controller);
    this.#host.addController(controller);
  }

  removeController(controller: PartController): void {
    this.#controllers.delete(controller);
    this.#host.removeController(controller);
  }

  requestUpdate(): void {
    if (!this.#ended) this.#host.requestUpdate();
  }

  /** @param leaving whether the scope continues and the element shows another one */
  end({leaving}: {readonly leaving: boolean}): void {
    if (this.#ended) return;
    this.#ended = true;
    for (const controller of this.#controllers) {
      if (leaving) controller.hostLeaving?.();
      controller.hostDisconnected?.();
      this.#host.removeController(controller);
    }
    this.#controllers.clear();
  }
}

export interface ScopedPartOptions<T> {
  /** The current lifetime: the signal of the shown scope; `undefined` if there is none. */
  readonly lifetime: () => AbortSignal | undefined;
  readonly create: (host: ScopedHost) => T;
}

/**
 * A part of an element that is created anew for each scope, such as a form, a dialog, or a panel. Nothing that is
 * typed, asked, opened, or announced in one scope can therefore remain in the next, without any code that resets it.
 */
export class ScopedPart<T> {
  readonly #host: ScopedPartHost;
  readonly #options: ScopedPartOptions<T>;
  #current: {readonly part: T; readonly host: ScopedHost; readonly lifetime: AbortSignal | undefined} | undefined;

  constructor(host: ScopedPartHost, options: ScopedPartOptions<T>) {
    this.#host = host;
    this.#options = options;
  }

  /** The part of the current scope. Without a scope, it is one in which nothing was opened. */
  get current(): T {
    const now = this.#options.lifetime();
    const lifetime = now?.aborted ? undefined : now;
    if (this.#current && this.#current.lifetime === lifetime) return this.#current.part;
    this.#current?.host.end({leaving: true});
    const host = new ScopedHost(this.#host);
    const part = this.#options.create(host);
    this.#current = {part, host, lifetime};
    lifetime?.addEventListener('abort', () => this.#end(host));
    return part;
  }

  #end(host: ScopedHost): void {
    host.end({leaving: false});
    this.#host.requestUpdate();
  }
}
