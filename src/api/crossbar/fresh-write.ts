import type {AccountId} from '../account-ref.js';
import type {Base, Versioned} from '../document.js';
import {beforeSending} from '../before-sending.js';
import {apiError, isApiError, type ApiError} from '../errors.js';
import type {CrossbarClient} from './client.js';
import {sameJson} from './json-paths.js';
import {replacedChange} from './replaced-change.js';
import type {Snapshot} from './snapshot.js';

/** How the pauses between the attempts of a write are timed and canceled. */
export interface Repeating {
  readonly client: Pick<CrossbarClient, 'pause'>;
  readonly signal: AbortSignal | undefined;
}

export interface FreshWrite<T, R> extends Repeating {
  readonly accountId: AccountId;
  readonly base: Versioned<T>;
  /** The document after a successful write. Absent when the success cannot be determined by reading it. */
  readonly wanted?: T | undefined;
  readonly read: () => Promise<Snapshot<T, R>>;
  /** @param condition as of `WriteOver.write` */
  readonly write: (fresh: Snapshot<T, R>, condition: string | undefined) => Promise<Versioned<T>>;
  /** As of `WriteOver`. */
  readonly replaces?: boolean;
}

/**
 * Writes over the stored document, provided that it still equals what the user saw. The document is read immediately
 * before. A new revision with the same content is not a conflict: the server saves documents on its own.
 *
 * @throws `conflict` with the stored document when it differs from the base of the change; nothing is written in this
 *   case
 */
export async function writeFresh<T, R>(steps: FreshWrite<T, R>): Promise<Versioned<T>> {
  const {accountId, base, wanted, write} = steps;
  assertSameAccount(accountId, base);
  return writeOver({
    ...steps,
    write: (fresh, condition) => write(unchanged(fresh, base), condition),
    // An account is written in two steps, so a refused write may be stored nevertheless.
    isDone: ({value}) => wanted !== undefined && sameJson(value, wanted),
  });
}

export interface WriteOver<T, R> extends Repeating {
  readonly read: () => Promise<Snapshot<T, R>>;
  /**
   * Sends the write over the document that was just read; resolves with undefined when there is nothing to write.
   * @param condition the revision for `If-Match`; undefined when the server does not support it
   */
  readonly write: (fresh: Snapshot<T, R>, condition: string | undefined) => Promise<Versioned<T> | undefined>;
  /**
   * Whether the write replaces the document, including changes that another client has stored since it was read.
   * Default: false.
   */
  readonly replaces?: boolean | undefined;
  /** Returns whether a document that is read after a refusal makes the write superfluous. Default: false. */
  readonly isDone?: (document: Versioned<T>) => boolean;
}

/** Number of 409 responses after which only the user may send the write again. */
const MAX_RACES = 2;
/**
 * Maximum number of writes. Each write that its condition refused was preceded by another change, so another client is
 * busy.
 */
const MAX_WRITES = 6;

/**
 * Reads and writes, and starts over when another client was faster. The server is asked to refuse the write when
 * another revision is stored. A server that refuses it over the same revision does not understand the condition, which
 * is then omitted. A change that was replaced without the condition is detected from the revision of the response.
 */
export async function writeOver<T, R>(steps: WriteOver<T, R>): Promise<Versioned<T>> {
  const {read, write, isDone} = steps;
  let fresh = await beforeSending(read);
  let conditional = true;
  let races = 0;
  for (let sent = 1; ; sent++) {
    const condition = conditional ? conditionOf(fresh.document) : undefined;
    try {
      const written = await write(fresh, condition);
      if (written === undefined) return fresh.document;
      return steps.replaces ? await replacedChange(fresh.document, written, read) : written;
    } catch (error) {
      if (!isRace(error)) throw error;
      const refused = condition !== undefined && error.status === 412;
      if (!refused && ++races < MAX_RACES) await pauseAfterRace(steps, races);
      const again = await (refused ? beforeSending(read) : read());
      if (isDone?.(again.document)) return again.document;
      if (refused && again.document.revision === fresh.document.revision) conditional = false;
      else if (races === MAX_RACES || sent >= MAX_WRITES) throw exhausted(error, again.document);
      fresh = again;
    }
  }
}

/** A document that was never saved has no revision that could be named. */
function conditionOf({revision}: Versioned<unknown>): string | undefined {
  return /^[\w-]+$/.test(revision) ? revision : undefined;
}

/** A change of one account is never written to another. */
export function assertSameAccount(accountId: AccountId, base: Base<unknown>): void {
  if (base.accountId === accountId) return;
  throw apiError('refused', 'The change was made for another account', {code: 'base_of_another_account'});
}

/**
 * Checks the base of a write that names no changed fields, immediately before the write.
 * @throws `refused` for the base of another account; `conflict` with the stored document when it differs from the base
 */
export async function assertUnchanged<T>(
  accountId: AccountId,
  base: Base<T> | undefined,
  read: () => Promise<Versioned<T>>,
  isSame: (a: T, b: T) => boolean = sameJson,
): Promise<void> {
  if (!base) return;
  assertSameAccount(accountId, base);
  const stored = await beforeSending(read);
  if (!isSame(stored.value, base.value)) throw conflict(stored);
}

function unchanged<T, R>(fresh: Snapshot<T, R>, base: Versioned<T>): Snapshot<T, R> {
  const {document} = fresh;
  if (document.revision === base.revision || sameJson(document.value, base.value)) return fresh;
  throw conflict(document);
}

/** Returns the conflict of a write that is not sent because the document is not the one that the user saw. */
export function conflict(current: Versioned<unknown>): ApiError {
  return apiError('conflict', 'The document was changed by someone else', {current});
}

/** Returns the conflict after which the write is not sent again without the user. */
function exhausted(cause: ApiError, current?: Versioned<unknown>): ApiError {
  const {requestId, status} = cause;
  const details = {exhausted: true, ...(current && {current})} as const;
  return apiError('conflict', 'The server refused the write repeatedly', details, {requestId, status, cause});
}

/** Repeats a write once after a 409; for writes that name their changes and are independent of the stored values. */
export async function againAfterRace<T>(steps: Repeating, write: () => Promise<T>): Promise<T> {
  for (let races = 1; ; races++) {
    try {
      return await write();
    } catch (error) {
      if (!isRace(error)) throw error;
      if (races === MAX_RACES) throw exhausted(error);
      await pauseAfterRace(steps, races);
    }
  }
}

function pauseAfterRace({client, signal}: Repeating, races: number): Promise<void> {
  return client.pause(races, signal);
}

/** Returns whether the error is the server's own 409 or 412, not a conflict found by comparison or after retries. */
function isRace(error: unknown): error is ApiError {
  if (!isApiError(error) || error.kind !== 'conflict') return false;
  const {current, exhausted: isExhausted} = error.details;
  return current === undefined && !isExhausted;
}
