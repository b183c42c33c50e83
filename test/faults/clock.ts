/**
 * Virtual time: the page's timers, dates, and deadlines follow a clock that moves only on command, so that pauses,
 * retries, and timeouts take no real time.
 */

interface Timer {
  readonly due: number;
  readonly run: () => void;
  /** Milliseconds between two runs; absent for a timer that runs once. */
  readonly every?: number;
}

type Callback = (...args: readonly unknown[]) => void;

/** The original functions, from before the clock was installed. */
const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  Date: globalThis.Date,
  deadline: AbortSignal.timeout.bind(AbortSignal),
};

export class VirtualClock {
  #now: number;
  #issued = 0;
  readonly #timers = new Map<number, Timer>();

  /** @param start milliseconds since 1970 */
  constructor(start: number) {
    this.#now = start;
  }

  get now(): number {
    return this.#now;
  }

  /** Milliseconds until the next timer runs; `undefined` without one. */
  get next(): number | undefined {
    const due = Math.min(...[...this.#timers.values()].map((timer) => timer.due));
    return Number.isFinite(due) ? Math.max(0, due - this.#now) : undefined;
  }

  /** Replaces the page's timers and dates. @returns a function that restores them */
  install(): () => void {
    const start = (handler: TimerHandler, delay = 0, every: boolean, args: readonly unknown[]): number => {
      const wait = Math.max(0, Number(delay) || 0);
      const run = (): void => {
        if (typeof handler === 'function') (handler as Callback)(...args);
      };
      return this.#add({due: this.#now + wait, run, ...(every && {every: Math.max(1, wait)})});
    };
    const end = (id?: number): void => {
      if (id !== undefined) this.#timers.delete(id);
    };
    const now = (): number => this.#now;
    class VirtualDate extends real.Date {
      constructor(...args: readonly unknown[]) {
        super(...((args.length === 0 ? [now()] : args) as ConstructorParameters<typeof Date>));
      }
      static override now = now;
    }
    Object.assign(globalThis, {
      setTimeout: (handler: TimerHandler, delay?: number, ...args: unknown[]) => start(handler, delay, false, args),
      clearTimeout: end,
      setInterval: (handler: TimerHandler, delay?: number, ...args: unknown[]) => start(handler, delay, true, args),
      clearInterval: end,
      Date: VirtualDate,
    });
    AbortSignal.timeout = (delay) => {
      const controller = new AbortController();
      const reason = new DOMException('The deadline has passed', 'TimeoutError');
      this.#add({due: this.#now + delay, run: () => controller.abort(reason)});
      return controller.signal;
    };
    return () => {
      const {deadline, ...rest} = real;
      Object.assign(globalThis, rest);
      AbortSignal.timeout = deadline;
    };
  }

  /** Runs the timers that are due. @returns whether there were any */
  runDue(): boolean {
    const due = [...this.#timers].filter(([, timer]) => timer.due <= this.#now).sort(([, a], [, b]) => a.due - b.due);
    for (const [id, timer] of due) {
      // An earlier timer may have cleared it.
      if (!this.#timers.delete(id)) continue;
      if (timer.every !== undefined) this.#timers.set(id, {...timer, due: this.#now + timer.every});
      timer.run();
    }
    return due.length > 0;
  }

  /** Advances to the next timer and runs it. */
  skip(): void {
    this.#now += this.next ?? 0;
    this.runDue();
  }

  /** Removes every timer of a closed page. */
  clear(): void {
    this.#timers.clear();
  }

  #add(timer: Timer): number {
    this.#issued += 1;
    this.#timers.set(this.#issued, timer);
    return this.#issued;
  }
}

/** Waits in real time for work that the clock does not control, such as loading a module or rendering a frame. */
export const realPause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => real.setTimeout.call(globalThis, resolve, milliseconds));
