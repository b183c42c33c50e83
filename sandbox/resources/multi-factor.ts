import type {Backend} from '../backend.js';
import {badIdentifier} from '../core/errors.js';
import {dataOf, param, type AccountExchange} from '../http/exchange.js';
import {page, sortedOnce} from '../http/paging.js';
import {deletedReply, documentReply, type Reply} from '../http/reply.js';
import {encodeStartKey, HIGHEST} from '../http/start-key.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {omit, patchDocument, stripPrivate, type Json, type JsonObject} from '../core/json.js';
import {MULTI_FACTOR} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import type {StoredDocument} from '../store/documents.js';
import {requireMatch} from './conditions.js';

/** Providers of a second factor. */
export const multiFactorRoutes: readonly Route[] = [
  {
    path: 'multi_factor',
    methods: {
      GET: signedIn((_exchange, backend) => {
        const providers = systemProviders(backend);
        const envelope = {page_size: providers.length, start_key: encodeStartKey(['multi_factor', HIGHEST])};
        return {data: providers, envelope};
      }),
    },
  },
  {path: 'accounts/:account/multi_factor', methods: {GET: onAccount(list), PUT: onAccount(create)}},
  {
    path: 'accounts/:account/multi_factor/:provider',
    methods: {
      GET: onAccount((exchange, backend) => documentReply(providerOf(exchange, backend))),
      POST: onAccount((exchange, backend) => write(exchange, backend, dataOf(exchange))),
      PATCH: onAccount((exchange, backend) =>
        write(exchange, backend, patchDocument(providerOf(exchange, backend).doc, dataOf(exchange))),
      ),
      DELETE: onAccount(remove),
    },
  },
];

const DUO = {
  id: 'duo',
  enabled: false,
  name: 'System Default Provider',
  provider_name: 'duo',
  provider_type: 'multi_factor',
};

/** Returns the platform's providers: the unconfigured default, and those that the top account has set up. */
function systemProviders(backend: Backend): JsonObject[] {
  const {store} = backend;
  return [DUO, ...store.documents.list(store.accounts.root.id, 'multi_factor').map(summary)];
}

function summary({id, doc}: StoredDocument): JsonObject {
  return {
    id,
    enabled: doc.enabled ?? false,
    name: doc.name ?? '',
    provider_name: doc.provider_name ?? '',
    provider_type: 'multi_factor',
  };
}

function list(exchange: AccountExchange, backend: Backend): Reply {
  const configured = new Map(
    backend.store.documents.list(exchange.account.id, 'multi_factor').map((provider) => [provider.id, provider]),
  );
  const {items, envelope} = page(exchange, {
    index: sortedOnce([...configured.keys()].map((id) => ({id, key: id}))),
    keyPrefix: ['multi_factor'],
    item: (id): Json | undefined => {
      const provider = configured.get(id);
      return provider && summary(provider);
    },
  });
  return {data: {configured: items, multi_factor_providers: systemProviders(backend)}, envelope};
}

function providerOf(exchange: AccountExchange, backend: Backend): StoredDocument {
  const id = param(exchange, 'provider');
  const provider = backend.store.documents.get(exchange.account.id, id);
  if (provider?.type !== 'multi_factor') throw badIdentifier(id);
  return provider;
}

function create(exchange: AccountExchange, backend: Backend): Reply {
  const id = backend.store.newId();
  const doc = validated(MULTI_FACTOR, body(dataOf(exchange)));
  const provider = backend.store.save(exchange.account.id, {id, type: 'multi_factor', doc});
  return {...documentReply(provider), location: `${exchange.path}/${id}`};
}

function write(exchange: AccountExchange, backend: Backend, sent: JsonObject): Reply {
  const before = providerOf(exchange, backend);
  const doc = validated(MULTI_FACTOR, body(sent));
  requireMatch(exchange, before);
  return documentReply(backend.store.save(exchange.account.id, {id: before.id, type: 'multi_factor', doc}));
}

function remove(exchange: AccountExchange, backend: Backend): Reply {
  const provider = providerOf(exchange, backend);
  requireMatch(exchange, provider);
  backend.store.remove(exchange.account.id, provider.id);
  return deletedReply({...provider, revision: provider.revision + 1});
}

function body(sent: JsonObject): JsonObject {
  return omit(stripPrivate(sent), new Set(['id']));
}
