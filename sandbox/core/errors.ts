import type {Json, JsonObject} from './json.js';

/** An unsuccessful response: HTTP status, error code, and the content of `data`. */
export class CrossbarError extends Error {
  override readonly name = 'CrossbarError';
  readonly status: number;
  /** The envelope's `message`. */
  readonly code: string;
  /** The envelope's `data`; undefined omits the key, as a crashed handler of the genuine server does. */
  readonly data: Json | undefined;
  /** Extra envelope keys, such as `page_size`. */
  readonly envelope: JsonObject;

  constructor(status: number, code: string, data?: Json, envelope: JsonObject = {}) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.data = data;
    this.envelope = envelope;
  }
}

/** The violated rules at one path: `{minLength: {message, target, ...}}`. */
export type RuleErrors = Record<string, JsonObject>;
/** All violated rules of one request, by dotted path. */
export type ValidationErrors = Record<string, RuleErrors>;

export const invalid = (
  errors: ValidationErrors,
  code = 'validation error',
  envelope: JsonObject = {},
): CrossbarError => new CrossbarError(400, code, errors, envelope);

export const required = (path: string): ValidationErrors => ({
  [path]: {required: {message: 'Field is required but missing', value: path}},
});

export const invalidCredentials = (envelope: JsonObject = {}): CrossbarError =>
  new CrossbarError(401, 'invalid_credentials', {message: 'invalid credentials'}, envelope);

/** An expired token is reported with a space in the code and an empty object, unlike every other 401. */
export const expiredToken = (): CrossbarError => new CrossbarError(401, 'invalid credentials', {});

/**
 * Generation 5, read in the source: an account that is unknown or deleted, or whose document cannot be loaded, for any
 * reason. The cause is not reported.
 */
export const missingAccount = (): CrossbarError =>
  new CrossbarError(401, 'invalid credentials', {message: 'invalid credentials'});

export const forbidden = (extra: JsonObject = {}): CrossbarError =>
  new CrossbarError(403, 'forbidden', {message: 'forbidden', ...extra});

export const badIdentifier = (cause?: string): CrossbarError =>
  new CrossbarError(404, 'bad_identifier', {message: 'bad identifier', ...(cause === undefined ? {} : {cause})});

export const notFound = (): CrossbarError => new CrossbarError(404, 'not_found', {message: 'not found'});

export const methodNotAllowed = (): CrossbarError =>
  new CrossbarError(405, 'invalid_method', {message: 'method not allowed'});

export const conflict = (): CrossbarError =>
  new CrossbarError(409, 'datastore_conflict', {message: 'conflicting documents'});

export const tooManyRequests = (): CrossbarError =>
  new CrossbarError(429, 'too_many_requests', {message: 'too many requests'});

/** The response of the genuine server when a handler crashes: without `data`. */
export const initFailed = (): CrossbarError => new CrossbarError(500, 'init failed');

export const unspecifiedFault = (): CrossbarError =>
  new CrossbarError(500, 'unspecified_fault', {message: 'unspecified fault'});

export const datastoreFault = (): CrossbarError =>
  new CrossbarError(500, 'datastore_fault', {message: 'unknown failure', cause: 'Bad Request'});
