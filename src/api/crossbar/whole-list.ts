import type {ReadOptions} from '../document.js';
import type {CrossbarClient, ListOptions, Row} from './client.js';
import {protocolError} from './envelope.js';

/** Every item of a list, page after page. */
export async function wholeList<W, T>(
  client: CrossbarClient,
  path: string,
  row: Row<W, T>,
  options: ListOptions & ReadOptions = {},
): Promise<readonly T[]> {
  const items: T[] = [];
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await client.page(path, row, {...options, cursor});
    items.push(...page.items);
    cursor = page.next;
    if (cursor !== undefined && cursors.has(cursor)) throw protocolError('next_start_key', {});
    if (cursor !== undefined) cursors.add(cursor);
  } while (cursor !== undefined);
  return items;
}
