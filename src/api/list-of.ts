import type {List, Readable} from './document.js';
import {apiError} from './errors.js';

/** Returns a list with the number of entries that could not be read. */
export function listOf<T>(items: readonly T[], unreadable = 0): List<T> {
  return unreadable > 0 ? Object.assign([...items], {unreadable}) : items;
}

/**
 * Returns whether a list has an entry.
 * @throws `protocol` when no readable entry is it and others could not be read: it may be one of them
 */
export function hasEntry<T>(list: List<T>, isIt: (entry: T) => boolean): boolean {
  if (list.some(isIt)) return true;
  assertReadable(list);
  return false;
}

/** @throws `protocol` when entries could not be read: what is missing from the others may be among them */
export function assertReadable({unreadable}: Readable): void {
  if (unreadable) throw apiError('protocol', 'An entry of the list cannot be read', {path: 'data'});
}
