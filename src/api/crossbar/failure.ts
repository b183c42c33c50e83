import {apiError, type ApiError, type ApiErrorDetails} from '../errors.js';
import type {Failure, FieldPaths} from './failure-facts.js';
import {loadCode} from '../load-code.js';
import {isAccepted, origin, readJson} from './envelope.js';
import {isObject} from './json.js';

const loadRefusal = () => import('./refusal.js');

/** Converts any refused response to an error of the port, regardless of its body. */
export async function toFailure(response: Response, paths: FieldPaths = new Map()): Promise<ApiError> {
  const body = await readJson(response);
  const {message, data} = isObject(body) ? body : {};
  const code = typeof message === 'string' ? message : '';
  const from = origin(response, body);
  const text = textOf(data) || code || `HTTP ${response.status} ${response.statusText}`.trim();
  return byStatus(response.status, {code, text, data, body, from}, paths);
}

async function byStatus(status: number, failure: Failure, paths: FieldPaths): Promise<ApiError> {
  const {code, text, from} = failure;
  switch (status) {
    case 400:
    case 423:
      return (await loadCode(loadRefusal)).refusedInput(failure, paths);
    case 401:
      return unauthorized(failure);
    case 402:
      return (await loadCode(loadRefusal)).paymentRequired(failure);
    case 403:
      return apiError('forbidden', text, {}, from);
    case 404:
      // This build does not know the path itself; a missing document has other codes.
      return code === 'not_found' ? apiError('unsupported', text, {}, from) : apiError('not-found', text, {}, from);
    case 405:
    case 406:
    case 410:
    case 415:
      return apiError('unsupported', text, {}, from);
    case 408:
    case 504:
      return apiError('timeout', text, {}, from);
    case 409:
    case 412:
      return apiError('conflict', text, {}, from);
    case 429:
      return apiError('rate-limited', text, {}, from);
    case 500:
      // Rules of the backend are also answered with 500: `account_has_descendants`, `account_has_active_port`.
      if (code.startsWith('account_has_')) return apiError('refused', text, {code}, from);
      return apiError('server', text, {}, from);
    default:
      if (status >= 500) return apiError('server', text, {}, from);
      return apiError('refused', text, {code: code || String(status)}, from);
  }
}

function unauthorized({code, text, data, body, from}: Failure): ApiError {
  // Newer builds respond this way for an account that is unknown or deleted, for any reason (`isAccepted`).
  if (isAccepted(body)) return apiError('not-found', text, {}, from);
  if (isObject(data) && isObject(data['multi_factor_request'])) {
    return apiError('unauthorized', text, {reason: 'second-factor'}, from);
  }
  return apiError('unauthorized', text, {reason: reasonOf(code, body)}, from);
}

function reasonOf(code: string, body: unknown): ApiErrorDetails['unauthorized']['reason'] {
  if (code === 'account_is_locked') return 'locked';
  // The two differ in one character: with a space, the token has expired; otherwise it was never valid. Newer builds,
  // whose every response has `metadata`, use either for an expired token.
  return code === 'invalid credentials' || (isObject(body) && body['metadata']) ? 'expired' : 'invalid';
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return isObject(data) && typeof data['message'] === 'string' ? data['message'] : '';
}
