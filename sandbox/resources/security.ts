import type {Backend} from '../backend.js';
import {mayReach} from '../auth/permissions.js';
import {badIdentifier, invalid} from '../core/errors.js';
import {dataOf, type AccountExchange} from '../http/exchange.js';
import {deletedReply, ok, type Reply} from '../http/reply.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {
  asObject,
  asString,
  isObject,
  omit,
  patchDocument,
  pick,
  stripPrivate,
  type JsonObject,
  type MutableJsonObject,
} from '../core/json.js';
import {AUTH_MODULE_DEFAULTS, SECURITY} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import type {StoredDocument} from '../store/documents.js';
import {revisionOf} from '../store/store.js';
import {requireMatch} from './conditions.js';
import {providerNamed} from './second-factor.js';

/** How the users of an account sign in. */
export const securityRoutes: readonly Route[] = [
  {
    path: 'security',
    methods: {GET: signedIn(() => ok({available_auth_methods: Object.keys(AUTH_MODULE_DEFAULTS).sort()}))},
  },
  {
    path: 'accounts/:account/security',
    methods: {
      GET: onAccount(read),
      POST: onAccount((exchange, backend) => write(exchange, backend, dataOf(exchange))),
      PATCH: onAccount((exchange, backend) =>
        write(exchange, backend, patchDocument(own(exchange, backend)?.doc ?? {}, dataOf(exchange))),
      ),
      DELETE: onAccount(remove),
    },
  },
];

const ID = 'configs_crossbar.auth';

function own(exchange: AccountExchange, backend: Backend): StoredDocument | undefined {
  return backend.store.documents.get(exchange.account.id, ID);
}

function read(exchange: AccountExchange, backend: Backend): Reply {
  const document = own(exchange, backend);
  const account = document ? shown(backend, document.doc) : {};
  return ok({account, inherited_config: {auth_modules: AUTH_MODULE_DEFAULTS}});
}

function write(exchange: AccountExchange, backend: Backend, sent: JsonObject): Reply {
  const before = own(exchange, backend);
  const doc = validated(SECURITY, withoutShown(omit(stripPrivate(sent), new Set(['id']))));
  requireReachableProviders(exchange, backend, doc);
  requireMatch(exchange, before);
  const stored = backend.store.save(exchange.account.id, {id: ID, type: 'security', doc});
  const data = {...shown(backend, doc), id: ID};
  // The response to a PATCH contains no revision (as recorded).
  return exchange.method === 'PATCH' ? {data} : {data, revision: revisionOf(stored)};
}

function remove(exchange: AccountExchange, backend: Backend): Reply {
  const document = own(exchange, backend);
  if (!document) throw badIdentifier('account does not have customize auth configuration');
  backend.store.remove(exchange.account.id, ID);
  return deletedReply({...document, revision: document.revision + 1});
}

/** A provider of a second factor must be named with its account, which the caller must be able to access. */
function requireReachableProviders(exchange: AccountExchange, backend: Backend, doc: JsonObject): void {
  for (const [module, config] of Object.entries(asObject(doc.auth_modules))) {
    const factor = asObject(asObject(config).multi_factor);
    if (factor.configuration_id === undefined) continue;
    const account = backend.store.accounts.get(asString(factor.account_id) ?? '');
    if (account && mayReach(backend.store, exchange.caller, account)) continue;
    const message = 'setting multi-factor configuration_id needs setting account_id';
    throw invalid({[`auth_modules.${module}.account_id`]: {required: {message}}}, 'validation failed');
  }
}

/** Adds the name of the provider to each second factor. */
function shown(backend: Backend, doc: JsonObject): JsonObject {
  return mapFactors(doc, (factor) => {
    const provider = providerNamed(backend, factor);
    return provider ? {...factor, _read_only: pick(provider.doc, ['name', 'provider_name'])} : factor;
  });
}

function withoutShown(doc: JsonObject): JsonObject {
  return mapFactors(doc, (factor) => omit(factor, new Set(['_read_only'])));
}

function mapFactors(doc: JsonObject, change: (factor: JsonObject) => JsonObject): JsonObject {
  if (!isObject(doc.auth_modules)) return doc;
  const modules: MutableJsonObject = {...doc.auth_modules};
  for (const [module, config] of Object.entries(modules)) {
    if (isObject(config) && isObject(config.multi_factor)) {
      modules[module] = {...config, multi_factor: change(config.multi_factor)};
    }
  }
  return {...doc, auth_modules: modules};
}
