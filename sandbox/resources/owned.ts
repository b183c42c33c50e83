import type {Backend} from '../backend.js';
import {badIdentifier} from '../core/errors.js';
import {dataOf, param, type AccountExchange} from '../http/exchange.js';
import {filterOf} from '../http/filters.js';
import {listReply, sortedOnce} from '../http/paging.js';
import {deletedReply, documentReply, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {asString, omit, patchDocument, pick, stripPrivate, type JsonObject} from '../core/json.js';
import {CONFERENCE, DEVICE, VMBOX} from '../schema/documents.js';
import type {Schema} from '../schema/schema.js';
import {validated} from '../schema/validate.js';
import type {DocumentType, StoredDocument} from '../store/documents.js';
import {requireMatch} from './conditions.js';

/** Documents that may have a user as their owner, named by `owner_id`. */
interface Owned {
  readonly path: string;
  readonly type: DocumentType;
  readonly schema: Schema;
  /** Keys of the document that are part of its list row. */
  readonly shown: readonly string[];
}

const owned: readonly Owned[] = [
  {
    path: 'devices',
    type: 'device',
    schema: DEVICE,
    shown: ['name', 'device_type', 'owner_id', 'enabled', 'mac_address', 'username'],
  },
  {path: 'vmboxes', type: 'vmbox', schema: VMBOX, shown: ['name', 'mailbox', 'owner_id']},
  {path: 'conferences', type: 'conference', schema: CONFERENCE, shown: ['name', 'owner_id']},
];

/** Devices, mailboxes, and conferences: they are stored and returned, and have no other effect. */
export const ownedRoutes: readonly Route[] = owned.flatMap((kind): Route[] => [
  {
    path: `accounts/:account/${kind.path}`,
    methods: {
      GET: onAccount((exchange, backend) => list(exchange, backend, kind)),
      PUT: onAccount((exchange, backend) => create(exchange, backend, kind)),
    },
  },
  {
    path: `accounts/:account/${kind.path}/:document`,
    methods: {
      GET: onAccount((exchange, backend) => documentReply(find(exchange, backend, kind))),
      POST: onAccount((exchange, backend) => write(exchange, backend, kind, dataOf(exchange))),
      PATCH: onAccount((exchange, backend) =>
        write(exchange, backend, kind, patchDocument(find(exchange, backend, kind).doc, dataOf(exchange))),
      ),
      DELETE: onAccount((exchange, backend) => remove(exchange, backend, kind)),
    },
  },
]);

function find(exchange: AccountExchange, backend: Backend, {type}: Owned): StoredDocument {
  const id = param(exchange, 'document');
  const document = backend.store.documents.get(exchange.account.id, id);
  if (document?.type !== type) throw badIdentifier(id);
  return document;
}

function list(exchange: AccountExchange, backend: Backend, {type, shown}: Owned): Reply {
  const documents = new Map(backend.store.documents.list(exchange.account.id, type).map((one) => [one.id, one]));
  const passes = filterOf(exchange.query);
  return listReply(exchange, {
    index: sortedOnce([...documents.values()].map(({id, doc}) => ({id, key: asString(doc.name) ?? ''}))),
    keyPrefix: [],
    namesFirstKey: false,
    item: (id) => {
      const document = documents.get(id);
      if (!document || (passes && !passes(document))) return undefined;
      return {id, ...pick(document.doc, shown), flags: document.doc.flags ?? []};
    },
  });
}

function create(exchange: AccountExchange, backend: Backend, {type, schema}: Owned): Reply {
  const doc = validated(schema, bodyOf(dataOf(exchange)));
  const document = backend.store.save(exchange.account.id, {id: backend.store.newId(), type, doc});
  return {...documentReply(document), location: `${exchange.path}/${document.id}`};
}

function write(exchange: AccountExchange, backend: Backend, kind: Owned, update: JsonObject): Reply {
  const {id} = find(exchange, backend, kind);
  const doc = validated(kind.schema, bodyOf(update));
  requireMatch(exchange, find(exchange, backend, kind));
  return documentReply(backend.store.save(exchange.account.id, {id, type: kind.type, doc}));
}

function remove(exchange: AccountExchange, backend: Backend, kind: Owned): Reply {
  const document = find(exchange, backend, kind);
  requireMatch(exchange, document);
  backend.store.remove(exchange.account.id, document.id);
  return deletedReply({...document, revision: document.revision + 1});
}

function bodyOf(body: JsonObject): JsonObject {
  return omit(stripPrivate(body), new Set(['id']));
}
