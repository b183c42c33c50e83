import {apiError} from './errors.js';

/** No list is longer: at a usual size of a page, 100,000 items. */
const MAX_PAGES = 500;

/**
 * Page after page. A backend may lead in a circle, or on and on.
 * @throws `protocol` at `next` where a page was read before, or where there are too many
 */
export async function* everyPage<P extends {readonly next?: string | undefined}>(
  read: (cursor: string | undefined) => Promise<P>,
): AsyncGenerator<P> {
  const cursors = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield page;
    cursor = page.next;
    if (cursor === undefined) return;
    if (cursors.has(cursor)) break;
    cursors.add(cursor);
  } while (cursors.size < MAX_PAGES);
  throw apiError('protocol', 'The list does not end', {path: 'next'});
}
