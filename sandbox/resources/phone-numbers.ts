import type {Backend} from '../backend.js';
import {badIdentifier, unspecifiedFault} from '../core/errors.js';
import {dataOf, param, type AccountExchange, type Exchange} from '../http/exchange.js';
import {filterOf} from '../http/filters.js';
import {page, sortedOnce} from '../http/paging.js';
import {ok, type Reply} from '../http/reply.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {asList, type JsonObject, type MutableJsonObject} from '../core/json.js';
import {CLASSIFIERS, classify} from '../catalog/classifiers.js';
import type {StoredDocument} from '../store/documents.js';
import {toGregorian} from '../store/store.js';

/** Numbers of an account and classes of destinations. */
export const phoneNumberRoutes: readonly Route[] = [
  {path: 'phone_numbers/classifiers', methods: {GET: signedIn(() => ok(CLASSIFIERS))}},
  {path: 'accounts/:account/phone_numbers', methods: {GET: onAccount(list)}},
  {path: 'accounts/:account/phone_numbers/classifiers', methods: {GET: onAccount(() => ok(CLASSIFIERS))}},
  {path: 'accounts/:account/phone_numbers/classifiers/:number', methods: {GET: onAccount(classifyOne)}},
  {path: 'accounts/:account/phone_numbers/collection', methods: {PUT: onAccount(addCollection)}},
  {
    path: 'accounts/:account/phone_numbers/:number',
    methods: {
      GET: onAccount((exchange, backend) => ok(numberView(numberOf(exchange, backend)))),
      PUT: onAccount((exchange, backend) => ok(numberView(add(exchange, backend, param(exchange, 'number'))))),
      POST: onAccount(askCarrier),
      PATCH: onAccount(askCarrier),
      DELETE: onAccount(remove),
    },
  },
  {path: 'accounts/:account/phone_numbers/:number/activate', methods: {PUT: onAccount(askCarrier)}},
  {
    path: 'accounts/:account/phone_numbers/:number/identify',
    methods: {
      GET: onAccount((exchange, backend) =>
        ok({account_id: exchange.account.id, number: numberOf(exchange, backend).id}),
      ),
    },
  },
];

const AVAILABLE_FEATURES = ['carrier_name', 'force_outbound', 'prepend', 'ringback'];

function list(exchange: AccountExchange, backend: Backend): Reply {
  const owned = backend.store.documents.list(exchange.account.id, 'phone_number');
  const numbers = new Map(owned.map((number) => [number.id, number]));
  const passes = filterOf(exchange.query);
  const {items, envelope} = page(exchange, {
    index: sortedOnce(owned.map(({id}) => ({id, key: id}))),
    keyPrefix: [],
    namesFirstKey: false,
    item: (id) => {
      const number = numbers.get(id);
      return number && (!passes || passes(number)) ? id : undefined;
    },
  });
  const shown: MutableJsonObject = {};
  for (const id of items) {
    const number = typeof id === 'string' ? numbers.get(id) : undefined;
    if (number) shown[number.id] = listedNumber(number, exchange.account.id);
  }
  return {data: {numbers: shown, cascade_quantity: 0}, envelope};
}

function listedNumber({doc, created, modified}: StoredDocument, accountId: string): JsonObject {
  return {
    ...doc,
    features_allowed: [],
    features_denied: [],
    features_available: AVAILABLE_FEATURES,
    assigned_to: accountId,
    created: toGregorian(created),
    updated: toGregorian(modified),
  };
}

function classifyOne(exchange: Exchange): Reply {
  const number = param(exchange, 'number');
  return ok({...classify(number), e164: number, number});
}

function numberOf(exchange: AccountExchange, backend: Backend): StoredDocument {
  const id = param(exchange, 'number');
  const number = backend.store.documents.get(exchange.account.id, id);
  if (number?.type !== 'phone_number') throw badIdentifier(id);
  return number;
}

/**
 * Only local numbers can be added, because there is no carrier; an account that may not add them receives a fault (as
 * recorded).
 */
function add(exchange: AccountExchange, backend: Backend, number: string): StoredDocument {
  const allowed = exchange.caller.account.superduper || exchange.account.allowNumberAdditions;
  if (!allowed || !/^\+\d{7,15}$/.test(number)) throw unspecifiedFault();
  const doc = {state: 'in_service', features: ['local']};
  return backend.store.save(exchange.account.id, {id: number, type: 'phone_number', doc});
}

function addCollection(exchange: AccountExchange, backend: Backend): Reply {
  const success: MutableJsonObject = {};
  for (const number of asList(dataOf(exchange).numbers)) {
    if (typeof number === 'string') success[number] = numberView(add(exchange, backend, number));
  }
  return ok({success, error: []});
}

/** Only a carrier can change features of numbers, and there is none: a fault (as recorded). */
function askCarrier(): Reply {
  throw unspecifiedFault();
}

function remove(exchange: AccountExchange, backend: Backend): Reply {
  const number = numberOf(exchange, backend);
  backend.store.remove(exchange.account.id, number.id);
  return ok({...numberView(number), state: 'released'});
}

function numberView({id, doc, created, modified}: StoredDocument): JsonObject {
  return {
    id,
    ...doc,
    _read_only: {
      created: toGregorian(created),
      modified: toGregorian(modified),
      features: {available: AVAILABLE_FEATURES, settings: {}},
      carrier_module: 'local',
    },
  };
}
