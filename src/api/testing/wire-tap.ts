/** A failure of every request. */
export type Trouble = 'network' | 'unauthorized' | 'forbidden' | 'rate-limited' | 'server' | 'protocol';

/** Observes the connection between an adapter and its backend, and injects failures into it. */
export interface WireTap {
  /** Every request so far, as text in which account ids can be found. */
  readonly sent: () => readonly string[];
  /** Makes every request fail until the returned function is called. */
  readonly trouble: (kind: Trouble) => () => void;
  /** Holds requests without a response. `arrived` resolves with the first of them. */
  readonly hold: () => {readonly arrived: Promise<void>; readonly release: () => void};
}

const wrongAnswers: Readonly<Record<Exclude<Trouble, 'network'>, () => Response>> = {
  unauthorized: () => new Response(null, {status: 401}),
  forbidden: () => new Response(null, {status: 403}),
  'rate-limited': () => new Response(null, {status: 429}),
  server: () => new Response('<h1>Internal Server Error</h1>', {status: 500}),
  protocol: () => new Response('{"cut":', {headers: {'content-type': 'application/json'}}),
};

/** Creates a tap for adapters that use `fetch`: pass the returned `fetch` to them. */
export function tapFetch(fetch: typeof globalThis.fetch): WireTap & {readonly fetch: typeof globalThis.fetch} {
  const sent: string[] = [];
  let trouble: Trouble | undefined;
  let held: {readonly released: Promise<void>; readonly arrive: () => void} | undefined;

  return {
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const body = await request.clone().text();
      sent.push(`${request.method} ${request.url} ${body}`);
      if (held) {
        held.arrive();
        await Promise.race([held.released, aborted(request.signal)]);
        request.signal.throwIfAborted();
      }
      if (trouble === 'network') throw new TypeError('Failed to fetch');
      return trouble ? wrongAnswers[trouble]() : fetch(request);
    },
    sent: () => sent,
    trouble: (kind) => {
      trouble = kind;
      return () => (trouble = undefined);
    },
    hold: () => {
      let arrive = (): void => undefined;
      let release = (): void => undefined;
      const arrived = new Promise<void>((resolve) => (arrive = resolve));
      const released = new Promise<void>((resolve) => (release = resolve));
      held = {released, arrive};
      return {
        arrived,
        release: () => {
          held = undefined;
          release();
        },
      };
    },
  };
}

/** Resolves when the signal aborts: a held request then ends, like one that waits for a server. */
function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), {once: true}));
}
