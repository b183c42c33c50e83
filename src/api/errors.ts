import type {Charges} from './charges.js';
import type {FieldError, Versioned} from './document.js';

/**
 * What each kind of error carries beside its message. The keys are the closed list of everything that can go wrong
 * between a widget and a backend; an adapter maps whatever its transport knows onto one of them.
 */
export interface ApiErrorDetails {
  /** The backend could not be reached, or the connection broke. */
  readonly network: Record<never, never>;
  /** A part of the library's own code could not be fetched. The backend has changed nothing. */
  readonly 'missing-code': Record<never, never>;
  /** The backend did not answer in time. */
  readonly timeout: Record<never, never>;
  /**
   * Nobody is signed in: no token, an expired one that could not be renewed, or a refused sign-in. `another-user`: another
   * user has signed in than the one that `session.open` found; nothing was sent for either. `locked`: too many attempts to
   * sign in have failed, and the backend refuses all of them for a while.
   */
  readonly unauthorized: {
    readonly reason: 'expired' | 'invalid' | 'account-disabled' | 'locked' | 'second-factor' | 'another-user';
  };
  /** The signed-in user may not do this. */
  readonly forbidden: Record<never, never>;
  /** The account or document is unknown, or gone. */
  readonly 'not-found': Record<never, never>;
  /** The backend refused values; each refusal is named by the model's field path. */
  readonly invalid: {readonly fields: readonly FieldError[]};
  /**
   * The document changed since the base revision. `current` is what the backend holds now. With `stored` the write is stored all
   * the same, and may have replaced the change of another client; without it, nothing is.
   */
  readonly conflict: {readonly current?: Versioned<unknown>; readonly stored?: true};
  /** The write costs money and has to be accepted first. */
  readonly charges: {readonly quote: readonly Charges[]};
  /** Charges were accepted, but the payer is not in good standing. */
  readonly 'billing-issue': {readonly reason: string};
  /** A rule of the backend forbids it, e.g. `account_has_descendants`. */
  readonly refused: {readonly code: string};
  /** Too many requests. */
  readonly 'rate-limited': Record<never, never>;
  /** This backend has no such function. */
  readonly unsupported: Record<never, never>;
  /** The backend failed. */
  readonly server: Record<never, never>;
  /** The answer made no sense; `path` names the field that did not hold what it must. */
  readonly protocol: {readonly path: string};
  /**
   * A write was sent, no usable answer came back, and reading the document again did not settle whether it is stored.
   * `reason` is what came instead of an answer. `check` reads once more and never writes: it resolves as the write would
   * have if it is stored, rejects with `reason` if it is not, and rejects with `unconfirmed` while that stays unknown.
   */
  readonly unconfirmed: {readonly reason: ApiError; readonly check: () => Promise<unknown>};
}

export type ApiErrorKind = keyof ApiErrorDetails;

export interface ApiErrorOptions {
  /** The backend's id of the request, shown so that support can find it in a log. */
  readonly requestId?: string | undefined;
  /** HTTP status, where there was one. */
  readonly status?: number | undefined;
  /** The operation was a write, and it failed before the write itself was sent. */
  readonly unsent?: boolean | undefined;
  readonly cause?: unknown;
}

/** The registered symbol lets an error of one bundle be recognised by another copy of the library on the same page. */
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
 * The only error an adapter throws (a cancelled request rejects with the signal's own reason instead).
 * Narrow it by `kind`: `if (isApiError(error) && error.kind === 'conflict') error.details.current`.
 */
export class ApiErrorOf<K extends ApiErrorKind> extends Error {
  override readonly name = 'ApiError';
  readonly kind: K;
  readonly details: ApiErrorDetails[K];
  readonly requestId?: string;
  readonly status?: number;
  /** Set where a write failed before it was sent: nothing can be stored. Otherwise the kind decides what is known. */
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

  /** Whether the same request may succeed when it is simply sent again. */
  get retryable(): boolean {
    return retryableKinds.has(this.kind);
  }
}

/** Every error of the port, as a union that narrows by `kind`. */
export type ApiError = {[K in ApiErrorKind]: ApiErrorOf<K>}[ApiErrorKind];

/** Makes an error of the given kind. */
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

/** The kinds after which a write may or may not be stored: the answer is missing or unusable. */
const inconclusiveKinds: ReadonlySet<ApiErrorKind> = new Set(['network', 'timeout', 'server', 'protocol']);

/** Whether a failed write may be stored all the same. */
export function isInconclusive({kind, unsent}: ApiError): boolean {
  return inconclusiveKinds.has(kind) && !unsent;
}

/** Whether a rejection only says that nobody wants the answer any more. */
export function isAbort(value: unknown): boolean {
  return value instanceof DOMException && value.name === 'AbortError';
}

/** Any thrown value as an `ApiError`: a foreign one is a fault of the adapter and reads as `protocol`. */
export function toApiError(value: unknown): ApiError {
  if (isApiError(value)) return value;
  return apiError('protocol', value instanceof Error ? value.message : String(value), {path: ''}, {cause: value});
}
