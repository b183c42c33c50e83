import ky, {HTTPError, type KyInstance} from 'ky';
import {apiError, isApiError} from '../errors.js';
import {abortable} from './abort.js';

export type Fetch = typeof globalThis.fetch;
export type Query = Readonly<Record<string, string | number | undefined>>;

export interface HttpOptions {
  /** Root of the API, e.g. `https://host:8443/v2`. */
  readonly url: string;
  /** Stands in for the global one. Default: the page's own, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds one attempt may take, body included. Default 30 000. */
  readonly timeout?: number | undefined;
  /** Pause in milliseconds before the n-th repeat of a failed read. Default: 300, 600, with some randomness. */
  readonly retryDelay?: ((repeat: number) => number) | undefined;
  /**
   * Whether a write that replaces a document names the revision that it replaces (`If-Match`). Turn it off only where
   * something between the page and the API does not allow the header: changes of other clients can then be replaced,
   * which is found afterwards and reported. Default true.
   */
  readonly conditionalWrites?: boolean | undefined;
  /** Sent as `X-Kazoo-Cluster-ID`. */
  readonly clusterId?: string | undefined;
}

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the root; made by the `path` tag. */
  readonly path: string;
  readonly query?: Query | undefined;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly accept?: string | undefined;
  /** The revision that must be stored for the request to be done; any other one is answered with 412. */
  readonly ifMatch?: string | undefined;
  /** Goes round the browser's cache, which keeps the new answer. Default false. */
  readonly uncached?: boolean | undefined;
  /** Called before a failed read is sent again. Throws when it must not be: the user may have changed meanwhile. */
  readonly beforeRepeat?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const repeatedStatuses = [408, 429, 500, 502, 503, 504];

function defaultRetryDelay(repeat: number): number {
  return 300 * 2 ** (repeat - 1) * (0.75 + Math.random() / 2);
}

/** Builds a path whose values cannot break out of their segment. */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({raw: parts}, ...values.map(segment));
}

/** A URL parser would resolve `''`, `.` and `..` away, and cannot take half a character: such ids name nothing. */
function segment(value: string): string {
  if (/^\.{0,2}$/.test(value) || /\p{Surrogate}/u.test(value)) {
    throw apiError('not-found', `There is no document "${value}"`, {});
  }
  return encodeURIComponent(value);
}

/**
 * Requests to one API root: timeouts, repeats of failed reads, and no headers beyond those that the API allows
 * cross-origin (Crossbar contract 1.9). Knows neither tokens nor envelopes.
 *
 * The cache mode is left alone, unless a request is `uncached`: any that goes round the browser's cache makes Chromium go
 * round that of preflights too, and every request two. Crossbar's answers have an ETag and no lifetime, so a browser never
 * uses one without asking.
 */
export class Http {
  readonly #ky: KyInstance;
  readonly #conditionalWrites: boolean;
  /** Whether an answer of a newer build (`Answer.isNewer`) has been seen. Only ever widens what is tolerated or offered. */
  sawNewer = false;

  constructor(options: HttpOptions) {
    this.#conditionalWrites = options.conditionalWrites ?? true;
    const {timeout = 30_000, retryDelay = defaultRetryDelay, clusterId} = options;
    const fetch: Fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
    this.#ky = ky.create({
      prefixUrl: options.url,
      fetch: wholeAnswers(fetch, timeout),
      timeout: false,
      retry: {
        limit: 2,
        methods: ['get'],
        statusCodes: repeatedStatuses,
        maxRetryAfter: 10_000,
        delay: retryDelay,
        // Whoever waited for one timeout is not made to wait for two more.
        shouldRetry: ({error}) => (isApiError(error) ? false : undefined),
      },
      headers: clusterId === undefined ? {} : {'X-Kazoo-Cluster-ID': clusterId},
      // The token header would travel along, to wherever a redirect points.
      redirect: 'error',
    });
  }

  /**
   * Resolves with any answer, whatever its status.
   * @throws `network` or `timeout`, the signal's reason, or what `beforeRepeat` throws
   */
  async send(request: HttpRequest): Promise<Response> {
    const {method, path, query, body, token, accept, ifMatch, uncached, beforeRepeat, signal} = request;
    signal?.throwIfAborted();
    try {
      return await this.#ky(path, {
        method,
        headers: {
          Accept: accept ?? 'application/json',
          ...(token === undefined ? {} : {'X-Auth-Token': token}),
          ...(ifMatch === undefined || !this.#conditionalWrites ? {} : {'If-Match': `"${ifMatch}"`}),
        },
        ...(query ? {searchParams: query} : {}),
        ...(body === undefined ? {} : {json: body}),
        ...(uncached ? {cache: 'reload'} : {}),
        ...(beforeRepeat ? {hooks: {beforeRetry: [beforeRepeat]}} : {}),
        ...(signal ? {signal} : {}),
      });
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      if (error instanceof HTTPError) return error.response;
      if (isApiError(error)) throw error;
      throw apiError('network', 'The server could not be reached', {}, {cause: error});
    }
  }
}

/**
 * The body belongs to the attempt: a connection that breaks or stalls in the middle of it has failed like any other, so
 * it counts for the timeout and is repeated where the request may be.
 */
function wholeAnswers(fetch: Fetch, timeout: number): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const deadline = AbortSignal.timeout(timeout);
    const signal = AbortSignal.any([request.signal, deadline]);
    try {
      return await abortable(fetchWhole(fetch, new Request(request, {signal})), signal);
    } catch (error) {
      if (!deadline.aborted || request.signal.aborted) throw error;
      throw apiError('timeout', `No answer within ${timeout} ms`, {}, {cause: error});
    }
  };
}

async function fetchWhole(fetch: Fetch, request: Request): Promise<Response> {
  const answer = await fetch(request);
  const body = await answer.arrayBuffer();
  const {status, statusText, headers} = answer;
  return new Response(body.byteLength > 0 ? body : null, {status, statusText, headers});
}
