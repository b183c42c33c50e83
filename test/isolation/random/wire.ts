/** The network between one provider and the server: requests wait here until a step decides their outcome. */
import type {Sandbox} from '../../../sandbox/index.js';
import {accountNumbers, type Cast} from './server.js';

/** The outcome of a request. */
export type Delivery =
  /** The server acts and its response arrives. */
  | 'answered'
  /** The server acts; its response waits for a later step. */
  | 'acted'
  /** The connection breaks before or after the server has acted. */
  | 'lost'
  | 'lost-after'
  /** The response is that of the same request about another account, as from a proxy that mixes them up. */
  | 'foreign'
  /** The token has expired. */
  | 'expired'
  /** The server fails without acting. */
  | 'failed'
  /** The server acts, and a proxy responds in its place, or half of the response arrives. */
  | 'html'
  | 'truncated';

export interface Sent {
  readonly serial: number;
  readonly method: string;
  /** The path below the root, without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly token: string;
  /** The number of the account in the path. */
  readonly account: number | undefined;
}

interface Pending extends Sent {
  readonly request: Request;
  /** The server's response, if it has already acted. */
  response?: Response;
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
}

export interface WireOptions {
  readonly root: string;
  readonly server: Sandbox;
  readonly cast: Cast;
  /** Called for every request before it is sent. */
  readonly onSend: (sent: Sent) => void;
  /** Called when the server has accepted a write. */
  readonly onStored: (sent: Sent) => void;
  /** Called when the page has received the server's own response, unless it is an error. */
  readonly onAnswered: (sent: Sent) => void;
}

let serial = 0;

export class Wire {
  readonly #options: WireOptions;
  readonly #pending: Pending[] = [];
  /** Tokens that the server no longer accepts. */
  readonly #expired = new Set<string>();

  constructor(options: WireOptions) {
    this.#options = options;
  }

  get root(): string {
    return this.#options.root;
  }

  get pending(): readonly Sent[] {
    return this.#pending;
  }

  /** Makes the server reject these tokens from now on. */
  expire(tokens: Iterable<string>): void {
    for (const token of tokens) this.#expired.add(token);
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const body = request.body === null ? '' : await request.clone().text();
    const {pathname, search} = new URL(request.url);
    const path = pathname.replace(/^\/v2\//, '');
    const [, id] = /^accounts\/([^/]+)/.exec(path) ?? [];
    const sent = {
      serial: ++serial,
      method: request.method,
      path,
      query: search,
      body,
      token: request.headers.get('x-auth-token') ?? '',
      account: id === undefined ? undefined : this.#options.cast.numberOf.get(id),
    };
    request.signal.throwIfAborted();
    this.#options.onSend(sent);
    return new Promise<Response>((resolve, reject) => {
      const pending: Pending = {...sent, request, resolve, reject};
      this.#pending.push(pending);
      request.signal.addEventListener('abort', () => {
        this.#take(pending);
        reject(request.signal.reason);
      });
    });
  };

  /** Decides the outcome of a waiting request. */
  async deliver(index: number, delivery: Delivery): Promise<void> {
    const pending = this.#pending[index];
    if (!pending) return;
    if (delivery === 'acted') {
      pending.response ??= await this.#act(pending);
      return;
    }
    this.#take(pending);
    if (delivery === 'lost') pending.reject(new TypeError('Failed to fetch'));
    else if (delivery === 'failed') pending.resolve(pending.response ?? refusal(500, 'datastore_fault'));
    else if (delivery === 'expired') {
      this.#expired.add(pending.token);
      pending.resolve(pending.response ?? (await this.#act(pending)));
    } else await this.#answer(pending, delivery);
  }

  /** Ends all waiting requests. */
  close(): void {
    for (const pending of this.#pending.splice(0)) pending.reject(new TypeError('Failed to fetch'));
  }

  async #answer(
    pending: Pending,
    delivery: 'answered' | 'lost-after' | 'foreign' | 'html' | 'truncated',
  ): Promise<void> {
    const response = pending.response ?? (await this.#act(pending));
    if (delivery === 'lost-after') pending.reject(new TypeError('Failed to fetch'));
    else if (delivery === 'foreign') pending.resolve(await this.#foreign(pending, response));
    else if (delivery === 'answered') {
      if (response.ok) this.#options.onAnswered(pending);
      pending.resolve(response);
    } else {
      const text = await response.text();
      const [body, type] =
        delivery === 'html'
          ? ['<!doctype html><p>OK</p>', 'text/html']
          : [text.slice(0, text.length / 2), 'application/json'];
      pending.resolve(new Response(body, {status: response.status, headers: {'content-type': type}}));
    }
  }

  async #act(pending: Pending): Promise<Response> {
    if (this.#expired.has(pending.token)) return refusal(401, 'invalid_credentials');
    const {request} = pending;
    const init = {method: request.method, headers: request.headers};
    const response = await this.#options.server.handle(
      new Request(request.url, pending.body === '' ? init : {...init, body: pending.body}),
    );
    if (response.ok && pending.method !== 'GET') this.#options.onStored(pending);
    return response;
  }

  /** A client can detect a foreign response only if it names its account. */
  async #foreign(pending: Pending, own: Response): Promise<Response> {
    const {cast, server} = this.#options;
    const {account, request} = pending;
    if (account === undefined || !own.ok || !namesItsAccount(pending.path)) return own;
    const other = accountNumbers[(account + 1) % accountNumbers.length] ?? 0;
    const url = request.url.replace(cast.ids[account] ?? '', cast.ids[other] ?? '');
    const headers = {'x-auth-token': server.issueToken(server.master)};
    const response = await server.handle(new Request(url, {headers}));
    return response.ok ? response : own;
  }

  #take(pending: Pending): void {
    const index = this.#pending.indexOf(pending);
    if (index >= 0) this.#pending.splice(index, 1);
  }
}

/** The account document, whichever part of it is requested, contains the id. */
const namesItsAccount = (path: string): boolean => /^accounts\/[^/]+$/.test(path);

function refusal(status: number, message: string): Response {
  const body = {status: 'error', error: String(status), message, data: {message}, request_id: 'refused'};
  return Response.json(body, {status, headers: {'x-request-id': 'refused'}});
}
