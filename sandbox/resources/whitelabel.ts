import type {Backend} from '../backend.js';
import {badIdentifier, conflict, CrossbarError, invalid} from '../core/errors.js';
import {dataOf, param, type AccountExchange, type Exchange} from '../http/exchange.js';
import {deletedReply, documentReply, type Reply} from '../http/reply.js';
import {onAccount, open, type Route} from '../http/router.js';
import {asString, omit, stripPrivate, type JsonObject} from '../core/json.js';
import {WHITELABEL} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import type {StoredDocument} from '../store/documents.js';

/** A reseller's brand, found by the domain of its portal. */
export const whitelabelRoutes: readonly Route[] = [
  {
    path: 'accounts/:account/whitelabel',
    methods: {
      GET: onAccount((exchange, backend) => documentReply(own(exchange, backend))),
      PUT: onAccount(create),
      POST: onAccount((exchange, backend) => {
        own(exchange, backend);
        return documentReply(save(exchange, backend));
      }),
      DELETE: onAccount((exchange, backend) => {
        const document = own(exchange, backend);
        backend.store.remove(exchange.account.id, ID);
        return deletedReply({...document, revision: document.revision + 1});
      }),
    },
  },
  {
    path: 'whitelabel/:domain',
    methods: {
      GET: open((exchange, backend) => {
        const reply = documentReply(byDomain(exchange, backend));
        return {...reply, envelope: {page_size: 1}};
      }),
    },
  },
  ...(['logo', 'icon', 'welcome'] as const).map((attachment): Route => ({
    path: `whitelabel/:domain/${attachment}`,
    methods: {
      GET: open((exchange, backend) => {
        byDomain(exchange, backend);
        throw new CrossbarError(404, 'bad_identifier', {message: 'bad identifier', cause: attachment});
      }),
    },
  })),
];

const ID = 'whitelabel';

function own(exchange: AccountExchange, backend: Backend): StoredDocument {
  const document = backend.store.documents.get(exchange.account.id, ID);
  if (!document) throw badIdentifier(ID);
  return document;
}

function create(exchange: AccountExchange, backend: Backend): Reply {
  if (backend.store.documents.get(exchange.account.id, ID)) throw conflict();
  return {...documentReply(save(exchange, backend)), location: `${exchange.path}/${ID}`};
}

function save(exchange: AccountExchange, backend: Backend): StoredDocument {
  const doc = validated(WHITELABEL, omit(stripPrivate(dataOf(exchange)), new Set(['id'])));
  requireFreeDomain(exchange, backend, doc);
  return backend.store.save(exchange.account.id, {id: ID, type: 'whitelabel', doc});
}

function requireFreeDomain(exchange: AccountExchange, backend: Backend, doc: JsonObject): void {
  const domain = asString(doc.domain);
  if (domain === undefined) return;
  const owner = backend.store.documents.find((document) => document.id === ID && document.doc.domain === domain);
  if (owner === undefined || owner.accountId === exchange.account.id) return;
  throw invalid({domain: {unique: {message: 'White label domain is already in use', cause: domain}}});
}

function byDomain(exchange: Exchange, backend: Backend): StoredDocument {
  const domain = param(exchange, 'domain');
  const found = backend.store.documents.find((document) => document.id === ID && document.doc.domain === domain);
  if (found) return found.document;
  throw new CrossbarError(404, 'bad_identifier', {message: 'bad identifier', cause: domain}, {page_size: 0});
}
