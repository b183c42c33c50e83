import ky, {HTTPError, type KyInstance} from 'ky';
import {apiError, isApiError} from '../errors.js';
import {abortable} from './abort.js';

export type Fetch = typeof globalThis.fetch;
export type Query = Readonly<Record<string, string | number | undefined>>;

export interface HttpOptions {
  /** Root of the API, e.g. `https://host:8443/v2`. */
  readonly url: string;
  /** Replaces the global one. Default: the page's own, looked up at each call. */
  readonly fetch?: Fetch | undefined;
  /** Timeout of one attempt in milliseconds, including the body. Default 30,000. */
  readonly timeout?: number | undefined;
  /**
   * Delay in milliseconds before the n-th retry of a failed read, or of a write that the server refused because another
   * one was in progress. Default: 300, 600, with random jitter.
   */
  readonly retryDelay?: ((repeat: number) => number) | undefined;
  /**
   * Whether a write that replaces a document names the revision that it replaces (`If-Match`). Turn it off only when an
   * intermediary between the page and the API does not allow the header: other clients' changes can then be replaced,
   * which is detected afterwards and reported. Default true.
   */
  readonly conditionalWrites?: boolean | undefined;
  /** Sent as `X-Kazoo-Cluster-ID`. */
  readonly clusterId?: string | undefined;
}

export interface HttpRequest {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Relative to the root; built by the `path` tag. */
  readonly path: string;
  readonly query?: Query | undefined;
  readonly body?: unknown;
  readonly token?: string | undefined;
  readonly accept?: string | undefined;
  /** The revision that must be stored for the request to be executed; any other one is answered with 412. */
  readonly ifMatch?: string | undefined;
  /** Bypasses the browser's cache, which stores the new response. Default false. */
  readonly uncached?: boolean | undefined;
  /**
   * Called before a failed read is sent again. It throws when the request must not be sent, because the user may have
   * changed.
   */
  readonly beforeRepeat?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

const repeatedStatuses = [408, 429, 500, 502, 503, 504];

function defaultRetryDelay(repeat: number): number {
  return 300 * 2 ** (repeat - 1) * (0.75 + Math.random() / 2);
}

/** Builds a path whose values cannot escape their segment. */
export function path(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return String.raw({raw: parts}, ...values.map(segment));
}

/** A URL parser would remove `''`, `.`, and `..`, and does not accept a lone surrogate: such ids identify nothing. */
function segment(value: string): string {
  if (/^\.{0,2}$/.test(value) || /\p{Surrogate}/u.test(value)) {
    throw apiError('not-found', `There is no document "${value}"`, {});
  }
  return encodeURIComponent(value);
}

/**
 * Requests to one API root: timeouts, retries of failed reads, and only those headers that the API allows cross-origin.
 * It knows neither tokens nor envelopes.
 *
 * The cache mode remains the default unless a request is `uncached`: a request that bypasses the browser's cache makes
 * Chromium bypass that of preflights as well, so every request would become two. Crossbar's responses have an ETag and
 * no lifetime, so a browser never uses a cached one without revalidation.
 */
export class Http {
  readonly #ky: KyInstance;
  readonly #conditionalWrites: boolean;
  readonly #retryDelay: (repeat: number) => number;
  /**
   * Whether a response of a newer build (`Answer.isNewer`) has been received. It only ever extends what is tolerated or
   * offered.
   */
  sawNewer = false;

  constructor(options: HttpOptions) {
    this.#conditionalWrites = options.conditionalWrites ?? true;
    const {timeout = 30_000, retryDelay = defaultRetryDelay, clusterId} = options;
    this.#retryDelay = retryDelay;
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
        // A user who waited for one timeout should not wait for two more.
        shouldRetry: ({error}) => (isApiError(error) ? false : undefined),
      },
      headers: clusterId === undefined ? {} : {'X-Kazoo-Cluster-ID': clusterId},
      // A redirect would receive the token header, regardless of its target.
      redirect: 'error',
    });
  }

  /** Waits before the n-th retry of a request. Rejects with the signal's reason when the signal aborts. */
  async pause(repeat: number, signal: AbortSignal | undefined): Promise<void> {
    await abortable(new Promise((resolve) => setTimeout(resolve, this.#retryDelay(repeat))), signal);
  }

  /**
   * Resolves with any response, regardless of its status.
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
 * Includes the body in the attempt: a connection that breaks or stalls during the body has failed like any other, so it
 * is subject to the timeout and retried if the request may be.
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
