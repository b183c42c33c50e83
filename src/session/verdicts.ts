/** Verdicts on writes whose response is lost, by kind of write. */
import {isApiError} from '../api/errors.js';
import type {Versioned} from '../api/document.js';
import type {WriteVerdict} from './confirmed-write.js';
import {equal} from './equal.js';
import {changedPaths, getField} from './merge.js';

/** The verdict on a write that sets a state: stored if the state is as wanted, otherwise not stored. */
export function verdictOf<T>(
  actual: boolean,
  {wanted, value}: {readonly wanted: boolean; readonly value: T},
): WriteVerdict<T> {
  return actual === wanted ? {status: 'stored', value} : {status: 'not-stored'};
}

/**
 * The verdict on a write of a document, by its changed fields: if all of them are as wanted it is stored; if all of
 * them are as before it is not, whatever else another client has changed.
 */
export function verdictOfDocument<T>(base: T, wanted: T, current: Versioned<T>): WriteVerdict<Versioned<T>> {
  const paths = changedPaths(base, wanted);
  const isAs = (document: T) => paths.every((path) => equal(getField(current.value, path), getField(document, path)));
  if (isAs(wanted)) return {status: 'stored', value: current};
  return {status: isAs(base) ? 'not-stored' : 'unknown'};
}

/** The verdict on a write that adds items to a set and removes others, by the current content of the set. */
export function verdictOfSet<T>(
  now: readonly string[],
  {add, remove}: {readonly add: readonly string[]; readonly remove: readonly string[]},
  value: T,
): WriteVerdict<T> {
  const done = [...add.map((id) => now.includes(id)), ...remove.map((id) => !now.includes(id))];
  if (done.every(Boolean)) return {status: 'stored', value};
  return {status: done.some(Boolean) ? 'unknown' : 'not-stored'};
}

/** Whether a read finds something; `not-found` means that it does not. */
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
 * Deletes something; an already deleted object counts as success. A proxy can also respond "not found", so a list of
 * the remaining objects must agree.
 * @throws as `remove` and `isLeft` do
 */
export async function removeOnce(remove: () => Promise<unknown>, isLeft: () => Promise<boolean>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'not-found' || (await isLeft())) throw error;
  }
}
