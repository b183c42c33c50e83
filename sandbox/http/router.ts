import type {Backend} from '../backend.js';
import type {AccountExchange, CallerExchange, Exchange, Method} from './exchange.js';
import type {Reply} from './reply.js';

/**
 * The permitted callers: `open` any client, `caller` any valid token, `account` a token that reaches the account in the
 * path.
 */
export type Action =
  | {readonly access: 'open'; readonly handle: (exchange: Exchange, backend: Backend) => Reply}
  | {readonly access: 'caller'; readonly handle: (exchange: CallerExchange, backend: Backend) => Reply}
  | {readonly access: 'account'; readonly handle: (exchange: AccountExchange, backend: Backend) => Reply};

/** `path`: segments below the version; `:name` matches any segment. */
export interface Route {
  readonly path: string;
  readonly methods: Readonly<Partial<Record<Method, Action>>>;
  /** Methods that this particular path does not support. */
  readonly except?: (params: Readonly<Record<string, string>>, backend: Backend) => readonly Method[];
}

export const open = (handle: (exchange: Exchange, backend: Backend) => Reply): Action => ({access: 'open', handle});

export const signedIn = (handle: (exchange: CallerExchange, backend: Backend) => Reply): Action => ({
  access: 'caller',
  handle,
});

export const onAccount = (handle: (exchange: AccountExchange, backend: Backend) => Reply): Action => ({
  access: 'account',
  handle,
});

export interface RouteMatch {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/**
 * Finds the route of a path: literal segments take precedence over parameters, regardless of the order of declaration.
 */
export class Router {
  readonly #routes: readonly {readonly route: Route; readonly pattern: readonly string[]}[];

  constructor(routes: readonly Route[]) {
    this.#routes = routes
      .map((route) => ({route, pattern: route.path.split('/')}))
      .sort((a, b) => parameterCount(a.pattern) - parameterCount(b.pattern));
  }

  match(segments: readonly string[]): RouteMatch | undefined {
    for (const {route, pattern} of this.#routes) {
      if (pattern.length !== segments.length) continue;
      const params = matchSegments(pattern, segments);
      if (params) return {route, params};
    }
    return undefined;
  }
}

function parameterCount(pattern: readonly string[]): number {
  return pattern.filter((segment) => segment.startsWith(':')).length;
}

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const actual = segments[index] ?? '';
    if (expected.startsWith(':')) params[expected.slice(1)] = actual;
    else if (expected !== actual) return undefined;
  }
  return params;
}
