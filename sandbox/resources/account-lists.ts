import type {Backend} from '../backend.js';
import {forbidden, initFailed} from '../core/errors.js';
import type {AccountExchange} from '../http/exchange.js';
import {filterOf} from '../http/filters.js';
import {listReply} from '../http/paging.js';
import type {Reply} from '../http/reply.js';
import {encodeStartKey, HIGHEST} from '../http/start-key.js';
import {onAccount, type Route} from '../http/router.js';
import type {Json, JsonObject} from '../core/json.js';
import {accountName, accountRealm, type Account} from '../store/account.js';
import type {AccountView} from '../store/account-tree.js';
import {revisionOf} from '../store/store.js';

/** Lists of accounts. */
export const accountListRoutes: readonly Route[] = [
  {
    path: 'accounts/:account/children',
    methods: {GET: onAccount((exchange, backend) => accountList(exchange, backend, 'children', exchange.account))},
  },
  {
    path: 'accounts/:account/descendants',
    methods: {GET: onAccount((exchange, backend) => accountList(exchange, backend, 'descendants', exchange.account))},
  },
  {path: 'accounts/:account/siblings', methods: {GET: onAccount(siblings)}},
  {path: 'accounts/:account/tree', methods: {GET: onAccount(tree)}},
  {path: 'accounts/:account/parents', methods: {GET: onAccount(parents)}},
];

/** Returns the item of an account in lists of direct children, and in search results with other keys omitted. */
export function childItem(backend: Backend, account: Account): JsonObject {
  return {
    id: account.id,
    name: accountName(account),
    realm: accountRealm(account),
    descendants_count: backend.store.accounts.descendantsCount(account.id),
    flags: account.doc.flags ?? [],
  };
}

function descendantItem(backend: Backend, account: Account): JsonObject {
  return {
    id: account.id,
    name: accountName(account),
    realm: accountRealm(account),
    tree: backend.store.accounts.ancestors(account.id).map((ancestor) => ancestor.id),
    flags: account.doc.flags ?? [],
  };
}

function accountList(exchange: AccountExchange, backend: Backend, view: AccountView, account: Account): Reply {
  const {accounts} = backend.store;
  const passes = filterOf(exchange.query);
  const itemOf = view === 'children' ? childItem : descendantItem;
  return listReply(exchange, {
    index: accounts.view(view, account.id),
    keyPrefix: [account.id],
    item: (id): Json | undefined => {
      const listed = accounts.get(id);
      return listed && (!passes || passes(listed)) ? itemOf(backend, listed) : undefined;
    },
  });
}

/**
 * Returns the children of the parent, including the account itself. Only superduper may list siblings of its own
 * account.
 */
function siblings(exchange: AccountExchange, backend: Backend): Reply {
  const {account, caller} = exchange;
  if (account.id === caller.account.id && !caller.account.superduper) throw forbidden();
  const parent = account.parentId === undefined ? undefined : backend.store.accounts.get(account.parentId);
  if (!parent) return {data: [], envelope: {page_size: 0, start_key: encodeStartKey(['undefined', HIGHEST])}};
  return accountList(exchange, backend, 'children', parent);
}

/** The breadcrumb request: from the token's account down to the direct parent; empty for the token's own account. */
function tree(exchange: AccountExchange, backend: Backend): Reply {
  const {account, caller} = exchange;
  const ancestors = backend.store.accounts.ancestors(account.id);
  const from = ancestors.findIndex((ancestor) => ancestor.id === caller.account.id);
  const item = backend.generation === 5 ? treeItem : idAndName;
  return {data: from < 0 ? [] : ancestors.slice(from).map(item), revision: revisionOf(account)};
}

/**
 * Recorded: the call reads one page of all accounts, the highest ids first. It fails for an account that is not on that
 * page, and where there are more pages, it names the next one.
 */
function parents(exchange: AccountExchange, backend: Backend): Reply {
  // One call in generation 5, read in the source.
  if (backend.generation === 5) return tree(exchange, backend);
  const {accounts} = backend.store;
  const items = accounts.ancestors(exchange.account.id).map(idAndName);
  if (exchange.query.get('paginate') === 'false') return {data: items, listed: true};
  const ids = [accounts.root.id, ...accounts.view('by-id', accounts.root.id).entries.map(({id}) => id)]
    .sort()
    .reverse();
  const next = ids[PARENTS_PAGE];
  if (next !== undefined && !ids.slice(0, PARENTS_PAGE).includes(exchange.account.id)) throw initFailed();
  const more = next === undefined ? {} : {next_start_key: encodeStartKey([next])};
  return {data: items, envelope: {page_size: items.length, ...more}, listed: true};
}

function treeItem(account: Account): JsonObject {
  return {...idAndName(account), realm: accountRealm(account), flags: account.doc.flags ?? []};
}

const PARENTS_PAGE = 50;

function idAndName(account: Account): JsonObject {
  return {id: account.id, name: accountName(account)};
}
