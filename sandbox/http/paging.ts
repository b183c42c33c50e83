import {asString, isTrue, type Json, type JsonObject, type MutableJsonObject} from '../core/json.js';
import {SortedIndex, type IndexEntry} from '../store/sorted-index.js';
import {CrossbarError} from '../core/errors.js';
import {parameter, type Exchange} from './exchange.js';
import type {Reply} from './reply.js';
import {decodeStartKey, encodeStartKey, HIGHEST} from './start-key.js';

const DEFAULT_PAGE_SIZE = 50;

export interface ListSource {
  readonly index: SortedIndex;
  /** Returns the item of an entry; undefined skips it, and the page is filled with the following one. */
  readonly item: (id: string) => Json | undefined;
  /** The prefix of the start keys of this list. */
  readonly keyPrefix: readonly string[];
  /** Whether the first page also names its own start key; lists of users and callflows do not. */
  readonly namesFirstKey?: boolean;
}

/** Returns one page of a list like the genuine server: descending unless `ascending=true`. */
export function listReply(exchange: Exchange, source: ListSource): Reply {
  const {items, envelope} = page(exchange, source);
  return {
    data: items,
    envelope,
    listed: items.length > 0,
    ...(isTrue(parameter(exchange, 'is_chunked')) ? {chunked: true} : {}),
  };
}

/** Returns the page's items and the paging keys of its envelope, for lists whose `data` is not a list. */
export function page(exchange: Exchange, source: ListSource): {items: Json[]; envelope: JsonObject} {
  const ascending = isTrue(parameter(exchange, 'ascending'));
  const {entries} = source.index;
  const startKey = asString(parameter(exchange, 'start_key'));
  const paginate = parameter(exchange, 'paginate') !== 'false' && parameter(exchange, 'paginate') !== false;
  const limit = paginate ? pageSize(exchange) : Infinity;
  const step = ascending ? 1 : -1;
  const items: Json[] = [];
  let position = startPosition(source, startKey, ascending);
  let next: IndexEntry | undefined;
  for (; position >= 0 && position < entries.length; position += step) {
    const entry = entries[position];
    const item = entry && source.item(entry.id);
    if (item === undefined) continue;
    if (items.length === limit) {
      next = entry;
      break;
    }
    items.push(item);
  }
  if (!paginate) return {items, envelope: {}};
  const envelope: MutableJsonObject = {page_size: items.length};
  if (startKey !== undefined) envelope.start_key = startKey;
  else if (source.namesFirstKey !== false) envelope.start_key = firstKey(source, ascending);
  if (next) envelope.next_start_key = encodeStartKey([...source.keyPrefix, next.key, next.id]);
  return {items, envelope};
}

function pageSize(exchange: Exchange): number {
  const wanted = parameter(exchange, 'page_size');
  if (wanted === undefined) return DEFAULT_PAGE_SIZE;
  const size = Number(wanted);
  if (Number.isInteger(size) && size > 0) return size;
  throw new CrossbarError(404, 'faulty_request', {message: 'page size must be at least 1'});
}

function startPosition(source: ListSource, startKey: string | undefined, ascending: boolean): number {
  const {index} = source;
  if (startKey === undefined) return ascending ? 0 : index.entries.length - 1;
  const [key, id = ascending ? '' : HIGHEST] = decodeStartKey(startKey, source.keyPrefix);
  if (key === undefined) return ascending ? 0 : index.entries.length - 1;
  const position = index.lowerBound({key, id});
  if (ascending) return position;
  return index.entries[position]?.id === id ? position : position - 1;
}

function firstKey(source: ListSource, ascending: boolean): string {
  return encodeStartKey(ascending ? source.keyPrefix : [...source.keyPrefix, HIGHEST]);
}

/** Sorts a list that is small enough to be sorted for a single request: users, callflows, numbers. */
export function sortedOnce(entries: Iterable<IndexEntry>): SortedIndex {
  return new SortedIndex(entries);
}
