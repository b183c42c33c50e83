import type {Backend} from '../backend.js';
import {forbidden, invalid, invalidCredentials, required} from '../http/errors.js';
import {dataOf, parameter, type CallerExchange, type Exchange} from '../http/exchange.js';
import {ok, type Reply} from '../http/reply.js';
import {open, signedIn, type Route} from '../http/router.js';
import {asString, type JsonObject} from '../json.js';
import {USER_AUTH} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import {accountName, type Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';
import {appsForLogin} from './apps.js';
import {isEnabled} from './users.js';

/** Signing in with a name and password, and what tokens can be exchanged for (Crossbar contract 3). */
export const signInRoutes: readonly Route[] = [
  {path: 'user_auth', methods: {PUT: open(signIn)}},
  {
    path: 'user_auth/:token',
    methods: {
      GET: signedIn(() => {
        throw forbidden();
      }),
    },
  },
  {path: 'auth', methods: {PUT: signedIn(refresh)}},
  {
    path: 'token_auth',
    methods: {
      GET: signedIn((exchange, backend) => ok(tokenFacts(exchange, backend))),
      DELETE: signedIn(() => ({})),
    },
  },
];

/** Claims of the token that callers may see, with what a login answers. */
function tokenFacts(exchange: CallerExchange, backend: Backend): JsonObject {
  const {jti: _salt, ...claims} = exchange.caller.claims;
  return {...claims, ...loginFacts(backend, exchange.caller.account, exchange.caller.user)};
}

function refresh(exchange: CallerExchange, backend: Backend): Reply {
  const {account, user} = exchange.caller;
  if (parameter(exchange, 'action') !== 'refresh_token') throw invalid(required('action'));
  return loginReply(backend, account, user, tokenFor(backend, account, user));
}

function signIn(exchange: Exchange, backend: Backend): Reply {
  const data = validated(USER_AUTH, withRealm(dataOf(exchange)));
  const hash = asString(data.credentials)?.toLowerCase();
  const kind = data.method === 'sha' ? 'sha' : 'md5';
  const accounts = candidates(backend, data);
  for (const account of accounts) {
    const user = backend.store.documents
      .list(account.id, 'user')
      .find((candidate) => candidate.secret[kind] !== undefined && candidate.secret[kind] === hash);
    if (!user || !isEnabled(user)) continue;
    if (!account.enabled) throw invalid({account: {disabled: {message: 'account disabled'}}});
    return {
      ...loginReply(backend, account, user, tokenFor(backend, account, user)),
      location: `${exchange.path}/${user.id}`,
    };
  }
  throw invalidCredentials(accounts.length > 0 ? {page_size: 0} : {});
}

function withRealm(data: JsonObject): JsonObject {
  return data.realm !== undefined && data.account_realm === undefined ? {...data, account_realm: data.realm} : data;
}

/** Looked up by realm, else by name; several accounts of one name are tried in turn (Crossbar contract 3.1). */
function candidates(backend: Backend, data: JsonObject): Account[] {
  const {accounts} = backend.store;
  const [realm, name] = [asString(data.account_realm), asString(data.account_name)];
  const ids = realm !== undefined ? accounts.idsByRealm(realm) : name !== undefined ? accounts.idsByName(name) : [];
  return [...ids].map((id) => accounts.get(id)).filter((account) => account !== undefined);
}

export function tokenFor(backend: Backend, account: Account, user: StoredDocument | undefined): string {
  return backend.tokens.issue({accountId: account.id, ...(user ? {userId: user.id} : {})});
}

export function loginReply(backend: Backend, account: Account, user: StoredDocument | undefined, token: string): Reply {
  const owner: JsonObject = user ? {owner_id: user.id} : {};
  return {
    data: {account_id: account.id, ...owner, ...loginFacts(backend, account, user)},
    revision: 'automatic',
    envelope: {auth_token: token, page_size: 1},
  };
}

function loginFacts(backend: Backend, account: Account, user: StoredDocument | undefined): JsonObject {
  const {accounts} = backend.store;
  const language = asString(user?.doc.language) ?? asString(account.doc.language) ?? 'en-US';
  return {
    ui_config: {},
    capabilities: {voicemail: {transcription: {default: false, available: false}}},
    is_master_account: account.parentId === undefined,
    is_reseller: account.reseller,
    reseller_id: accounts.resellerOf(account).id,
    cluster_id: accounts.root.id,
    account_name: accountName(account),
    language,
    apps: appsForLogin(backend, language),
  };
}
