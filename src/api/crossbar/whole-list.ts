import type {ReadOptions} from '../document.js';
import {everyPage} from '../every-page.js';
import type {CrossbarClient, ListOptions, Row} from './client.js';

/** Returns every item of a list. */
export async function wholeList<W, T>(
  client: CrossbarClient,
  path: string,
  row: Row<W, T>,
  options: ListOptions & ReadOptions = {},
): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const page of everyPage((cursor) => client.page(path, row, {...options, cursor})))
    items.push(...page.items);
  return items;
}
