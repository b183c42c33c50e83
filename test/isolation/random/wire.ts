/** The network between one provider and the server: what was sent waits here until a step decides what becomes of it. */
import type {Sandbox} from '../../../sandbox/index.js';
import {accountNumbers, type Cast} from './server.js';

/** What becomes of a request. */
export type Fate =
  /** The server acts and its answer arrives. */
  | 'answered'
  /** The server acts; its answer waits for a later step. */
  | 'acted'
  /** The connection breaks before the server has acted, or after. */
  | 'lost'
  | 'lost-after'
  /** The answer is that of the same request about another account, as from a proxy that mixes them up. */
  | 'foreign'
  /** The token has expired. */
  | 'expired'
  /** The server fails without acting. */
  | 'failed'
  /** The server acts, and a proxy answers in its place; or half of the answer arrives. */
  | 'html'
  | 'truncated';

export interface Sent {
  readonly serial: number;
  readonly method: string;
  /** Below the root, without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly token: string;
  /** The account in the path, by number. */
  readonly account: number | undefined;
}

interface Pending extends Sent {
  readonly request: Request;
  /** What the server has answered already. */
  response?: Response;
  readonly resolve: (response: Response) => void;
  readonly reject: (reason: unknown) => void;
}

export interface WireOptions {
  readonly root: string;
  readonly server: Sandbox;
  readonly cast: Cast;
  /** Looks at every request before it leaves. */
  readonly onSend: (sent: Sent) => void;
  /** The server has accepted a write. */
  readonly onStored: (sent: Sent) => void;
  /** The page has the server's own answer, which is no refusal. */
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

  /** The server refuses these from now on. */
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

  /** Decides about one of the requests that wait. */
  async deliver(index: number, fate: Fate): Promise<void> {
    const pending = this.#pending[index];
    if (!pending) return;
    if (fate === 'acted') {
      pending.response ??= await this.#act(pending);
      return;
    }
    this.#take(pending);
    if (fate === 'lost') pending.reject(new TypeError('Failed to fetch'));
    else if (fate === 'failed') pending.resolve(pending.response ?? refusal(500, 'datastore_fault'));
    else if (fate === 'expired') {
      this.#expired.add(pending.token);
      pending.resolve(pending.response ?? (await this.#act(pending)));
    } else await this.#answer(pending, fate);
  }

  /** Ends what still waits. */
  close(): void {
    for (const pending of this.#pending.splice(0)) pending.reject(new TypeError('Failed to fetch'));
  }

  async #answer(pending: Pending, fate: 'answered' | 'lost-after' | 'foreign' | 'html' | 'truncated'): Promise<void> {
    const response = pending.response ?? (await this.#act(pending));
    if (fate === 'lost-after') pending.reject(new TypeError('Failed to fetch'));
    else if (fate === 'foreign') pending.resolve(await this.#foreign(pending, response));
    else if (fate === 'answered') {
      if (response.ok) this.#options.onAnswered(pending);
      pending.resolve(response);
    } else {
      const text = await response.text();
      const [body, type] =
        fate === 'html'
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

  /** Only where the answer itself names its account can a client notice. */
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

/** The account document, whichever part of it is asked for, has the id in it. */
const namesItsAccount = (path: string): boolean => /^accounts\/[^/]+$/.test(path);

function refusal(status: number, message: string): Response {
  const body = {status: 'error', error: String(status), message, data: {message}, request_id: 'refused'};
  return Response.json(body, {status, headers: {'x-request-id': 'refused'}});
}
