import {apiError, type ApiError} from '../errors.js';
import type {Page, ReadOptions} from '../document.js';
import type {HttpRequest, Query} from './http.js';
import {objectOf} from './json.js';
import {idOf} from './loose-values.js';
import type {Row} from './rows.js';

const idRow: Row<string> = (wire) => idOf(objectOf(wire)['id']);

/** What the search needs of the client, which loads this module. */
interface Searching {
  readonly tokens: {readonly accountId: string | undefined};
  page(path: string, row: Row<string>, options: ReadOptions & {readonly query: Query}): Promise<Page<string>>;
}

/**
 * Newer builds answer 401 both for an account that does not exist and for one whose document cannot be loaded at the
 * moment. Callers forget an account that is not found, consider it deleted, or create it again. Therefore, "not found"
 * is reported only if the search, which loads no document, agrees. The search does not cover the account in which the
 * user signed in, which always exists.
 *
 * @throws `server` when the account exists; or the error of the search
 */
export async function assertMissing(client: Searching, request: HttpRequest, error: ApiError): Promise<void> {
  const {method, path, signal} = request;
  const [, id] = /^accounts\/([^/]+)/.exec(path) ?? [];
  if (id === undefined) return;
  const exists = id === client.tokens.accountId || (await isFound(client, decodeURIComponent(id), signal));
  if (!exists) return;
  const {requestId, status} = error;
  // The server resolves the account before it executes a request, so nothing is stored.
  const options = {requestId, status, cause: error, unsent: method !== 'GET'};
  throw apiError('server', 'The account cannot be loaded', {}, options);
}

async function isFound(client: Searching, id: string, signal: AbortSignal | undefined): Promise<boolean> {
  const {items, unreadable} = await client.page('search', idRow, {query: {t: 'account', q: 'id', v: id}, signal});
  // An entry that cannot be read may be the account.
  return unreadable !== undefined || items.includes(id);
}
