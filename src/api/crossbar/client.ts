import type {Page, PageOptions, ReadOptions, WriteOptions} from '../document.js';
import {beforeSending} from '../before-sending.js';
import {loadCode} from '../load-code.js';
import {isAccepted, protocolError, readAnswer, readJson, type Answer} from './envelope.js';
import {toFailure} from './failure.js';
import type {FieldPaths} from './failure-facts.js';
import type {Http, HttpRequest, Query} from './http.js';
import {assertLocation, assertOwned, TokenEcho} from './ownership.js';
import {readRows, type Row} from './rows.js';
import type {TokenSource} from './token-source.js';

export interface Write extends WriteOptions {
  readonly data?: unknown;
  /**
   * The revision that must still be stored: any other one is a `conflict` with the status 412, and nothing is written.
   */
  readonly condition?: string | undefined;
  /** The model's names of the fields in validation errors. */
  readonly fieldPaths?: FieldPaths | undefined;
}

export interface ListOptions {
  readonly query?: Query | undefined;
  readonly descending?: boolean | undefined;
}

/** A response with the token of its request. */
interface Sent {
  readonly response: Response;
  readonly token: string;
}

/** Sends requests as the signed-in user: adds the token, renews it once when it is refused, and reads the envelope. */
export class CrossbarClient {
  readonly #http: Http;
  /** The tokens of the user for whom the client sends; a client never sends for another user. */
  readonly tokens: TokenSource;
  readonly #pageSize: number;
  readonly #echo = new TokenEcho();

  constructor(http: Http, tokens: TokenSource, pageSize: number) {
    this.#http = http;
    this.tokens = tokens;
    this.#pageSize = pageSize;
  }

  /** The client of the user who has replaced this one's; undefined while no other user has signed in. */
  get successor(): CrossbarClient | undefined {
    const {successor} = this.tokens;
    return successor && new CrossbarClient(this.#http, successor, this.#pageSize);
  }

  /** Whether the server is of a newer generation, as far as its responses have shown so far. */
  get isNewer(): boolean {
    return this.#http.sawNewer;
  }

  async get(path: string, {query, signal}: ReadOptions & {readonly query?: Query} = {}): Promise<Answer> {
    return this.#answer({method: 'GET', path, query, signal});
  }

  async write(method: 'PUT' | 'POST' | 'PATCH' | 'DELETE', path: string, write: Write): Promise<Answer> {
    const {data, acceptCharges = false, condition, fieldPaths, signal} = write;
    const envelope = {...(acceptCharges ? {accept_charges: true} : {}), data: data ?? {}};
    // A DELETE has a body only when required: an intermediary may not forward it.
    const body = method === 'DELETE' && data === undefined && !acceptCharges ? undefined : envelope;
    return this.#answer({method, path, body, ifMatch: condition, signal}, fieldPaths);
  }

  /** Reads the bytes of an attachment, with the token in a header, never in the URL. */
  async bytes(path: string, accept: string, {signal}: ReadOptions = {}): Promise<Blob> {
    const {response} = await this.#accepted({method: 'GET', path, accept, signal});
    return response.blob();
  }

  /** Waits before the n-th retry of a write. */
  pause(repeat: number, signal: AbortSignal | undefined): Promise<void> {
    return this.#http.pause(repeat, signal);
  }

  /** Reads one page, ascending by default: without a parameter, Crossbar sorts in descending order. */
  async page<T>(path: string, row: Row<T>, options: ListOptions & PageOptions = {}): Promise<Page<T>> {
    const {query, cursor, limit, signal, descending = false} = options;
    const pageSize = Math.max(1, Math.trunc(limit ?? this.#pageSize));
    const answer = await this.get(path, {
      query: {...query, ascending: descending ? undefined : 'true', page_size: pageSize, start_key: cursor},
      signal,
    });
    const rows = readRows(row, answer.data, answer.origin);
    // A key that leads back to the same page would cause an endless loop.
    if (answer.next !== undefined && answer.next === cursor) throw protocolError('next_start_key', answer.origin);
    return answer.next === undefined ? rows : {...rows, next: answer.next};
  }

  async #answer(request: HttpRequest, fieldPaths?: FieldPaths): Promise<Answer> {
    const {response, token} = await this.#accepted(request, fieldPaths);
    const answer = await readAnswer(response);
    // Between the generations, builds send `metadata` with the document of an account, and with nothing else.
    if (answer.isNewer && !/^accounts.\w+$/.test(request.path)) this.#http.sawNewer = true;
    if (this.#echo.isForeign(token, answer)) {
      // The browser's cache returns an unchanged document with the token of the original request.
      if (request.method === 'GET' && !request.uncached) return this.#answer({...request, uncached: true}, fieldPaths);
      throw protocolError('auth_token', answer.origin);
    }
    assertOwned(request.path, answer);
    assertLocation(request.path, response.headers.get('location'), answer);
    return answer;
  }

  async #accepted(request: HttpRequest, fieldPaths?: FieldPaths): Promise<Sent> {
    const sent = await this.#authorized(request);
    if (sent.response.ok) return sent;
    const failure = await toFailure(sent.response, fieldPaths);
    if (failure.status === 401 && failure.kind === 'not-found') {
      const {assertMissing} = await loadCode(() => import('./missing-account.js'));
      await assertMissing(this, request, failure);
    }
    throw failure;
  }

  async #authorized(request: HttpRequest): Promise<Sent> {
    const {method, signal} = request;
    const send = (token: string) => this.#http.send({...request, token, beforeRepeat: this.tokens.assertSameUser});
    // A write without a token is not stored.
    const tokenFrom = async (get: () => Promise<string>) => (method === 'GET' ? get() : beforeSending(get));
    const token = await tokenFrom(() => this.tokens.get(signal));
    const response = await send(token);
    // A missing permission is a 403; a 401 concerns the token, unless it states that the token was accepted.
    if (response.status !== 401 || isAccepted(await readJson(response.clone()))) return {response, token};
    const renewed = await tokenFrom(() => this.tokens.renew(token, signal));
    return {response: await send(renewed), token: renewed};
  }
}
