import {apiError, type ApiError, type ApiErrorDetails, type ApiErrorOptions} from '../errors.js';
import {loadCode} from '../load-code.js';
import {isAccepted, origin, readJson} from './envelope.js';
import {isObject} from './json.js';

/** Model paths by wire paths; a path that is not among them is kept as it is. */
export type FieldPaths = ReadonlyMap<string, string>;

const loadRefusal = () => import('./refusal.js');

/** A refused answer, as far as it could be read. */
export interface Failure {
  /** Machine-like: `validation error`, `bad_identifier`, … Empty where the body is not Crossbar's. */
  readonly code: string;
  readonly text: string;
  readonly data: unknown;
  readonly body: unknown;
  readonly from: ApiErrorOptions;
}

/** Any refused answer as an error of the port, whatever its body (Crossbar contract 1.3). */
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
      // The path itself is unknown to this build; a document that is not there has other codes.
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
      // Rules of the backend come as 500 too: `account_has_descendants`, `account_has_active_port` (contract 4.5).
      if (code.startsWith('account_has_')) return apiError('refused', text, {code}, from);
      return apiError('server', text, {}, from);
    default:
      if (status >= 500) return apiError('server', text, {}, from);
      return apiError('refused', text, {code: code || String(status)}, from);
  }
}

function unauthorized({code, text, data, body, from}: Failure): ApiError {
  // Newer builds answer so for an account that is unknown or deleted, whatever the reason (`isAccepted`).
  if (isAccepted(body)) return apiError('not-found', text, {}, from);
  if (isObject(data) && isObject(data['multi_factor_request'])) {
    return apiError('unauthorized', text, {reason: 'second-factor'}, from);
  }
  return apiError('unauthorized', text, {reason: reasonOf(code, body)}, from);
}

function reasonOf(code: string, body: unknown): ApiErrorDetails['unauthorized']['reason'] {
  if (code === 'account_is_locked') return 'locked';
  // The two differ in one character: with a space the token has expired, else it never was one (contract 1.3). Newer builds,
  // whose every answer has `metadata`, use either for a token that has expired.
  return code === 'invalid credentials' || (isObject(body) && body['metadata']) ? 'expired' : 'invalid';
}

function textOf(data: unknown): string {
  if (typeof data === 'string') return data;
  return isObject(data) && typeof data['message'] === 'string' ? data['message'] : '';
}
