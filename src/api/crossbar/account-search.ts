import * as z from 'zod/mini';
import type {AccountMatches, AccountSummary} from '../account.js';
import type {Page, PageOptions} from '../document.js';
import {summaryRow} from './account-summary.js';
import type {CrossbarClient} from './client.js';
import {protocolError} from './envelope.js';

type Field = 'name' | 'realm' | 'id';

/** Upper bound of matches in one list; no user reads more. */
const WHOLE = 5000;

/** In this order: an account that matches several fields is taken from the first one. */
const fields: readonly Field[] = ['name', 'realm', 'id'];

/** Returns the characters that the server compares. */
function normalized(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** Letters and digits that the server does not index. */
const IGNORED = /(?!\p{ASCII})[\p{L}\p{M}\p{N}]/u;

/**
 * Returns accounts whose name, realm, or id begins with the text. Crossbar searches one field at a time, and only its
 * single searches are paged, so they run in parallel. Whether another field also lists an account can be derived
 * from the account itself, which prevents duplicates even across pages.
 *
 * The server compares a-z and 0-9 only. A text with other letters is searched without them, which may find accounts
 * that do not contain them and miss others, and a text without any of these characters cannot be searched.
 */
export async function searchAccounts(
  client: CrossbarClient,
  text: string,
  {cursor, limit, signal}: PageOptions = {},
): Promise<AccountMatches> {
  // Composed, as most names are stored: the server drops a letter together with its accent.
  const prefix = normalized(text.normalize('NFC'));
  if (prefix === '') return text.trim() === '' ? {items: []} : {items: [], incomplete: true};
  const starts = cursor === undefined ? firstPage(prefix) : fromCursor(cursor);
  let isCut = false;
  let unreadable = 0;
  const pages = await Promise.all(
    fields.map(async (field): Promise<Page<AccountSummary>> => {
      const start = starts[field];
      if (start === undefined) return {items: []};
      const query = {t: 'account', q: field, v: prefix};
      const ask = (size: number | undefined) =>
        client.page('search', summaryRow, {query, cursor: start || undefined, limit: size, signal});
      const page = await ask(limit);
      // Newer builds fail at every page but the first, whose size they do not limit.
      const isLast = !client.isNewer || page.next === undefined;
      const {next, ...rows} = isLast ? page : await ask(WHOLE);
      unreadable += rows.unreadable ?? 0;
      isCut ||= !isLast && next !== undefined;
      return isLast ? page : rows;
    }),
  );
  const matches = (account: AccountSummary, field: Field): boolean =>
    normalized(account[field] ?? '').startsWith(prefix);
  const items = pages.flatMap((page, index) =>
    page.items.filter((account) => !fields.slice(0, index).some((earlier) => matches(account, earlier))),
  );
  const next = Object.fromEntries(
    fields.flatMap((field, index) => (pages[index]?.next ? [[field, pages[index].next]] : [])),
  );
  return {
    items,
    ...(Object.keys(next).length > 0 && {next: JSON.stringify(next)}),
    ...(unreadable > 0 && {unreadable}),
    ...((isCut || IGNORED.test(text)) && {incomplete: true}),
  };
}

const start = z.optional(z.string());

/** A start key for each field that has further matches; empty: from its beginning. */
const Starts = z.object({name: start, realm: start, id: start});
type Starts = Readonly<z.infer<typeof Starts>>;

/** The beginning of an id that is too long to be the beginning of a generated realm. */
const ID = /^[0-9a-f]{8,}$/;

/** Two requests for each text: a text that can be the beginning of an id is not searched among the realms. */
function firstPage(prefix: string): Starts {
  return ID.test(prefix) ? {name: '', id: ''} : {name: '', realm: ''};
}

function fromCursor(cursor: string): Starts {
  try {
    return Starts.parse(JSON.parse(cursor));
  } catch {
    throw protocolError('cursor', {});
  }
}
