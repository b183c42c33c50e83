/** Where a value belongs to, and what follows its changes. */
export interface ScopedOptions<T> {
  /** What it is as long as nothing else was set, and again as soon as the lifetime has ended. */
  readonly initial: T;
  /** The lifetime of this moment: the signal of the scope that is shown; undefined while there is none. */
  readonly lifetime: () => AbortSignal | undefined;
  /** Called after every change, the end of the lifetime included. */
  readonly onChange: () => void;
}

/**
 * A value that belongs to a scope: a search text, a notice, a row that is open. When the scope ends, it is the initial value
 * again, and nothing holds the former one any more; the next scope never sees it.
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

  /** Sets it for the lifetime of this moment; without one there is nothing that it could belong to. */
  set value(value: T) {
    this.#hold(value, this.#options.lifetime());
  }

  /** For what took a while: sets it only if the lifetime in which that began is still the one of this moment. */
  setIn(lifetime: AbortSignal, value: T): void {
    if (lifetime === this.#options.lifetime()) this.#hold(value, lifetime);
  }

  /** It is the initial one again, in whatever lifetime it was set. */
  clear(): void {
    if (!this.#held) return;
    this.#held = undefined;
    this.#options.onChange();
  }

  #hold(value: T, lifetime: AbortSignal | undefined): void {
    if (!lifetime || lifetime.aborted) return;
    if (this.#held?.lifetime !== lifetime) lifetime.addEventListener('abort', () => this.#end(lifetime), {once: true});
    this.#held = {value, lifetime};
    this.#options.onChange();
  }

  #end(lifetime: AbortSignal): void {
    if (this.#held?.lifetime !== lifetime) return;
    this.#held = undefined;
    this.#options.onChange();
  }
}
