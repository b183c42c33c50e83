import type {Caller} from '../auth/tokens.js';
import type {Json, JsonObject} from '../core/json.js';
import {asObject, isList} from '../core/json.js';
import type {Account} from '../store/account.js';
import {initFailed} from '../core/errors.js';

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** One request, understood: what every handler is given. */
export interface Exchange {
  /** The method meant: verb tunnelling is already resolved. */
  readonly method: Method;
  /** Path below the version, decoded, without empty segments. */
  readonly segments: readonly string[];
  /** Path as sent, version included: it comes back in `Location`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The request body, keys in lower case with `_`; `{}` where there was none. */
  readonly envelope: JsonObject;
  readonly requestId: string;
  readonly clientIp: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A request with a valid token. */
export interface CallerExchange extends Exchange {
  readonly caller: Caller;
}

/** A request about one existing account that the caller may touch. */
export interface AccountExchange extends CallerExchange {
  readonly account: Account;
}

/** The envelope's `data` as an object. The genuine server's handlers crash on a list. */
export function dataOf(exchange: Exchange): JsonObject {
  const data = exchange.envelope.data;
  if (isList(data)) throw initFailed();
  return asObject(data);
}

/** A request parameter: looked up in `data`, then the query, then the envelope (Crossbar contract 1.1). */
export function parameter(exchange: Exchange, name: string): Json | undefined {
  const data = exchange.envelope.data;
  const inData = isList(data) ? undefined : asObject(data)[name];
  return inData ?? exchange.query.get(name) ?? exchange.envelope[name];
}

/** A parameter of the path; the router only calls a handler once all of its parameters matched. */
export function param(exchange: Exchange, name: string): string {
  return exchange.params[name] ?? '';
}
