/** Finds out from revisions whether a write has replaced a change of another client. Each write makes a revision grow by one. */
import {apiError, isApiError, type ApiError} from '../errors.js';
import type {Versioned} from '../document.js';
import type {Snapshot} from './snapshot.js';

/**
 * The answer to a write that replaced the whole document, marked where another client wrote between the read and the write.
 * Where the revision of the answer does not fit, or is missing, the document is read once more.
 *
 * @param before as it was read just before the write
 */
export async function replacedChange<T>(
  before: Versioned<T>,
  written: Versioned<T>,
  read: () => Promise<Snapshot<T, unknown>>,
): Promise<Versioned<T>> {
  const grown = growth(before, written);
  if (grown === 1) return written;
  const now = await unlessFailed(read);
  const total = now && growth(before, now);
  const latest = now && (total ?? 0) >= (grown ?? 1) ? now : written;
  if (Math.max(grown ?? 0, total ?? 0) > 1) return {...latest, overwritten: {before}};
  return total === 1 && now ? {...written, revision: now.revision} : written;
}

/** For writes whose answer is nobody's document: that they are in, and what they may have cost. */
export function replacedElsewhere(current: Versioned<unknown>): ApiError {
  return apiError('conflict', 'Another client changed the document at the same moment', {current, stored: true});
}

/** A write to an account counts twice on one generation of servers, and once on others (contract 4.4). */
export const ACCOUNT_STEPS = 2;

/**
 * The answer to a PATCH, marked where another client wrote between the read and the PATCH: the revision has grown by more than
 * that accounts for. Fields that were not sent are kept as that client has left them. Whether it has changed the fields that
 * were sent, too, nothing tells: a client that stores whole documents changes several at once.
 *
 * @param steps by how much the revision grows at most when nobody else writes
 */
export function mergedOver<T>(before: Versioned<T>, written: Versioned<T>, steps: number): Versioned<T> {
  return (growth(before, written) ?? 0) > steps ? {...written, overwritten: {before}} : written;
}

/** How many writes lie between two revisions; nothing where a revision does not count. A document that was never saved is at 0. */
function growth(before: Versioned<unknown>, after: Versioned<unknown>): number | undefined {
  const from = before.revision.startsWith('unsaved:') ? 0 : generation(before.revision);
  const to = generation(after.revision);
  return from === undefined || to === undefined ? undefined : to - from;
}

function generation(revision: string): number | undefined {
  const [, count] = /^(\d+)-/.exec(revision) ?? [];
  return count === undefined ? undefined : Number(count);
}

/** The write is stored: whatever fails from here on is no failure of it. */
async function unlessFailed<T>(read: () => Promise<Snapshot<T, unknown>>): Promise<Versioned<T> | undefined> {
  try {
    return (await read()).document;
  } catch (error) {
    if (isApiError(error) || error instanceof DOMException) return undefined;
    throw error;
  }
}
