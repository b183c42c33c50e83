import type {Backend} from '../backend.js';
import type {AccountExchange} from '../http/exchange.js';
import {ok, type Reply} from '../http/reply.js';
import {onAccount, type Route} from '../http/router.js';

/** Legs of calls in progress: an unpaged list of the seeded calls. */
export const channelRoutes: readonly Route[] = [{path: 'accounts/:account/channels', methods: {GET: onAccount(list)}}];

function list({account}: AccountExchange, {store}: Backend): Reply {
  return ok(store.documents.list(account.id, 'channel').map(({id, doc}) => ({...doc, uuid: id})));
}
