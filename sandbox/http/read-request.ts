import {isList, isObject, type Json, type JsonObject, type MutableJsonObject} from '../core/json.js';
import {invalid} from '../core/errors.js';
import type {Method} from './exchange.js';

export function isMethod(method: string): method is Method {
  return ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'].includes(method);
}

/**
 * Returns the version and the path below it. Segments before the version are the path at which a partner mounted the
 * server.
 */
export function readPath(url: URL): {version: string | undefined; segments: string[]} {
  const all = url.pathname.split('/').filter((segment) => segment !== '');
  const start = all.findIndex((segment) => segment === 'v1' || segment === 'v2');
  return {version: all[start], segments: start < 0 ? [] : all.slice(start + 1).map(decodeSegment)};
}

/** Bytes; a larger body is refused with 400 instead of the intended 413. */
const MAX_BODY = 8_000_000;

/**
 * Reads the envelope of the body; empty when there is no body, or one of another type, which is ignored (as recorded).
 */
export async function readBody(request: Request): Promise<JsonObject> {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return {};
  const type = request.headers.get('content-type');
  const text = await request.text();
  if (text.trim() === '') return {};
  if (text.length > MAX_BODY) throw invalid({file: {maxSize: {message: 'file is too large', target: MAX_BODY}}});
  if (type !== null && !/json|x-www-form-urlencoded/.test(type) && !isImpliedType(type)) return {};
  return readEnvelope(text);
}

/** `fetch` sets this type itself for a text body without one. */
function isImpliedType(type: string): boolean {
  return type === 'text/plain;charset=UTF-8';
}

/** Parses an envelope, or throws the 400 that describes the error. */
function readEnvelope(text: string): JsonObject {
  let body: Json;
  try {
    body = JSON.parse(text) as Json;
  } catch {
    // The genuine decoder names an offset that it never finds; clients only see that the body is not JSON.
    throw invalid({json: {invalid: {message: 'decoder_exit around 0', target: 'body'}}});
  }
  if (!isObject(body)) throw invalid({json: {invalid: {message: 'decoder_exit around 0', target: 'body'}}});
  const envelope: MutableJsonObject = {};
  for (const [key, value] of Object.entries(body)) envelope[key.toLowerCase().replaceAll(/[- ]/g, '_')] = value;
  if (envelope.data === undefined) {
    throw invalid({data: {required: {message: 'Field is required but missing', value: envelope}}});
  }
  if (!isObject(envelope.data) && !isList(envelope.data)) {
    const target = 'object, array';
    throw invalid({data: {type: {message: `Value did not match type(s): ${target}`, target, value: envelope.data}}});
  }
  return envelope;
}

/** Returns the token of a request: header, then query, then envelope. A bearer header is ignored (as recorded). */
export function tokenOf(request: Request, query: URLSearchParams, envelope: JsonObject): string | undefined {
  const inEnvelope = envelope.auth_token;
  return (
    request.headers.get('x-auth-token') ??
    query.get('auth_token') ??
    (typeof inEnvelope === 'string' ? inEnvelope : undefined)
  );
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray percent sign is used as text.
    return segment;
  }
}
