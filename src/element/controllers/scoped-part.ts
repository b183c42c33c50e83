import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** An element that parts are made for. */
export interface ScopedPartHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What a part may add to its element: `hostLeaving` comes before the end of a part whose scope goes on elsewhere. */
export interface PartController extends ReactiveController {
  hostLeaving?(): void;
}

/**
 * The element as a part of it sees it that lives as long as a scope. When the scope ends, so does the element for the part:
 * its controllers are disconnected and removed, and nothing that the part does from then on shows.
 */
export class ScopedHost implements ScopedPartHost {
  readonly #host: ScopedPartHost;
  readonly #controllers = new Set<PartController>();
  #ended = false;

  constructor(host: ScopedPartHost) {
    this.#host = host;
  }

  /** The scope is over: whatever is still to come of the part, like the answer to a save, is not for the page any more. */
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

  /** @param leaving the scope goes on, and the element shows another one. */
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
  /** The lifetime of this moment: the signal of the scope that is shown; undefined while there is none. */
  readonly lifetime: () => AbortSignal | undefined;
  readonly create: (host: ScopedHost) => T;
}

/**
 * A part of an element that is made anew for each scope: a form, a dialog, a panel. So nothing that is typed, asked, opened, or
 * said in one scope can be left over in the next, without any code that would have to reset it.
 */
export class ScopedPart<T> {
  readonly #host: ScopedPartHost;
  readonly #options: ScopedPartOptions<T>;
  #current: {readonly part: T; readonly host: ScopedHost; readonly lifetime: AbortSignal | undefined} | undefined;

  constructor(host: ScopedPartHost, options: ScopedPartOptions<T>) {
    this.#host = host;
    this.#options = options;
  }

  /** The part for the scope of this moment. While there is none it is one that nothing was opened in. */
  get current(): T {
    const now = this.#options.lifetime();
    const lifetime = now?.aborted ? undefined : now;
    if (this.#current && this.#current.lifetime === lifetime) return this.#current.part;
    this.#current?.host.end({leaving: true});
    const host = new ScopedHost(this.#host);
    const part = this.#options.create(host);
    this.#current = {part, host, lifetime};
    lifetime?.addEventListener('abort', () => this.#end(host), {once: true});
    return part;
  }

  #end(host: ScopedHost): void {
    host.end({leaving: false});
    this.#host.requestUpdate();
  }
}
