/** Finds out from revisions whether a write has replaced a change of another client. Each write makes a revision grow by one. */
import {apiError, isApiError, type ApiError} from '../errors.js';
import type {Versioned} from '../model.js';
import type {JsonObject} from './json.js';
import {leaves, sameJson} from './json-paths.js';
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
  return apiError('conflict', 'Another client changed the document at the same moment', {current});
}

/** A write to an account counts twice on one generation of servers, and once on others (contract 4.4). */
export const ACCOUNT_STEPS = 2;

export interface Merge {
  /** What was sent. */
  readonly patch: JsonObject;
  /** By how much the revision grows at most. */
  readonly steps: number;
}

/**
 * The answer to a PATCH, marked where another client may have changed the same fields between the read and the write: the
 * revision has grown by more than the PATCH accounts for, and no other field shows what that client has changed.
 */
export function mergedOver<T>(
  before: Snapshot<T, JsonObject>,
  {document, raw}: Snapshot<T, JsonObject>,
  {patch, steps}: Merge,
): Versioned<T> {
  if ((growth(before.document, document) ?? 0) <= steps) return document;
  const sent = [...leaves(patch), ...emptied(patch)].map(([path]) => path);
  const isOurs = (path: string) => sent.some((one) => path === one || path.startsWith(`${one}.`));
  const others = (whole: JsonObject) => Object.fromEntries([...leaves(whole)].filter(([path]) => !isOurs(path)));
  return sameJson(others(before.raw), others(raw)) ? {...document, overwritten: {before: before.document}} : document;
}

/** Objects that a patch empties; they are no leaves. */
function* emptied(patch: JsonObject, prefix = ''): Generator<readonly [path: string]> {
  for (const [key, part] of Object.entries(patch)) {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) continue;
    if (Object.keys(part).length === 0) yield [prefix + key];
    else yield* emptied(part as JsonObject, `${prefix}${key}.`);
  }
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
