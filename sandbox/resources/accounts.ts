import type {Backend} from '../backend.js';
import {requireSuperduper} from '../auth/permissions.js';
import {badIdentifier, CrossbarError, forbidden, invalid} from '../core/errors.js';
import {dataOf, type AccountExchange, type CallerExchange} from '../http/exchange.js';
import type {Reply} from '../http/reply.js';
import {onAccount, signedIn, type Route} from '../http/router.js';
import {asString, isTrue} from '../core/json.js';
import type {Account} from '../store/account.js';
import {
  accountBody,
  accountReply,
  bareAccountReply,
  checkedAccount,
  deletedAccountReply,
  patchOf,
  requireUnique,
  updateAccount,
} from './account-document.js';
import {requireMatch} from './conditions.js';
import {hasActivePort} from './port-requests.js';

const TRIAL_SECONDS = 14 * 24 * 3600;

export const accountRoutes: readonly Route[] = [
  {
    path: 'accounts',
    methods: {PUT: signedIn((exchange, backend) => create(exchange, backend, exchange.caller.account))},
  },
  {
    path: 'accounts/:account',
    // The top account cannot be deleted.
    except: ({account}, {store}) => (account === store.accounts.root.id ? ['DELETE'] : []),
    methods: {
      GET: onAccount((exchange, backend) => accountReply(backend, exchange, exchange.account)),
      PUT: onAccount((exchange, backend) => create(exchange, backend, exchange.account)),
      POST: onAccount(replace),
      PATCH: onAccount(patch),
      DELETE: onAccount(remove),
    },
  },
  {path: 'accounts/:account/move', methods: {POST: onAccount(move)}},
  {
    path: 'accounts/:account/reseller',
    methods: {
      PUT: onAccount((exchange, backend) => setReseller(exchange, backend, true)),
      DELETE: onAccount((exchange, backend) => setReseller(exchange, backend, false)),
    },
  },
];

function create(exchange: CallerExchange, backend: Backend, parent: Account): Reply {
  const {store} = backend;
  const {enabled, ...doc} = checkedAccount(backend, accountBody(exchange));
  requireUnique(store, doc);
  const wantedId = asString(dataOf(exchange).id);
  // Recorded: a malformed id is answered as a success without an account.
  if (wantedId !== undefined && !/^[0-9a-f]{32}$/.test(wantedId)) return {};
  const now = store.now();
  const account = store.putAccount({
    id: wantedId !== undefined && !store.accounts.get(wantedId) ? wantedId : store.newId(),
    parentId: parent.id,
    doc,
    // Directly below the caller, the new account inherits its parent's state; further down the body determines it.
    enabled: parent.id === exchange.caller.account.id ? parent.enabled : enabled !== false,
    reseller: false,
    superduper: false,
    allowNumberAdditions: false,
    created: now,
    modified: now,
    revision: 1,
    ...(isTrue(doc.is_trial_account) ? {trialEnds: now + TRIAL_SECONDS} : {}),
  });
  const {revision: _none, ...reply} = accountReply(backend, exchange, account);
  return reply;
}

function replace(exchange: AccountExchange, backend: Backend): Reply {
  return accountReply(backend, exchange, updateAccount(exchange, backend, accountBody(exchange)));
}

function patch(exchange: AccountExchange, backend: Backend): Reply {
  const body = accountBody(exchange);
  const update = patchOf(exchange.account, body);
  const enabled = body.enabled === undefined || body.enabled === null ? {} : {enabled: body.enabled};
  return accountReply(backend, exchange, updateAccount(exchange, backend, {...update, ...enabled}));
}

function remove(exchange: AccountExchange, backend: Backend): Reply {
  const {account, caller} = exchange;
  if (backend.generation === 5 && caller.account.id === account.id) throw forbidden();
  if (backend.store.accounts.descendantsCount(account.id) > 0) throw hasDescendants();
  if (hasActivePort(backend, account.id)) {
    throw new CrossbarError(500, 'account_has_active_port', {message: 'Account has active port request'});
  }
  requireMatch(exchange, account);
  backend.store.removeAccount(account.id);
  return deletedAccountReply(account);
}

function move(exchange: AccountExchange, backend: Backend): Reply {
  const {store} = backend;
  const {account} = exchange;
  requireSuperduper(exchange.caller);
  const to = asString(dataOf(exchange).to);
  if (to === undefined) throw invalid({to: {required: {message: 'Field is required but missing'}}});
  if (to === account.id || store.accounts.isAncestor(account.id, to)) throw forbidden();
  const target = store.accounts.get(to);
  if (backend.generation === 5 && !target) throw badIdentifier(to);
  // An unknown target is accepted and changes only the revision (as recorded).
  const moved = store.putAccount({
    ...account,
    ...(target && account.parentId !== undefined ? {parentId: target.id} : {}),
    modified: store.now(),
    revision: account.revision + 1,
  });
  return backend.generation === 5 ? bareAccountReply(moved) : accountReply(backend, exchange, moved);
}

function setReseller(exchange: AccountExchange, backend: Backend, reseller: boolean): Reply {
  const {store} = backend;
  const {account, caller} = exchange;
  requireSuperduper(caller);
  if (account.parentId === undefined) throw forbidden();
  if (!reseller && [...store.accounts.descendants(account.id)].some((below) => below.reseller)) throw hasDescendants();
  const changed = store.putAccount({...account, reseller, modified: store.now(), revision: account.revision + 1});
  const reply = accountReply(backend, exchange, changed, reseller ? {} : {_read_only: {deleted: true}});
  return reseller ? {...reply, location: `${exchange.path}/${account.id}`} : reply;
}

function hasDescendants(): CrossbarError {
  return new CrossbarError(500, 'account_has_descendants', {message: 'account has descendants'});
}
