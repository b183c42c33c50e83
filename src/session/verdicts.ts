/** What reading again says about writes whose answer is lost, by kinds of writes. */
import {isApiError} from '../api/errors.js';
import type {Versioned} from '../api/document.js';
import type {WriteVerdict} from './confirmed-write.js';
import {equal} from './equal.js';
import {changedPaths, getField} from './merge.js';

/** The verdict on a write that makes something either so or not: stored when it is as wanted, else not stored. */
export function verdictOf<T>(
  actual: boolean,
  {wanted, value}: {readonly wanted: boolean; readonly value: T},
): WriteVerdict<T> {
  return actual === wanted ? {status: 'stored', value} : {status: 'not-stored'};
}

/**
 * The verdict on a write of a document, by its changed fields: all as wanted, and it is stored; all as before, and it is not,
 * whatever else another client has changed.
 */
export function verdictOfDocument<T>(base: T, wanted: T, current: Versioned<T>): WriteVerdict<Versioned<T>> {
  const paths = changedPaths(base, wanted);
  const isAs = (document: T) => paths.every((path) => equal(getField(current.value, path), getField(document, path)));
  if (isAs(wanted)) return {status: 'stored', value: current};
  return {status: isAs(base) ? 'not-stored' : 'unknown'};
}

/** The verdict on a write that adds some items to a set and takes others away, by what the set holds now. */
export function verdictOfSet<T>(
  now: readonly string[],
  {add, remove}: {readonly add: readonly string[]; readonly remove: readonly string[]},
  value: T,
): WriteVerdict<T> {
  const done = [...add.map((id) => now.includes(id)), ...remove.map((id) => !now.includes(id))];
  if (done.every(Boolean)) return {status: 'stored', value};
  return {status: done.some(Boolean) ? 'unknown' : 'not-stored'};
}

/** Whether a read finds something; `not-found` says that there is nothing. */
export async function exists(read: () => Promise<unknown>): Promise<boolean> {
  try {
    await read();
    return true;
  } catch (error) {
    if (isApiError(error) && error.kind === 'not-found') return false;
    throw error;
  }
}

/**
 * Deletes something; what is deleted already counts as deleted. "Not found" can be the word of a proxy, too, so a list of what
 * is left has to agree.
 * @throws as `remove`, and as `isLeft`
 */
export async function removeOnce(remove: () => Promise<unknown>, isLeft: () => Promise<boolean>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'not-found' || (await isLeft())) throw error;
  }
}
