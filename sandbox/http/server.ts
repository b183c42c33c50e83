import type {Backend} from '../backend.js';
import {mayReach} from '../auth/permissions.js';
import type {Caller} from '../auth/tokens.js';
import {asString, isList, isTrue, type Json, type JsonObject} from '../json.js';
import {ANY_METHOD, corsHeaders, wantsCors} from './cors.js';
import {toCsv} from './csv.js';
import {errorEnvelope, listEtag, successEnvelope, type EnvelopeFacts} from './envelope.js';
import {
  badIdentifier,
  conflict,
  CrossbarError,
  forbidden,
  invalidCredentials,
  methodNotAllowed,
  notFound,
  tooManyRequests,
} from './errors.js';
import type {Exchange} from './exchange.js';
import {isMethod, readBody, readEnvelope, readPath, tokenOf} from './read-request.js';
import {BareAnswer, type Reply} from './reply.js';
import {Router, type Route, type RouteMatch} from './router.js';
import {sampleQuote} from './sample-quote.js';

/** What is known of a request so far; grows while it is understood, and shapes the answer whatever happens. */
interface Progress {
  readonly request: Request;
  readonly requestId: string;
  /** Methods of the resource, for the CORS headers. */
  methods: readonly string[];
  token: string | undefined;
  caller: Caller | undefined;
}

/** Turns requests into answers: reads, routes, authorises, calls the handler, wraps what it returns in the envelope. */
export class CrossbarServer {
  readonly #router: Router;
  readonly #backend: Backend;
  readonly #now: () => number;

  constructor(routes: readonly Route[], backend: Backend, now: () => number) {
    this.#router = new Router(routes);
    this.#backend = backend;
    this.#now = now;
  }

  async answer(request: Request): Promise<Response> {
    const progress = this.#begin(request);
    try {
      return await this.#answer(progress);
    } catch (error) {
      if (error instanceof BareAnswer) return this.#bare(progress, error.status);
      if (error instanceof CrossbarError) return this.#error(progress, error);
      throw error;
    }
  }

  /** The refusal that a fault asks for, in this server's own words. */
  refuse(request: Request, kind: 'charges' | 'conflict' | 'rateLimit', quote?: true | readonly Json[]): Response {
    const progress = this.#begin(request);
    const url = new URL(request.url);
    progress.token = tokenOf(request, url.searchParams, {});
    this.#route(progress, readPath(url).segments);
    if (kind === 'conflict') return this.#error(progress, conflict());
    if (kind === 'rateLimit') return this.#error(progress, tooManyRequests());
    const invoices = quote === undefined || quote === true ? sampleQuote(this.#backend.store.accounts.root.id) : quote;
    return this.#error(progress, new CrossbarError(402, 'accept charges', invoices));
  }

  /** Whether the request says that its charges are accepted. */
  async acceptsCharges(request: Request): Promise<boolean> {
    const inQuery = new URL(request.url).searchParams.get('accept_charges');
    const text = await request.text();
    return isTrue(inQuery ?? undefined) || (text !== '' && isTrue(readEnvelope(text).accept_charges));
  }

  /** Ends the token this request carries. */
  expireToken(request: Request): void {
    const token = tokenOf(request, new URL(request.url).searchParams, {});
    if (token !== undefined) this.#backend.tokens.expire(token);
  }

  #begin(request: Request): Progress {
    const requestId = request.headers.get('x-request-id') ?? this.#backend.store.newId();
    return {request, requestId, methods: ANY_METHOD, token: undefined, caller: undefined};
  }

  async #answer(progress: Progress): Promise<Response> {
    const {request} = progress;
    const url = new URL(request.url);
    const {version, segments} = readPath(url);
    if (version === 'v1') throw gone();
    if (version !== 'v2') throw notFound();
    const envelope = await readBody(request);
    progress.token = tokenOf(request, url.searchParams, envelope);
    const {match, path} = this.#route(progress, segments);
    if (request.method === 'OPTIONS') return this.#preflight(progress);
    const method = tunnelled(request.method, url.searchParams, envelope);
    const action =
      match && isMethod(method) && progress.methods.includes(method) ? match.route.methods[method] : undefined;
    // A token is looked at before the path: a bad one is a 401 even where there is nothing to find.
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
    if (action.access === 'open') return this.#success(progress, exchange, action.handle(exchange, this.#backend));
    const {caller} = progress;
    if (!caller) throw invalidCredentials();
    if (action.access === 'caller') {
      return this.#success(progress, exchange, action.handle({...exchange, caller}, this.#backend));
    }
    const account = this.#accountOf(match, caller);
    requireAcceptable(request);
    return this.#success(progress, exchange, action.handle({...exchange, caller, account}, this.#backend));
  }

  /** The route of a path. `account/...` stands for the account of the token (Crossbar contract 1.1). */
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

  /** By token; else by account id and hash of the password in an `Authorization: Basic` header. */
  #callerOf({request, token}: Progress): Caller | undefined {
    if (token !== undefined) return this.#backend.tokens.verify(token);
    const basic = /^Basic (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
    return basic === undefined ? undefined : this.#backend.tokens.verifyBasic(basic);
  }

  #accountOf(match: RouteMatch, caller: Caller): Exclude<ReturnType<Backend['store']['accounts']['get']>, undefined> {
    const id = match.params.account ?? '';
    if (id.length !== 32) throw new CrossbarError(404, 'bad identifier', {message: `invalid account_id '${id}'`});
    const account = this.#backend.store.accounts.get(id);
    if (!account) throw badIdentifier(id);
    if (!mayReach(this.#backend.store, caller, account)) throw forbidden();
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
      const isList = Object.hasOwn(envelope, 'page_size') && reply.revision === undefined && !reply.chunked;
      const etag = reply.revision ?? (isList && envelope.page_size !== 0 ? listEtag(envelope) : undefined);
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
    return {requestId, token, authenticated: caller !== undefined, now: this.#now()};
  }
}

/** POST may stand for another method, named in the query or in the envelope; a header does nothing (as recorded). */
function tunnelled(method: string, query: URLSearchParams, envelope: JsonObject): string {
  const verb = query.get('verb') ?? asString(envelope.verb);
  return method === 'POST' && verb !== undefined ? verb.toUpperCase() : method;
}

function requireAcceptable(request: Request): void {
  const accept = request.headers.get('accept');
  if (accept === null || /json|\*\/\*|text\/csv|image\/|text\/x-vcard|text\/html/.test(accept)) return;
  throw new BareAnswer(406);
}

function gone(): CrossbarError {
  return new CrossbarError(410, 'gone', 'API version 1 is not supported. Please upgrade your code to use version 2.');
}
