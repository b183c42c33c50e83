/**
 * A clock that stands still until it is advanced. It replaces the page's timers, animation frames, dates, and size
 * observers, so that a run depends only on its own steps.
 */

interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
  readonly every: number | undefined;
}

const START = Date.UTC(2026, 2, 10, 17);

/** Events that the browser dispatches in its own tasks, such as a dialog's `close`, arrive within this many tasks. */
const TASKS = 3;

/** Captured before the clock replaces them. */
const RealDate = globalThis.Date;
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Lets the page finish its task and all following microtasks, as between two frames. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(undefined);
  });
}

function ignoreBrowser(event: Event): void {
  if (event.isTrusted) event.stopImmediatePropagation();
}

/** A picture that can be shown at once. */
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

export class VirtualClock {
  #now = START;
  #lastId = 0;
  readonly #timers = new Map<number, Timer>();
  #frames = new Map<number, FrameRequestCallback>();
  /** Request and response bodies that are being read, the only work that takes real tasks. */
  #reads = 0;

  get now(): number {
    return this.#now;
  }

  /** Removes all timers and returns to the start. */
  reset(): void {
    this.#now = START;
    this.#lastId = 0;
    this.#timers.clear();
    this.#frames.clear();
  }

  /** Runs the next timer that is due within this many milliseconds. @returns whether there was one */
  runNext(within: number): boolean {
    let next: Timer | undefined;
    for (const timer of this.#timers.values()) {
      if (!next || timer.at < next.at || (timer.at === next.at && timer.id < next.id)) next = timer;
    }
    if (!next || next.at > this.#now + within) return false;
    this.#now = Math.max(this.#now, next.at);
    if (next.every === undefined) this.#timers.delete(next.id);
    else this.#timers.set(next.id, {...next, at: this.#now + Math.max(1, next.every)});
    next.run();
    return true;
  }

  /** Advances the time; all timers up to then must have run. */
  pass(milliseconds: number): void {
    this.#now += milliseconds;
  }

  /** Runs the callbacks of the next frame. @returns whether there were any */
  runFrame(): boolean {
    if (this.#frames.size === 0) return false;
    const frames = this.#frames;
    this.#frames = new Map();
    for (const run of frames.values()) run(this.#now - START);
    return true;
  }

  /** Waits until nothing happens in the page by itself. */
  async quiet(): Promise<void> {
    do for (let task = 0; task < TASKS; task++) await nextTask();
    while (this.#reads > 0);
  }

  install(): void {
    const {setTimeout, setInterval} = this.#timerFunctions();
    const clear = (id?: number) => void (id !== undefined && this.#timers.delete(id));
    Object.assign(globalThis, {
      setTimeout,
      setInterval,
      clearTimeout: clear,
      clearInterval: clear,
      requestAnimationFrame: (run: FrameRequestCallback) => this.#requestFrame(run),
      cancelAnimationFrame: (id: number) => void this.#frames.delete(id),
      Date: this.#date(),
      ResizeObserver: this.#sizes(),
      IntersectionObserver: this.#intersections(),
    });
    Object.defineProperty(navigator, 'clipboard', {value: {writeText: async () => {}}});
    URL.createObjectURL = () => PICTURE;
    performance.now = () => this.#now - START;
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      setTimeout(() => controller.abort(new DOMException('Timeout', 'TimeoutError')), milliseconds);
      return controller.signal;
    };
    this.#closeDialogsInFrames();
    for (const body of [Request.prototype, Response.prototype, Blob.prototype]) this.#countReads(body);
  }

  #timerFunctions() {
    const start = (run: (...args: unknown[]) => void, delay: number, every: boolean, args: unknown[]): number => {
      const id = ++this.#lastId;
      const milliseconds = Math.max(0, Number(delay) || 0);
      const due = {id, at: this.#now + milliseconds, run: () => run(...args)};
      this.#timers.set(id, {...due, every: every ? milliseconds : undefined});
      return id;
    };
    return {
      setTimeout: (run: () => void, delay = 0, ...args: unknown[]) => start(run, delay, false, args),
      setInterval: (run: () => void, delay = 0, ...args: unknown[]) => start(run, delay, true, args),
    };
  }

  #requestFrame(run: FrameRequestCallback): number {
    const id = ++this.#lastId;
    this.#frames.set(id, run);
    return id;
  }

  #date(): DateConstructor {
    const now = () => this.#now;
    return class extends RealDate {
      constructor(...given: unknown[]) {
        super(...((given.length === 0 ? [now()] : given) as [number]));
      }

      static override now(): number {
        return now();
      }
    } as unknown as DateConstructor;
  }

  /** Everything has the same size, reported in the next frame, because nothing is laid out. */
  #sizes(): unknown {
    const requestFrame = (run: () => void) => this.#requestFrame(run);
    return class {
      readonly #targets = new Set<Element>();
      readonly #tell: (entries: readonly unknown[]) => void;

      constructor(tell: (entries: readonly unknown[]) => void) {
        this.#tell = tell;
      }

      observe(target: Element): void {
        this.#targets.add(target);
        const size = [{inlineSize: 800, blockSize: 32}];
        requestFrame(() => {
          if (!this.#targets.has(target) || !target.isConnected) return;
          this.#tell([{target, contentRect: {width: 800, height: 480}, contentBoxSize: size, borderBoxSize: size}]);
        });
      }

      unobserve(target: Element): void {
        this.#targets.delete(target);
      }

      disconnect(): void {
        this.#targets.clear();
      }
    };
  }

  /** Everything is in view. */
  #intersections(): unknown {
    const requestFrame = (run: () => void) => this.#requestFrame(run);
    return class {
      readonly #targets = new Set<Element>();
      readonly #tell: (entries: readonly unknown[]) => void;

      constructor(tell: (entries: readonly unknown[]) => void) {
        this.#tell = tell;
      }

      observe(target: Element): void {
        this.#targets.add(target);
        requestFrame(() => {
          if (this.#targets.has(target) && target.isConnected) this.#tell([{target, isIntersecting: true}]);
        });
      }

      unobserve(target: Element): void {
        this.#targets.delete(target);
      }

      disconnect(): void {
        this.#targets.clear();
      }
    };
  }

  /** The browser reports a dialog's closing in one of its own frames; here it is one of the clock's. */
  #closeDialogsInFrames(): void {
    const close = HTMLDialogElement.prototype.close;
    const requestFrame = (run: () => void) => this.#requestFrame(run);
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement, value?: string) {
      this.addEventListener('close', ignoreBrowser, {capture: true});
      if (this.open) requestFrame(() => this.dispatchEvent(new Event('close')));
      close.call(this, ...(value === undefined ? [] : ([value] as const)));
    };
  }

  #countReads(body: Request | Response | Blob): void {
    const methods = body as unknown as Record<string, unknown>;
    for (const name of ['arrayBuffer', 'blob', 'json', 'text']) {
      const read = methods[name] as ((this: unknown) => Promise<unknown>) | undefined;
      if (!read) continue;
      const count = (by: number) => (this.#reads += by);
      methods[name] = async function (this: unknown) {
        count(1);
        try {
          return await read.call(this);
        } finally {
          count(-1);
        }
      };
    }
  }
}
