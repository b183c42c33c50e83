import type {Backend} from '../backend.js';
import {badIdentifier} from '../core/errors.js';
import {dataOf, param, type AccountExchange} from '../http/exchange.js';
import {documentReply, ok, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {asString, omit, stripPrivate, type JsonObject} from '../core/json.js';
import {accountName} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';

/** States in which a port request prevents its account from being deleted. */
const ACTIVE: ReadonlySet<string> = new Set(['submitted', 'pending', 'scheduled', 'rejected']);
const STATES: ReadonlySet<string> = new Set([...ACTIVE, 'unconfirmed', 'completed', 'canceled']);

/** Numbers that are being ported in. The state may be changed without the approval of a carrier. */
export const portRequestRoutes: readonly Route[] = [
  {path: 'accounts/:account/port_requests', methods: {GET: onAccount(list), PUT: onAccount(create)}},
  {
    path: 'accounts/:account/port_requests/:port',
    methods: {GET: onAccount((exchange, backend) => documentReply(portOf(exchange, backend)))},
  },
  {path: 'accounts/:account/port_requests/:port/:state', methods: {PATCH: onAccount(setState)}},
];

export function hasActivePort({store}: Backend, accountId: string): boolean {
  return store.documents.list(accountId, 'port_request').some(({doc}) => ACTIVE.has(asString(doc.port_state) ?? ''));
}

/** Grouped by account, although only one is requested; an account without port requests is not listed (as recorded). */
function list({account}: AccountExchange, {store}: Backend): Reply {
  const ports = store.documents.list(account.id, 'port_request').map(({id, doc}) => ({id, ...doc}));
  return ok(
    ports.length === 0 ? [] : [{account_id: account.id, account_name: accountName(account), port_requests: ports}],
  );
}

function create(exchange: AccountExchange, {store}: Backend): Reply {
  const id = store.newId();
  const sent: JsonObject = omit(stripPrivate(dataOf(exchange)), new Set(['id']));
  const doc = {...sent, port_state: 'unconfirmed', sent: false};
  const port = store.save(exchange.account.id, {id, type: 'port_request', doc});
  return {...documentReply(port), location: `${exchange.path}/${id}`};
}

function setState(exchange: AccountExchange, backend: Backend): Reply {
  const {id, doc} = portOf(exchange, backend);
  const state = param(exchange, 'state');
  if (!STATES.has(state)) throw badIdentifier(state);
  const changed = {id, type: 'port_request' as const, doc: {...doc, port_state: state}};
  return documentReply(backend.store.save(exchange.account.id, changed));
}

function portOf(exchange: AccountExchange, {store}: Backend): StoredDocument {
  const id = param(exchange, 'port');
  const port = store.documents.get(exchange.account.id, id);
  if (port?.type !== 'port_request') throw badIdentifier(id);
  return port;
}
