import type {Page} from '../document.js';
import type {ApiErrorOptions} from '../errors.js';
import {protocolError} from './envelope.js';

/**
 * Reads an entry of a list, independently of the others: one that cannot be read is `undefined` and counted. A list that
 * decides about a deletion or a restriction throws instead.
 */
export type Row<T> = (wire: unknown, from: {readonly at: string; readonly origin: ApiErrorOptions}) => T | undefined;

/**
 * @param at where the list is on the wire
 * @throws `protocol` when there is no list
 */
export function readRows<T>(read: Row<T>, list: unknown, origin: ApiErrorOptions, at = 'data'): Page<T> {
  if (!Array.isArray(list)) throw protocolError(at, origin);
  const rows = list.map((wire: unknown, index) => read(wire, {at: `${at}.${index}`, origin}));
  const items = rows.filter((row) => row !== undefined);
  const unreadable = rows.length - items.length;
  return unreadable > 0 ? {items, unreadable} : {items};
}
