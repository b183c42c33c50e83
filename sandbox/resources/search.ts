import type {Backend} from '../backend.js';
import {initFailed, invalid} from '../core/errors.js';
import type {CallerExchange} from '../http/exchange.js';
import {listReply} from '../http/paging.js';
import type {Reply} from '../http/reply.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {omit, type JsonObject, type MutableJsonObject} from '../core/json.js';
import {normalizeName} from '../store/account.js';
import type {AccountView} from '../store/account-tree.js';
import {SortedIndex, type IndexEntry} from '../store/sorted-index.js';
import {childItem} from './account-lists.js';

/** Search by prefix, always below the account of the token, regardless of the path. */
export const searchRoutes: readonly Route[] = [
  {path: 'search', methods: {GET: signedIn(search)}},
  {path: 'search/multi', methods: {GET: signedIn(searchMulti)}},
  {path: 'accounts/:account/search', methods: {GET: onAccount(search)}},
  {path: 'accounts/:account/search/multi', methods: {GET: onAccount(searchMulti)}},
];

const TYPES = ['account', 'user', 'callflow', 'device'];
const VIEWS: Readonly<Record<string, AccountView>> = {id: 'by-id', name: 'by-name', realm: 'by-realm'};

function search(exchange: CallerExchange, backend: Backend): Reply {
  const type = requiredType(exchange);
  const field = exchange.query.get('q');
  if (field === null) {
    throw invalid({q: {required: {message: 'search needs a view to search in', target: Object.keys(VIEWS)}}});
  }
  const view = type === 'account' ? VIEWS[field] : undefined;
  if (!view) throw invalid({q: {enum: {message: 'value not found in enumerated list of values', cause: field}}});
  // Generation 5, read in the source: the key of a further page is used as the searched text, which fails.
  if (backend.generation === 5 && exchange.query.has('start_key')) throw initFailed();
  const value = exchange.query.get('v');
  if (value === null) throw invalid({v: {required: {message: 'search needs a value to search for'}}});
  return listReply(exchange, {
    index: new SortedIndex(withPrefix(backend, exchange, view, value), 'plain'),
    keyPrefix: [exchange.caller.account.id, 'account'],
    item: (id) => itemOf(backend, id),
  });
}

function searchMulti(exchange: CallerExchange, backend: Backend): Reply {
  requiredType(exchange);
  const data: MutableJsonObject = {};
  for (const [field, view] of Object.entries(VIEWS)) {
    const value = exchange.query.get(`by_${field}`);
    if (value === null) continue;
    data[field] = withPrefix(backend, exchange, view, value)
      .map(({id}) => itemOf(backend, id))
      .filter((item) => item !== undefined);
  }
  return {data, listed: true};
}

function requiredType(exchange: CallerExchange): string {
  const type = exchange.query.get('t');
  if (type === null) {
    throw invalid({t: {required: {message: 'search needs a document type to search on', target: TYPES}}});
  }
  if (!TYPES.includes(type)) throw initFailed();
  return type;
}

/** Returns the entries of an index that begin with the value; both are normalized, so the order is plain. */
function withPrefix(backend: Backend, exchange: CallerExchange, view: AccountView, value: string): IndexEntry[] {
  const prefix = normalizeName(value);
  const index = backend.store.accounts.view(view, exchange.caller.account.id);
  const found: IndexEntry[] = [];
  for (let position = index.lowerBound({key: prefix, id: ''}); ; position += 1) {
    const entry = index.entries[position];
    if (!entry?.key.startsWith(prefix)) return found;
    found.push(entry);
  }
}

function itemOf(backend: Backend, id: string): JsonObject | undefined {
  const account = backend.store.accounts.get(id);
  return account && omit(childItem(backend, account), new Set<string>(['flags']));
}
