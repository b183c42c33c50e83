import type {Charges} from './charges.js';
import type {FieldError, Versioned} from './document.js';

/**
 * The details of each kind of error. The keys are the closed list of everything that can fail between a widget and a
 * backend; an adapter maps the errors of its transport to them.
 */
export interface ApiErrorDetails {
  /** The backend could not be reached, or the connection broke. */
  readonly network: Record<never, never>;
  /** A part of the library's own code could not be loaded. The backend has changed nothing. */
  readonly 'missing-code': Record<never, never>;
  /** The backend did not respond in time. */
  readonly timeout: Record<never, never>;
  /**
   * No user is signed in: there is no token, an expired token could not be renewed, or the sign-in was refused.
   * `another-user`: the signed-in user is not the one that `session.open` found; nothing was sent for either. `locked`:
   * too many sign-in attempts have failed, and the backend refuses all of them for a while.
   */
  readonly unauthorized: {
    readonly reason: 'expired' | 'invalid' | 'account-disabled' | 'locked' | 'second-factor' | 'another-user';
  };
  /** The signed-in user may not do this. */
  readonly forbidden: Record<never, never>;
  /** The account or document is unknown or deleted. */
  readonly 'not-found': Record<never, never>;
  /** The backend refused values; each refusal is named by the model's field path. */
  readonly invalid: {readonly fields: readonly FieldError[]};
  /**
   * The document changed since the base revision. `current` is the present document. With `stored`, the write is stored
   * nevertheless, and may have replaced another client's change; without it, nothing is stored. With `exhausted`, the
   * adapter has already repeated the write as often as is reasonable, so only the user may send it again.
   */
  readonly conflict: {readonly current?: Versioned<unknown>; readonly stored?: true; readonly exhausted?: true};
  /** The write causes charges that have to be accepted first. */
  readonly charges: {readonly quote: readonly Charges[]};
  /** Charges were accepted, but the payer is not in good standing. */
  readonly 'billing-issue': {readonly reason: string};
  /** A rule of the backend forbids it, e.g. `account_has_descendants`. */
  readonly refused: {readonly code: string};
  /** Too many requests. */
  readonly 'rate-limited': Record<never, never>;
  /** This backend does not have this function. */
  readonly unsupported: Record<never, never>;
  /** The backend failed. */
  readonly server: Record<never, never>;
  /** The response was malformed; `path` names the field with an unexpected value. */
  readonly protocol: {readonly path: string};
  /**
   * A write was sent, no usable response was received, and reading the document again did not determine whether it is
   * stored. `reason` is the error received instead of a response. `check` reads once more and never writes: it resolves
   * like the write if it is stored, rejects with `reason` if it is not, and rejects with `unconfirmed` while that is
   * unknown.
   */
  readonly unconfirmed: {readonly reason: ApiError; readonly check: () => Promise<unknown>};
}

export type ApiErrorKind = keyof ApiErrorDetails;

export interface ApiErrorOptions {
  /** The backend's id of the request, shown so that support can find it in a log. */
  readonly requestId?: string | undefined;
  /** HTTP status, if any. */
  readonly status?: number | undefined;
  /** The operation was a write that failed before it was sent. */
  readonly unsent?: boolean | undefined;
  readonly cause?: unknown;
}

/** With the registered symbol, another copy of the library on the same page recognizes an error of this one. */
const brand = Symbol.for('account-widgets.api-error');

const retryableKinds: ReadonlySet<ApiErrorKind> = new Set([
  'network',
  'missing-code',
  'timeout',
  'unauthorized',
  'conflict',
  'rate-limited',
  'server',
  'protocol',
]);

/**
 * The only error that an adapter throws (a canceled request rejects with the signal's own reason instead). Narrow it by
 * `kind`: `if (isApiError(error) && error.kind === 'conflict') error.details.current`.
 */
export class ApiErrorOf<K extends ApiErrorKind> extends Error {
  override readonly name = 'ApiError';
  readonly kind: K;
  readonly details: ApiErrorDetails[K];
  readonly requestId?: string;
  readonly status?: number;
  /** Set when a write failed before it was sent: nothing is stored. Otherwise the kind determines what is known. */
  readonly unsent?: true;

  constructor(kind: K, message: string, details: ApiErrorDetails[K], options: ApiErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : {cause: options.cause});
    this.kind = kind;
    this.details = details;
    if (options.requestId !== undefined) this.requestId = options.requestId;
    if (options.status !== undefined) this.status = options.status;
    if (options.unsent) this.unsent = true;
    Object.defineProperty(this, brand, {value: true});
  }

  /** Whether the same request may succeed when it is sent again. */
  get retryable(): boolean {
    return retryableKinds.has(this.kind);
  }
}

/** Every error of the port, as a union that narrows by `kind`. */
export type ApiError = {[K in ApiErrorKind]: ApiErrorOf<K>}[ApiErrorKind];

/** Creates an error of the given kind. */
export function apiError<K extends ApiErrorKind>(
  kind: K,
  message: string,
  details: ApiErrorDetails[K],
  options?: ApiErrorOptions,
): ApiErrorOf<K> {
  return new ApiErrorOf(kind, message, details, options);
}

export function isApiError(value: unknown): value is ApiError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Whether a rejection only reports a cancellation. */
export function isAbort(value: unknown): boolean {
  return value instanceof DOMException && value.name === 'AbortError';
}

/** Converts any thrown value to an `ApiError`: a foreign error is a fault of the adapter and becomes `protocol`. */
export function toApiError(value: unknown): ApiError {
  if (isApiError(value)) return value;
  return apiError('protocol', value instanceof Error ? value.message : String(value), {path: ''}, {cause: value});
}
