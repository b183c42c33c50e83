import type {Backend} from '../backend.js';
import {mayReach} from '../auth/permissions.js';
import type {Caller} from '../auth/tokens.js';
import {asString, isList, isTrue, type JsonObject} from '../core/json.js';
import type {Account} from '../store/account.js';
import {ANY_METHOD, corsHeaders, wantsCors} from './cors.js';
import {toCsv} from './csv.js';
import {errorEnvelope, listEtag, successEnvelope, type EnvelopeFacts} from './envelope.js';
import {
  badIdentifier,
  CrossbarError,
  forbidden,
  invalidCredentials,
  methodNotAllowed,
  missingAccount,
  notFound,
} from '../core/errors.js';
import type {Exchange} from './exchange.js';
import {isMethod, readBody, readPath, tokenOf} from './read-request.js';
import {BareAnswer, type Reply} from './reply.js';
import {Router, type Action, type Route, type RouteMatch} from './router.js';

/**
 * The known properties of a request; they are extended while it is processed, and determine the response in any case.
 */
interface Progress {
  readonly request: Request;
  readonly requestId: string;
  /** Methods of the resource, for the CORS headers. */
  methods: readonly string[];
  token: string | undefined;
  caller: Caller | undefined;
}

/** Decides, after all other checks, whether a request is refused: faults use this server's own errors. */
export type Refusal = (exchange: Exchange) => CrossbarError | undefined;

/** Processes requests: reads, routes, authorizes, calls the handler, and wraps its result in the envelope. */
export class CrossbarServer {
  readonly #router: Router;
  readonly #backend: Backend;
  readonly #now: () => number;

  constructor(routes: readonly Route[], backend: Backend, now: () => number) {
    this.#router = new Router(routes);
    this.#backend = backend;
    this.#now = now;
  }

  /**
   * `refusal` may refuse a request that the server would have executed; a request that is not permitted fails before
   * that.
   */
  async answer(request: Request, refusal?: Refusal): Promise<Response> {
    const progress = this.#begin(request);
    try {
      return await this.#answer(progress, refusal);
    } catch (error) {
      if (error instanceof BareAnswer) return this.#bare(progress, error.status);
      if (error instanceof CrossbarError) return this.#error(progress, error);
      throw error;
    }
  }

  /** Expires the token of this request. */
  expireToken(request: Request): void {
    const token = tokenOf(request, new URL(request.url).searchParams, {});
    if (token !== undefined) this.#backend.tokens.expire(token);
  }

  #begin(request: Request): Progress {
    const requestId = request.headers.get('x-request-id') ?? this.#backend.store.newId();
    return {request, requestId, methods: ANY_METHOD, token: undefined, caller: undefined};
  }

  async #answer(progress: Progress, refusal: Refusal = () => undefined): Promise<Response> {
    const {request} = progress;
    const url = new URL(request.url);
    const {version, segments} = readPath(url);
    if (version === 'v1') throw removed();
    if (version !== 'v2') throw notFound();
    const envelope = await readBody(request);
    progress.token = tokenOf(request, url.searchParams, envelope);
    const {match, path} = this.#route(progress, segments);
    if (request.method === 'OPTIONS') return this.#preflight(progress);
    const method = tunnelled(request.method, url.searchParams, envelope);
    const action =
      match && isMethod(method) && progress.methods.includes(method) ? match.route.methods[method] : undefined;
    // A token is verified before the path: an invalid one causes a 401 even for an unknown path.
    if (action?.access !== 'open') progress.caller ??= this.#callerOf(progress);
    if (!match) throw notFound();
    if (!action || !isMethod(method)) throw request.method === 'HEAD' ? new BareAnswer(405) : methodNotAllowed();
    const exchange: Exchange = {
      method,
      segments: path,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      envelope,
      requestId: progress.requestId,
      clientIp: '127.0.0.1',
      params: match.params,
    };
    return this.#success(progress, exchange, this.#act(progress, exchange, action, refusal));
  }

  #act({caller}: Progress, exchange: Exchange, action: Action, refusal: Refusal): Reply {
    const refuse = (): void => {
      const error = refusal(exchange);
      if (error) throw error;
      // A document to be created has no revision yet.
      if (exchange.method === 'PUT' && exchange.headers.has('if-match')) throw new BareAnswer(412);
    };
    if (action.access === 'open') {
      refuse();
      return action.handle(exchange, this.#backend);
    }
    if (!caller) throw invalidCredentials();
    if (action.access === 'caller') {
      refuse();
      return action.handle({...exchange, caller}, this.#backend);
    }
    const account = this.#accountOf(exchange, caller);
    requireAcceptable(exchange.headers);
    refuse();
    return action.handle({...exchange, caller, account}, this.#backend);
  }

  /** Returns the route of a path. `account/...` represents the account of the token. */
  #route(progress: Progress, segments: readonly string[]): {match: RouteMatch | undefined; path: readonly string[]} {
    let path = segments;
    if (segments[0] === 'account' && progress.request.method !== 'OPTIONS') {
      if (progress.token === undefined) throw invalidCredentials();
      progress.caller = this.#backend.tokens.verify(progress.token);
      path = ['accounts', progress.caller.account.id, ...segments.slice(1)];
    }
    const match = this.#router.match(path);
    const refused: readonly string[] = match?.route.except?.(match.params, this.#backend) ?? [];
    progress.methods = match ? Object.keys(match.route.methods).filter((method) => !refused.includes(method)) : [];
    return {match, path};
  }

  /**
   * By token; otherwise by account id and hash of the password in a Basic header. A Bearer header is refused (as
   * recorded).
   */
  #callerOf(progress: Progress): Caller | undefined {
    const {tokens} = this.#backend;
    if (progress.token !== undefined) return tokens.verify(progress.token);
    const [scheme, credentials] = (progress.request.headers.get('authorization') ?? '').split(' ');
    if (scheme === 'Bearer') progress.token = credentials;
    if (scheme !== 'Basic' || credentials === undefined) return undefined;
    const caller = tokens.verifyBasic(credentials);
    progress.token = caller.token;
    return caller;
  }

  #accountOf({params}: Exchange, caller: Caller): Account {
    const id = params.account ?? '';
    const {store, generation} = this.#backend;
    const account = store.accounts.get(id);
    if (generation === 5 && !account) throw missingAccount();
    if (id.length !== 32) throw new CrossbarError(404, 'bad identifier', {message: `invalid account_id '${id}'`});
    if (!account) throw badIdentifier(id);
    if (!mayReach(store, caller, account)) throw forbidden();
    return account;
  }

  #success(progress: Progress, exchange: Exchange, reply: Reply): Response {
    const headers = this.#headers(progress, wantsCors(exchange.headers));
    if (reply.location !== undefined) headers.set('location', reply.location);
    if (reply.content) {
      headers.set('content-type', reply.content.type);
      return new Response(reply.content.body, {status: reply.status ?? 200, headers});
    }
    if (/text\/csv/.test(exchange.headers.get('accept') ?? '') && isList(reply.data)) {
      headers.set('content-type', 'text/csv');
      return new Response(toCsv(reply.data), {status: 200, headers});
    }
    let envelope = successEnvelope(reply, this.#facts(progress));
    if (exchange.method === 'GET') {
      const etag = reply.revision ?? (isListed(reply) ? listEtag(progress.requestId) : undefined);
      if (etag !== undefined) {
        headers.set('etag', `"${etag}"`);
        envelope = {...envelope, revision: etag};
        if (exchange.headers.get('if-none-match') === `"${etag}"`) {
          headers.delete('content-type');
          return new Response(null, {status: 304, headers});
        }
      }
    }
    const pretty = isTrue(exchange.query.get('pretty_print') ?? undefined) || exchange.headers.has('x-pretty-print');
    const status = reply.status ?? (exchange.method === 'PUT' ? 201 : 200);
    return new Response(JSON.stringify(envelope, undefined, pretty ? 2 : 0), {status, headers});
  }

  #error(progress: Progress, error: CrossbarError): Response {
    const body = JSON.stringify(errorEnvelope(error, this.#facts(progress)));
    return new Response(body, {status: error.status, headers: this.#headers(progress, true)});
  }

  #bare(progress: Progress, status: number): Response {
    const headers = this.#headers(progress, wantsCors(progress.request.headers) || status === 405);
    headers.delete('content-type');
    return new Response(null, {status, headers});
  }

  #preflight(progress: Progress): Response {
    const headers = this.#headers(progress, true);
    headers.delete('content-type');
    return new Response(null, {status: 200, headers});
  }

  #headers(progress: Progress, cors: boolean): Headers {
    return new Headers({
      'content-type': 'application/json',
      'x-request-id': progress.requestId,
      vary: 'accept-language, accept',
      ...(cors ? corsHeaders(progress.methods) : {}),
    });
  }

  #facts(progress: Progress): EnvelopeFacts {
    const {requestId, token, caller} = progress;
    const {generation} = this.#backend;
    return {requestId, token, authenticated: caller !== undefined, now: this.#now(), generation};
  }
}

/** POST may represent another method, named in the query or in the envelope; a header has no effect (as recorded). */
function tunnelled(method: string, query: URLSearchParams, envelope: JsonObject): string {
  const verb = query.get('verb') ?? asString(envelope.verb);
  return method === 'POST' && verb !== undefined ? verb.toUpperCase() : method;
}

/** Lists of a view have an ETag unless they are empty or streamed. */
function isListed({listed, chunked, envelope}: Reply): boolean {
  return !chunked && (listed ?? (envelope?.page_size !== undefined && envelope.page_size !== 0));
}

function requireAcceptable(headers: Headers): void {
  const accept = headers.get('accept');
  if (accept === null || /json|\*\/\*|text\/csv|image\/|text\/x-vcard/.test(accept)) return;
  throw new BareAnswer(406);
}

function removed(): CrossbarError {
  return new CrossbarError(410, 'gone', 'API version 1 is not supported. Please upgrade your code to use version 2.');
}
