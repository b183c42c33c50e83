import type {List, ReadOptions} from '../document.js';
import {everyPage} from '../every-page.js';
import {listOf} from '../list-of.js';
import type {CrossbarClient, ListOptions} from './client.js';
import type {Row} from './rows.js';

/** Returns every readable item of a list, and the number of the others. */
export async function wholeList<T>(
  client: CrossbarClient,
  path: string,
  row: Row<T>,
  options: ListOptions & ReadOptions = {},
): Promise<List<T>> {
  const items: T[] = [];
  let unreadable = 0;
  for await (const page of everyPage((cursor) => client.page(path, row, {...options, cursor}))) {
    items.push(...page.items);
    unreadable += page.unreadable ?? 0;
  }
  return listOf(items, unreadable);
}
