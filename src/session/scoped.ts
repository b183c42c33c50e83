/** The lifetime of a value and the callback for its changes. */
export interface ScopedOptions<T> {
  /** The value while nothing else is set, and again once the lifetime has ended. */
  readonly initial: T;
  /** The current lifetime: the signal of the scope that is shown; `undefined` if there is none. */
  readonly lifetime: () => AbortSignal | undefined;
  /** Called after every change, including the end of the lifetime. */
  readonly onChange: () => void;
}

/**
 * A value that belongs to a scope, such as a search text, a notice, or an expanded row. When the scope ends, the value
 * is the initial one again and the old one is released; the next scope never sees it.
 */
export class Scoped<T> {
  readonly #options: ScopedOptions<T>;
  #held: {readonly value: T; readonly lifetime: AbortSignal} | undefined;

  constructor(options: ScopedOptions<T>) {
    this.#options = options;
  }

  get value(): T {
    const held = this.#held;
    return held && held.lifetime === this.#options.lifetime() ? held.value : this.#options.initial;
  }

  /** Sets the value for the current lifetime; ignored if there is none. */
  set value(value: T) {
    this.#hold(value, this.#options.lifetime());
  }

  /** For asynchronous results: sets the value only if `lifetime` is still the current one. */
  setIn(lifetime: AbortSignal, value: T): void {
    if (lifetime === this.#options.lifetime()) this.#hold(value, lifetime);
  }

  /** Resets to the initial value, in whatever lifetime the value was set. */
  clear(): void {
    if (!this.#held) return;
    this.#held = undefined;
    this.#options.onChange();
  }

  #hold(value: T, lifetime: AbortSignal | undefined): void {
    if (!lifetime || lifetime.aborted) return;
    if (this.#held?.lifetime !== lifetime) lifetime.addEventListener('abort', () => this.#end(lifetime));
    this.#held = {value, lifetime};
    this.#options.onChange();
  }

  #end(lifetime: AbortSignal): void {
    if (this.#held?.lifetime !== lifetime) return;
    this.#held = undefined;
    this.#options.onChange();
  }
}
