import type {Json} from '../core/json.js';

/** The requests that match both properties. A text matches when the path contains it. */
export interface FaultMatch {
  readonly method?: string;
  readonly path?: string | RegExp;
}

/** The effects on a matching request. Several effects of one fault apply together. */
export interface FaultEffect {
  /** Delay of the response in milliseconds. */
  readonly latency?: number;
  /**
   * Delay in milliseconds of the response to the first matching request only; later requests are answered immediately
   * and overtake it.
   */
  readonly slowThenFast?: number;
  /** The connection breaks: `fetch` rejects with a TypeError; over HTTP the socket is destroyed. */
  readonly drop?: boolean;
  /** The server processes the request, and the connection breaks before its response arrives. */
  readonly dropAnswer?: boolean;
  /**
   * The server processes the request first; `drop`, `stall`, `html`, and `status` of the same fault then affect only
   * its response.
   */
  readonly after?: boolean;
  /** No response ever arrives: the request ends when the client cancels it. */
  readonly stall?: boolean;
  /** The body is truncated in the middle. */
  readonly truncate?: boolean;
  /** The body is not JSON although its type says so. */
  readonly malformed?: boolean;
  /** `data` is a list instead of an object, and an object instead of a list. Texts and numbers are swapped as well. */
  readonly wrongType?: boolean;
  /**
   * A proxy confuses responses: a read is answered for the account with this id. The response to a write names this
   * account instead of the account of the request, which is the one that is written.
   */
  readonly otherAccount?: string;
  /** A proxy responds instead, with an HTML page (status 502, unless `status` is set). */
  readonly html?: boolean;
  /** Responds with this status instead, with `body` or with an empty body. */
  readonly status?: number;
  readonly body?: Json;
  /**
   * Responds with 402 and this quote (a list of invoices), until the request accepts the charges. `true` generates a
   * quote.
   */
  readonly charges?: true | readonly Json[];
  /**
   * The account of the path cannot be loaded. Only generation 5 of the server responds like this: as if the account did
   * not exist.
   */
  readonly unloadable?: boolean;
  /** 409: another client was faster. */
  readonly conflict?: boolean;
  /** 429. */
  readonly rateLimit?: boolean;
  /** The token of the request expires after this many matching requests; 0 expires it immediately. */
  readonly expireTokens?: number;
}

export interface Fault extends FaultMatch, FaultEffect {
  /** The number of requests the fault affects. Default: all. */
  readonly times?: number;
}

/** A held request, for tests of what happens meanwhile without timers. */
export interface Hold {
  /** Resolves when a matching request has arrived and waits. */
  readonly arrived: Promise<void>;
  /** Releases all held requests, and holds no more. */
  release(): void;
}

export interface Faults {
  /** Returns a function that removes the fault. */
  add(fault: Fault): () => void;
  /** Holds matching requests until released. A request whose signal aborts rejects with an AbortError. */
  hold(match?: FaultMatch): Hold;
  /** Removes all faults and releases all held requests. */
  clear(): void;
  /** The number of requests that wait for a response that never arrives, see `stall`. */
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

/** The active faults and holds. */
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

  /** Returns the effects on this request, with their counts, in the order in which they were added. */
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

  /** Rejects with the signal's reason when it aborts. */
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

  /** Waits while this request is held. */
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
