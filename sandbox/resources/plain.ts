import type {Backend} from '../backend.js';
import {badIdentifier, CrossbarError, datastoreFault, forbidden, initFailed} from '../core/errors.js';
import {asObject, asString, type JsonObject} from '../core/json.js';
import {param, type AccountExchange, type CallerExchange} from '../http/exchange.js';
import {ok, type Reply} from '../http/reply.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {ACCOUNT, LIMITS, USER} from '../schema/documents.js';
import type {Schema} from '../schema/schema.js';
import {accountName} from '../store/account.js';
import {revisionOf} from '../store/store.js';
import {timeKey} from './ledgers.js';
import {userOf} from './users.js';

/** Resources that clients request although a plain installation has none of them. */
const EMPTY_LISTS = [
  'alerts',
  'blacklists',
  'clicktocall',
  'connectivity',
  'directories',
  'external_numbers',
  'faxboxes',
  'groups',
  'media',
  'menus',
  'parked_calls',
  'resources',
  'temporal_rules',
];

/** The same for lists that are not paged. */
const UNPAGED_LISTS = ['cdrs', 'ips'];

const list = (): Reply => ({data: [], envelope: {page_size: 0}});

const movements = (backend: Backend): Reply => ({data: [], envelope: {page_size: 0, start_key: timeKey(backend)}});

function fail(error: CrossbarError): never {
  throw error;
}

const noView = (): never => fail(new CrossbarError(503, 'datastore missing view', {}));

const noRestrictions = (): never => fail(badIdentifier('token_restrictions'));

const answer = (path: string, handle: () => never) =>
  path.includes(':account') ? onAccount(handle) : signedIn(handle);

/** The configuration of the platform is its operator's. */
function systemConfigs({caller}: CallerExchange): Reply {
  if (!caller.account.superduper) throw forbidden();
  const names = ['accounts', 'auth', 'callflow', 'crossbar', 'crossbar.accounts', 'ledgers', 'notify', 'services'];
  return {data: names.reverse(), envelope: {page_size: names.length}, listed: false};
}

/** The rules that documents are checked by here; the genuine ones say more. */
const SCHEMAS: Readonly<Record<string, Schema>> = {accounts: ACCOUNT, limits: LIMITS, users: USER};

function schema(exchange: CallerExchange): Reply {
  const name = param(exchange, 'schema');
  const found = Object.hasOwn(SCHEMAS, name) ? SCHEMAS[name] : undefined;
  if (!found) throw badIdentifier(name);
  const shown = {$schema: 'http://json-schema.org/draft-04/schema#', ...(found as unknown as JsonObject), id: name};
  return ok(shown);
}

/** Everybody who can be called, by name. */
function contacts({account}: AccountExchange, {store}: Backend): Reply {
  return ok(
    store.documents.list(account.id, 'user').flatMap(({doc}) => {
      const external = asString(asObject(asObject(doc.caller_id).external).number);
      const internal = asString(asObject(asObject(doc.caller_id).internal).number) ?? asString(doc.presence_id);
      if (external === undefined && internal === undefined) return [];
      const name = [asString(doc.first_name), asString(doc.last_name)].filter(Boolean).join(' ');
      return [{name, external_number: external ?? '', internal_number: internal ?? ''}];
    }),
  );
}

function vcard(exchange: AccountExchange, backend: Backend): Reply {
  const user = userOf(exchange, backend);
  const [first, last] = [asString(user.doc.first_name) ?? '', asString(user.doc.last_name) ?? ''];
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `N:${last};${first}`, `FN:${first} ${last}`];
  const email = asString(user.doc.email);
  if (email !== undefined) lines.push(`EMAIL:${email}`);
  const body = [...lines, 'END:VCARD', ''].join('\r\n');
  return {content: {type: 'text/x-vcard', body}, revision: revisionOf(user)};
}

export const plainRoutes: readonly Route[] = [
  {
    path: 'about',
    methods: {
      GET: signedIn(() =>
        ok({version: '4.0.0', used_memory: 59_128_680, processes: 1257, ports: 10, erlang_version: '25'}),
      ),
    },
  },
  ...EMPTY_LISTS.map((name): Route => ({path: `accounts/:account/${name}`, methods: {GET: onAccount(list)}})),
  ...UNPAGED_LISTS.map((name): Route => ({path: `accounts/:account/${name}`, methods: {GET: onAccount(() => ok([]))}})),
  {path: 'accounts/:account/transactions', methods: {GET: onAccount((_, backend) => movements(backend))}},
  // Recorded: broken.
  {path: 'accounts/:account/transactions/current_balance', methods: {GET: onAccount(() => fail(initFailed()))}},
  // Other applications, as a fresh installation answers for them.
  ...['webhooks', 'accounts/:account/webhooks'].map((path): Route => ({
    path,
    methods: {GET: answer(path, noView), PUT: answer(path, noView), PATCH: answer(path, noView)},
  })),
  {path: 'notifications', methods: {GET: signedIn(noView), PUT: signedIn(noView), DELETE: signedIn(noView)}},
  {path: 'rates', methods: {GET: signedIn(() => ({data: [], envelope: {page_size: 0}}))}},
  {path: 'tasks', methods: {GET: signedIn(() => ok({tasks: {}}))}},
  {
    path: 'accounts/:account/tasks',
    methods: {GET: onAccount(() => fail(datastoreFault())), PUT: onAccount(() => fail(datastoreFault()))},
  },
  {
    path: 'accounts/:account/token_restrictions',
    methods: {
      GET: onAccount(noRestrictions),
      POST: onAccount(noRestrictions),
      DELETE: onAccount(noRestrictions),
    },
  },
  {path: 'system_configs', methods: {GET: signedIn(systemConfigs)}},
  {path: 'accounts/:account/system_configs', methods: {GET: onAccount(() => fail(badIdentifier()))}},
  {path: 'schemas', methods: {GET: signedIn(() => ok(Object.keys(SCHEMAS)))}},
  {path: 'schemas/:schema', methods: {GET: signedIn(schema)}},
  {path: 'accounts/:account/contact_list', methods: {GET: onAccount(contacts)}},
  {path: 'accounts/:account/users/:user/vcard', methods: {GET: onAccount(vcard)}},
  {path: 'accounts/:account/metaflows', methods: {GET: onAccount(() => ok({}))}},
  {path: 'accounts/:account/registrations/count', methods: {GET: onAccount(() => ok({count: 0}))}},
  {
    path: 'accounts/:account/comments',
    methods: {GET: onAccount(({account}) => ({data: {comments: []}, revision: revisionOf(account)}))},
  },
  {
    // No payment service is connected: the customer exists without stored data.
    path: 'accounts/:account/braintree/customer',
    methods: {
      GET: onAccount(({account}) =>
        ok({id: account.id, company: accountName(account), addresses: [], credit_cards: [], subscriptions: []}),
      ),
    },
  },
];
