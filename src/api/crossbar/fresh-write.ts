import type {AccountId, Versioned} from '../model.js';
import {beforeSending} from '../before-sending.js';
import {apiError, isApiError, type ApiError} from '../errors.js';
import {sameJson} from './json-paths.js';
import type {Snapshot} from './snapshot.js';

export interface FreshWrite<T, R> {
  readonly accountId: AccountId;
  readonly base: Versioned<T>;
  /** What the document says when the write is in. Absent where that cannot be told by reading it. */
  readonly wanted?: T | undefined;
  readonly read: () => Promise<Snapshot<T, R>>;
  readonly write: (fresh: Snapshot<T, R>) => Promise<Versioned<T>>;
}

/**
 * Writes over what is stored at this moment, provided that it is still what the user saw.
 *
 * Crossbar has no usable precondition (contract 1.6), so the document is read just before. A new revision with the same
 * content is no conflict: the server touches documents by itself. After a 409, which says that another write was
 * quicker, all of it is done once more.
 *
 * @throws `conflict` with the stored document when that is not what the change was made from; nothing is written then
 */
export async function writeFresh<T, R>(steps: FreshWrite<T, R>): Promise<Versioned<T>> {
  assertSameAccount(steps.accountId, steps.base);
  try {
    return await steps.write(unchanged(await beforeSending(steps.read), steps.base));
  } catch (error) {
    if (!isRace(error)) throw error;
  }
  const fresh = await steps.read();
  // An account is written in two steps (contract 4.4), so the refused write may be in all the same.
  if (steps.wanted !== undefined && sameJson(fresh.document.value, steps.wanted)) return fresh.document;
  try {
    return await steps.write(unchanged(fresh, steps.base));
  } catch (error) {
    if (!isRace(error)) throw error;
    throw conflict((await steps.read()).document, error);
  }
}

/** A change for one account is never written to another. */
function assertSameAccount(accountId: AccountId, base: Versioned<unknown>): void {
  if (base.accountId === accountId) return;
  throw apiError('refused', 'The change was made for another account', {code: 'base_of_another_account'});
}

function unchanged<T, R>(fresh: Snapshot<T, R>, base: Versioned<T>): Snapshot<T, R> {
  const {document} = fresh;
  if (document.revision === base.revision || sameJson(document.value, base.value)) return fresh;
  throw conflict(document);
}

function conflict(current: Versioned<unknown>, cause?: ApiError): ApiError {
  const {requestId, status} = cause ?? {};
  return apiError('conflict', 'The document was changed by someone else', {current}, {requestId, status, cause});
}

/** Does it once more after a 409; for writes that name what they change and build upon whatever is stored. */
export async function againAfterRace<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (!isRace(error)) throw error;
    return write();
  }
}

/** The server's own 409, not the conflict found by comparing. */
function isRace(error: unknown): error is ApiError {
  return isApiError(error) && error.kind === 'conflict' && error.details.current === undefined;
}
