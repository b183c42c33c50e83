import type {Json} from '../core/json.js';

/** Which requests: all that match both. A text path matches where the path contains it. */
export interface FaultMatch {
  readonly method?: string;
  readonly path?: string | RegExp;
}

/** What goes wrong with a matching request. Several effects of one fault apply together. */
export interface FaultEffect {
  /** Milliseconds before the answer. */
  readonly latency?: number;
  /** Milliseconds before the answer of the first matching request only; later ones are answered at once, and overtake it. */
  readonly slowThenFast?: number;
  /** The connection breaks: `fetch` rejects with a TypeError; over HTTP the socket is destroyed. */
  readonly drop?: boolean;
  /** The server does what it was asked to, and the connection breaks before its answer arrives. */
  readonly dropAnswer?: boolean;
  /** The server acts first; `drop`, `stall`, `html` and `status` of the same fault then concern its answer alone. */
  readonly after?: boolean;
  /** No answer ever comes: the request ends when the client gives up. */
  readonly stall?: boolean;
  /** The body ends half way. */
  readonly truncate?: boolean;
  /** The body is not JSON although its type says so. */
  readonly malformed?: boolean;
  /** `data` is a list where it was an object, and an object where it was a list. Texts and numbers change places, too. */
  readonly wrongType?: boolean;
  /**
   * A proxy mixes answers up: a read is answered for the account with this id. The answer to a write names this account
   * wherever it named the account of the request, which is the one that is written.
   */
  readonly otherAccount?: string;
  /** A proxy answers instead, with a page of HTML (status 502, unless `status` says otherwise). */
  readonly html?: boolean;
  /** This status instead, with `body` or with an empty body. */
  readonly status?: number;
  readonly body?: Json;
  /** 402 with this quote (a list of invoices), until the request accepts the charges. `true` makes one up. */
  readonly charges?: true | readonly Json[];
  /** 409: somebody else was faster. */
  readonly conflict?: boolean;
  /** 429. */
  readonly rateLimit?: boolean;
  /** The token sent expires once this many matching requests have been answered; 0 expires it at once. */
  readonly expireTokens?: number;
}

export interface Fault extends FaultMatch, FaultEffect {
  /** How many requests it meets before it is over. Default: all. */
  readonly times?: number;
}

/** A request kept waiting, for tests of what happens meanwhile: no timers needed. */
export interface Hold {
  /** Resolves when a matching request has arrived and waits. */
  readonly arrived: Promise<void>;
  /** Lets every request it holds go on, and holds no more. */
  release(): void;
}

export interface Faults {
  /** Returns a function that ends the fault. */
  add(fault: Fault): () => void;
  /** Keeps matching requests waiting until released. One whose signal aborts rejects with an AbortError. */
  hold(match?: FaultMatch): Hold;
  /** Ends all faults and releases all held requests. */
  clear(): void;
  /** How many requests wait for an answer that never comes, see `stall`. */
  readonly stalled: number;
}

interface ActiveFault {
  readonly fault: Fault;
  met: number;
}

interface ActiveHold {
  readonly match: FaultMatch;
  readonly released: Promise<void>;
  readonly arrive: () => void;
  readonly release: () => void;
}

/** The faults and holds that wait for requests. */
export class FaultList implements Faults {
  readonly #faults = new Set<ActiveFault>();
  readonly #holds = new Set<ActiveHold>();
  #stalled = 0;

  get stalled(): number {
    return this.#stalled;
  }

  add(fault: Fault): () => void {
    const active = {fault, met: 0};
    this.#faults.add(active);
    return () => this.#faults.delete(active);
  }

  hold(match: FaultMatch = {}): Hold {
    const arrived = deferred();
    const released = deferred();
    const active: ActiveHold = {
      match,
      released: released.promise,
      arrive: arrived.resolve,
      release: () => {
        this.#holds.delete(active);
        released.resolve();
      },
    };
    this.#holds.add(active);
    return {arrived: arrived.promise, release: active.release};
  }

  clear(): void {
    this.#faults.clear();
    for (const hold of [...this.#holds]) hold.release();
  }

  /** The effects this request meets, counted, in the order they were added. */
  meet(method: string, path: string): {readonly fault: Fault; readonly count: number}[] {
    const met: {fault: Fault; count: number}[] = [];
    for (const active of [...this.#faults]) {
      if (!matches(active.fault, method, path)) continue;
      active.met += 1;
      met.push({fault: active.fault, count: active.met});
      if (active.fault.times !== undefined && active.met >= active.fault.times) this.#faults.delete(active);
    }
    return met;
  }

  /** Rejects with the signal's reason, when it aborts. */
  async stall(signal: AbortSignal): Promise<never> {
    this.#stalled += 1;
    try {
      return await new Promise<never>((_, reject) => {
        if (signal.aborted) reject(signal.reason);
        signal.addEventListener('abort', () => reject(signal.reason), {once: true});
      });
    } finally {
      this.#stalled -= 1;
    }
  }

  /** Waits while a hold wants this request. */
  async held(method: string, path: string): Promise<void> {
    for (const hold of [...this.#holds]) {
      if (!matches(hold.match, method, path)) continue;
      hold.arrive();
      await hold.released;
    }
  }
}

function matches(match: FaultMatch, method: string, path: string): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== method) return false;
  if (match.path === undefined) return true;
  return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path);
}

function deferred(): {promise: Promise<void>; resolve: () => void} {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return {promise, resolve};
}
