import type {Backend} from '../backend.js';
import {dataOf, type AccountExchange} from '../http/exchange.js';
import {listReply, sortedOnce} from '../http/paging.js';
import {documentReply, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';
import {omit, stripPrivate, type Json} from '../core/json.js';

/** Boxes of text messages, on builds with messaging. */
export const messageBoxRoutes: readonly Route[] = [
  {path: 'accounts/:account/telexsmsboxes', methods: {GET: onAccount(list), PUT: onAccount(create)}},
];

function list(exchange: AccountExchange, {store}: Backend): Reply {
  const boxes = new Map(store.documents.list(exchange.account.id, 'message_box').map((box) => [box.id, box]));
  return listReply(exchange, {
    index: sortedOnce([...boxes.keys()].map((id) => ({id, key: id}))),
    keyPrefix: [],
    namesFirstKey: false,
    item: (id): Json | undefined => {
      const box = boxes.get(id);
      return box && {id, ...box.doc};
    },
  });
}

function create(exchange: AccountExchange, {store}: Backend): Reply {
  const id = store.newId();
  const doc = omit(stripPrivate(dataOf(exchange)), new Set(['id']));
  const box = store.save(exchange.account.id, {id, type: 'message_box', doc});
  return {...documentReply(box), location: `${exchange.path}/${id}`};
}
