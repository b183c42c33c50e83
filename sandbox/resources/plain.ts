import {ok, type Reply} from '../http/reply.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {accountName} from '../store/account.js';
import {revisionOf} from '../store/store.js';

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
  {path: 'accounts/:account/transactions', methods: {GET: onAccount(list)}},
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
