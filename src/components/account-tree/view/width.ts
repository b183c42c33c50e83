import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Below this width in pixels, levels are shown one at a time instead of indented. */
const NARROW = 300;

/** Whether the tree is too narrow for indentation. */
export class TreeWidth implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new ResizeObserver(([entry]) => this.#onSize(entry?.contentBoxSize[0]?.inlineSize ?? 0));
  #narrow = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get isNarrow(): boolean {
    return this.#narrow;
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #onSize(size: number): void {
    // Not displayed at all, which says nothing about its future width.
    const narrow = size === 0 ? this.#narrow : size < NARROW;
    if (narrow === this.#narrow) return;
    this.#narrow = narrow;
    this.#host.requestUpdate();
  }
}
