import type {Backend} from '../backend.js';
import type {AccountExchange, Exchange} from '../http/exchange.js';
import {listReply, sortedOnce} from '../http/paging.js';
import type {Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {filterOf} from '../http/filters.js';
import type {JsonObject} from '../core/json.js';
import type {Account} from '../store/account.js';
import {toGregorian} from '../store/store.js';

/** Successful and failed logins of an account. */
export const loginAttemptRoutes: readonly Route[] = [
  {path: 'accounts/:account/security/attempts', methods: {GET: onAccount(attempts)}},
  {path: 'accounts/:account/multi_factor/attempts', methods: {GET: onAccount(attempts)}},
];

/** Stored attempts per account: the genuine server retains a month; a development server does not need to. */
const KEPT_ATTEMPTS = 50;

export function recordAttempt(
  exchange: Exchange,
  backend: Backend,
  account: Account,
  attempt: {readonly auth_type: string; readonly status: 'success' | 'failed'; readonly message: string},
): void {
  const {store} = backend;
  const retained = store.documents.list(account.id, 'login_attempt');
  const oldest = retained[0];
  if (oldest && retained.length >= KEPT_ATTEMPTS) store.remove(account.id, oldest.id);
  const month = new Date(store.now() * 1000).toISOString().slice(0, 7).replace('-', '');
  const doc: JsonObject = {
    auth_module: 'cb_user_auth',
    ...attempt,
    timestamp: toGregorian(store.now()),
    client_ip: exchange.clientIp,
  };
  store.save(account.id, {id: `${month}-${store.newId()}`, type: 'login_attempt', doc});
}

/** The latest first. */
function attempts(exchange: AccountExchange, backend: Backend): Reply {
  const passes = filterOf(exchange.query);
  const documents = backend.store.documents.list(exchange.account.id, 'login_attempt');
  const byId = new Map(documents.map((document) => [document.id, document]));
  return listReply(exchange, {
    index: sortedOnce(documents.map(({id, created}) => ({id, key: String(created)}))),
    keyPrefix: [],
    item: (id) => {
      const attempt = byId.get(id);
      return attempt && (!passes || passes(attempt)) ? {id, ...attempt.doc} : undefined;
    },
  });
}
