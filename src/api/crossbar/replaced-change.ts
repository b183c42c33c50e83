/**
 * Determines from revisions whether a write has replaced another client's change. Each write increments a revision by
 * one.
 */
import {apiError, type ApiError} from '../errors.js';
import type {Versioned} from '../document.js';
import type {Snapshot} from './snapshot.js';

/**
 * Returns the response to a write that replaced the whole document, marked when another client wrote between the read
 * and the write. When the revision of the response does not match, or is missing, the document is read once more.
 *
 * @param before as it was read immediately before the write
 */
export async function replacedChange<T>(
  before: Versioned<T>,
  written: Versioned<T>,
  read: () => Promise<Snapshot<T, unknown>>,
): Promise<Versioned<T>> {
  const grown = growth(before, written);
  if (grown === 1) return written;
  // The write is stored, so a subsequent failure must not be reported as a failure of the write.
  const now = await read().then(
    ({document}) => document,
    () => undefined,
  );
  const total = now && growth(before, now);
  const latest = now && (total ?? 0) >= (grown ?? 1) ? now : written;
  if (Math.max(grown ?? 0, total ?? 0) > 1) return {...latest, overwritten: {before}};
  return total === 1 && now ? {...written, revision: now.revision} : written;
}

/**
 * Returns the error of a write without a document in its response: the write is stored, and may have replaced another
 * client's change.
 */
export function replacedElsewhere(current: Versioned<unknown>): ApiError {
  return apiError('conflict', 'Another client changed the document at the same moment', {current, stored: true});
}

/** One generation of servers counts a write to an account twice, the others once. */
export const ACCOUNT_STEPS = 2;

/**
 * Returns the response to a PATCH, marked when another client wrote between the read and the PATCH: the revision has
 * grown by more than the PATCH explains. Fields that were not sent retain that client's values. Whether it has also
 * changed the fields that were sent cannot be determined: a client that stores whole documents changes several at once.
 *
 * @param steps the maximum growth of the revision without other writes
 */
export function mergedOver<T>(before: Versioned<T>, written: Versioned<T>, steps: number): Versioned<T> {
  return (growth(before, written) ?? 0) > steps ? {...written, overwritten: {before}} : written;
}

/**
 * Returns the number of writes between two revisions; undefined when a revision has no number. A document that was
 * never saved is at 0.
 */
function growth(before: Versioned<unknown>, after: Versioned<unknown>): number | undefined {
  const from = before.revision.startsWith('unsaved:') ? 0 : generation(before.revision);
  const to = generation(after.revision);
  return from === undefined || to === undefined ? undefined : to - from;
}

function generation(revision: string): number | undefined {
  const [, count] = /^(\d+)-/.exec(revision) ?? [];
  return count === undefined ? undefined : Number(count);
}
