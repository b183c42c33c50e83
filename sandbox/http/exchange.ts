import type {Caller} from '../auth/tokens.js';
import type {Json, JsonObject} from '../core/json.js';
import {asObject, isList} from '../core/json.js';
import type {Account} from '../store/account.js';
import {initFailed} from '../core/errors.js';

export type Method = 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';

/** One parsed request, as passed to every handler. */
export interface Exchange {
  /** The effective method: method tunneling is already resolved. */
  readonly method: Method;
  /** Path below the version, decoded, without empty segments. */
  readonly segments: readonly string[];
  /** Path as sent, including the version: it is repeated in `Location`. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  /** The request body, keys in lower case with `_`; `{}` when there was none. */
  readonly envelope: JsonObject;
  readonly requestId: string;
  readonly clientIp: string;
  readonly params: Readonly<Record<string, string>>;
}

/** A request with a valid token. */
export interface CallerExchange extends Exchange {
  readonly caller: Caller;
}

/** A request about one existing account that the caller may access. */
export interface AccountExchange extends CallerExchange {
  readonly account: Account;
}

/** Returns the envelope's `data` as an object. The genuine server's handlers crash on a list. */
export function dataOf(exchange: Exchange): JsonObject {
  const data = exchange.envelope.data;
  if (isList(data)) throw initFailed();
  return asObject(data);
}

/** Returns a request parameter: from `data`, then the query, then the envelope. */
export function parameter(exchange: Exchange, name: string): Json | undefined {
  const data = exchange.envelope.data;
  const inData = isList(data) ? undefined : asObject(data)[name];
  return inData ?? exchange.query.get(name) ?? exchange.envelope[name];
}

/** Returns a parameter of the path; the router calls a handler only when all of its parameters matched. */
export function param(exchange: Exchange, name: string): string {
  return exchange.params[name] ?? '';
}
