import type {AccountSummary} from '../account.js';
import type {Page, PageOptions} from '../document.js';
import {summaryRow} from './account-summary.js';
import type {CrossbarClient} from './client.js';
import {protocolError} from './envelope.js';
import {isObject} from './json.js';

type Field = 'name' | 'realm' | 'id';

/** Nobody reads more matches than these in one list. */
const WHOLE = 5000;

/** In this order an account that several fields match is taken from the first. */
const fields: readonly Field[] = ['name', 'realm', 'id'];

/** The server compares only these characters (Crossbar contract 4.6). */
function normalised(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/**
 * Accounts whose name, realm or id begins with the text. Crossbar searches one field at a time, and only its three
 * single searches have pages, so they run side by side. Whether another field lists an account as well follows from the
 * account itself, which keeps it from coming twice even on different pages.
 */
export async function searchAccounts(
  client: CrossbarClient,
  text: string,
  {cursor, limit, signal}: PageOptions = {},
): Promise<Page<AccountSummary>> {
  const prefix = normalised(text);
  if (prefix === '') return {items: []};
  const starts = cursor === undefined ? firstPage(prefix) : fromCursor(cursor);
  const pages = await Promise.all(
    fields.map(async (field) => {
      const start = starts[field];
      if (start === undefined) return {items: []};
      const query = {t: 'account', q: field, v: prefix};
      const ask = (size: number | undefined) =>
        client.page('search', summaryRow, {query, cursor: start || undefined, limit: size, signal});
      const page = await ask(limit);
      // Newer builds fail at every page but the first, whose size they do not bound.
      return client.isNewer && page.next !== undefined ? {items: (await ask(WHOLE)).items} : page;
    }),
  );
  const matches = (account: AccountSummary, field: Field): boolean =>
    normalised(account[field] ?? '').startsWith(prefix);
  const items = pages.flatMap((page, index) =>
    page.items.filter((account) => !fields.slice(0, index).some((earlier) => matches(account, earlier))),
  );
  const next = Object.fromEntries(
    fields.flatMap((field, index) => (pages[index]?.next ? [[field, pages[index].next]] : [])),
  );
  return Object.keys(next).length > 0 ? {items, next: JSON.stringify(next)} : {items};
}

/** A start key per field that is still to be read on; empty: from its beginning. */
type Starts = Readonly<Partial<Record<Field, string>>>;

function firstPage(prefix: string): Starts {
  // Ids are hexadecimal: with any other character there is none to find.
  return /^[0-9a-f]+$/.test(prefix) ? {name: '', realm: '', id: ''} : {name: '', realm: ''};
}

function fromCursor(cursor: string): Starts {
  try {
    const starts: unknown = JSON.parse(cursor);
    if (isObject(starts)) return starts;
  } catch {
    // Not one of ours either.
  }
  throw protocolError('cursor', {});
}
