import {apiError, isApiError, type ApiError} from '../api/errors.js';
import {isInconclusive} from '../api/inconclusive.js';

/** What a subsequent read says about a write whose response is missing or unusable. */
export type WriteVerdict<T> =
  /** `value` is what the response would have contained. */
  {readonly status: 'stored'; readonly value: T} | {readonly status: 'not-stored'} | {readonly status: 'unknown'};

export interface ConfirmedWrite<T> {
  /** Sends the write. */
  readonly write: () => Promise<T>;
  /** Reads the written data and compares it. Never writes. A rejection means that the outcome stays unknown. */
  readonly verify: () => Promise<WriteVerdict<T>>;
}

/**
 * The one way to send a write: its outcome is either known or reported as unknown. If the response is lost, truncated,
 * malformed, empty, or late, the backend is read again before an error is reported.
 *
 * @returns the response, or what the subsequent read found in its place
 * @throws the error of the write if it is certain that nothing is stored; `unconfirmed` if that cannot be determined
 */
export async function confirmedWrite<T>({write, verify}: ConfirmedWrite<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isApiError(error) || !isInconclusive(error)) throw error;
    return resolveOutcome(error, verify);
  }
}

/**
 * Runs a follow-up once a write is stored, whether its response or a later check reports that.
 *
 * @param then called once, with what is stored
 * @throws as the write does; the `check` of an `unconfirmed` error resolves with the return value of `then`
 */
export async function onceStored<T, R>(write: Promise<T>, then: (stored: T) => R): Promise<R> {
  let stored: T;
  try {
    stored = await write;
  } catch (error) {
    // The check resolves as the write would have.
    throw withCheck(error, (check) => onceStored(check() as Promise<T>, then));
  }
  return then(stored);
}

/** Wraps the check of an `unconfirmed` error; returns any other error unchanged. */
export function withCheck(error: unknown, around: (check: () => Promise<unknown>) => Promise<unknown>): unknown {
  if (!isApiError(error) || error.kind !== 'unconfirmed') return error;
  const {message, details, requestId, status} = error;
  const check = () => around(details.check);
  return apiError('unconfirmed', message, {reason: details.reason, check}, {requestId, status, cause: error});
}

async function resolveOutcome<T>(reason: ApiError, verify: ConfirmedWrite<T>['verify']): Promise<T> {
  const verdict = await verdictOf(verify);
  if (verdict.status === 'stored') return verdict.value;
  if (verdict.status === 'not-stored') throw reason;
  const {requestId, status} = reason;
  const details = {reason, check: () => resolveOutcome(reason, verify)};
  throw apiError('unconfirmed', 'It is not known whether the change is stored', details, {
    requestId,
    status,
    cause: reason,
  });
}

/** A failed read says nothing about the write. */
async function verdictOf<T>(verify: ConfirmedWrite<T>['verify']): Promise<WriteVerdict<T>> {
  try {
    return await verify();
  } catch (error) {
    // These are an aborted read or a failing server. Anything else is a programming error and must surface.
    if (isApiError(error) || error instanceof DOMException) return {status: 'unknown'};
    throw error;
  }
}
