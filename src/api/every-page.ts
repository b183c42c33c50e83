import {apiError} from './errors.js';

/** Upper bound of a list: 100,000 items at a usual page size. */
const MAX_PAGES = 500;

/**
 * Reads page after page, and detects a backend whose pages form a cycle or never end.
 * @param from the cursor of the first page; absent: from the beginning
 * @throws `protocol` at `next` when a cursor or the items of a page repeat, or when there are too many
 */
export async function* everyPage<P extends {readonly next?: string | undefined; readonly items?: readonly unknown[]}>(
  read: (cursor: string | undefined) => Promise<P>,
  from?: string,
): AsyncGenerator<P> {
  const cursors = new Set<string>();
  let cursor = from;
  let previous = '';
  do {
    const page = await read(cursor);
    const content = JSON.stringify(page.items ?? []);
    // Pages without an item may precede others: some backends filter after paging.
    if (page.next !== undefined && content !== '[]' && content === previous) break;
    previous = content;
    yield page;
    cursor = page.next;
    if (cursor === undefined) return;
    if (cursors.has(cursor)) break;
    cursors.add(cursor);
  } while (cursors.size < MAX_PAGES);
  throw apiError('protocol', 'The list does not end', {path: 'next'});
}
