const ALLOW_HEADERS =
  'content-type, depth, user-agent, x-http-method-override, x-file-size, x-requested-with, if-modified-since, ' +
  'x-file-name, cache-control, x-auth-token, x-kazoo-cluster-id, if-match';
const EXPOSE_HEADERS = 'content-type, x-auth-token, x-request-id, x-kazoo-cluster-id, location, etag, etag';

/** Methods named when the server fails before it knows the resource. */
export const ANY_METHOD = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS'];

/** Returns true for a cross-origin request and for its preflight. */
export function wantsCors(headers: Headers): boolean {
  return headers.has('origin') || headers.has('access-control-request-method');
}

/** Returns the CORS headers of one resource, which are sent on cross-origin requests and on every error. */
export function corsHeaders(methods: readonly string[]): Record<string, string> {
  return {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': ['OPTIONS', ...methods].join(', '),
    'access-control-allow-headers': ALLOW_HEADERS,
    'access-control-expose-headers': EXPOSE_HEADERS,
    'access-control-max-age': '86400',
  };
}
