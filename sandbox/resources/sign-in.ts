import type {Backend} from '../backend.js';
import {forbidden, invalid, invalidCredentials, required} from '../core/errors.js';
import {dataOf, parameter, type AccountExchange, type CallerExchange, type Exchange} from '../http/exchange.js';
import {ok, type Reply} from '../http/reply.js';
import {onAccount, open, signedIn, type Route} from '../http/router.js';
import {asString, type JsonObject} from '../core/json.js';
import {API_AUTH, USER_AUTH} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import type {Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';
import {revisionOf, toGregorian} from '../store/store.js';
import {apiKeyOf} from './account-document.js';
import {candidateAccounts, loginFacts, loginReply, tokenFor} from './login.js';
import {recordAttempt} from './login-attempts.js';
import {requireSecondFactor} from './second-factor.js';
import {isEnabled, userOf} from './users.js';

/** Issues tokens, and exchanges them. */
export const signInRoutes: readonly Route[] = [
  {path: 'user_auth', methods: {PUT: open(signIn)}},
  {path: 'user_auth/:token', methods: {GET: signedIn(refuseTokenInfo)}},
  {path: 'api_auth', methods: {PUT: open(signInByKey)}},
  {path: 'auth', methods: {PUT: signedIn(refresh)}},
  {path: 'auth/tokeninfo', methods: {POST: open(tokenInfo)}},
  {
    path: 'token_auth',
    methods: {
      GET: signedIn((exchange, backend) => ok(tokenFacts(backend, exchange.caller))),
      // A JWT cannot be revoked: the request succeeds, and the token remains valid.
      DELETE: signedIn(() => ({})),
    },
  },
  {path: 'accounts/:account/users/:user/user_auth', methods: {PUT: onAccount(impersonate)}},
  {
    path: 'accounts/:account/api_key',
    methods: {GET: onAccount((exchange, backend) => apiKey(exchange, backend)), PUT: onAccount(newApiKey)},
  },
];

function signIn(exchange: Exchange, backend: Backend): Reply {
  const data = validated(USER_AUTH, withRealm(dataOf(exchange)));
  const hash = asString(data.credentials)?.toLowerCase();
  const kind = data.method === 'sha' ? 'sha' : 'md5';
  const accounts = candidateAccounts(backend, data);
  for (const account of accounts) {
    const user = backend.store.documents
      .list(account.id, 'user')
      .find((candidate) => candidate.secret[kind] !== undefined && candidate.secret[kind] === hash);
    if (user && isEnabled(user)) return signedInReply(exchange, backend, account, user);
    const message = `failed to find a user with ${kind.toUpperCase()} creds`;
    recordAttempt(exchange, backend, account, {auth_type: 'credentials', status: 'failed', message});
  }
  throw invalidCredentials(accounts.length > 0 ? {page_size: 0} : {});
}

function signedInReply(exchange: Exchange, backend: Backend, account: Account, user: StoredDocument): Reply {
  if (!account.enabled) throw invalid({account: {disabled: {message: 'account disabled'}}}, undefined, {page_size: 1});
  if (account.trialEnds !== undefined && account.trialEnds <= backend.store.now()) {
    throw invalid({account: {expired: {message: 'account expired', cause: toGregorian(account.trialEnds)}}});
  }
  requireSecondFactor(exchange, backend, account, user);
  const message = 'authentication resulted in token creation';
  recordAttempt(exchange, backend, account, {auth_type: 'jwt_auth_token', status: 'success', message});
  const token = tokenFor(backend, account, user);
  return {...loginReply(backend, account, user, token), location: `${exchange.path}/${user.id}`};
}

function withRealm(data: JsonObject): JsonObject {
  return data.realm !== undefined && data.account_realm === undefined ? {...data, account_realm: data.realm} : data;
}

/** The genuine server requires an account to match, which this path cannot name (as recorded). */
function refuseTokenInfo(): Reply {
  throw forbidden();
}

function signInByKey(exchange: Exchange, backend: Backend): Reply {
  const key = asString(validated(API_AUTH, dataOf(exchange)).api_key) ?? '';
  const account = backend.store.accounts.get(key.slice(0, 32)) ?? accountByKey(backend, key);
  if (!account || apiKeyOf(backend.store, account.id) !== key) throw invalidCredentials();
  if (!account.enabled) throw invalid({account: {disabled: {message: 'account disabled'}}});
  const token = backend.tokens.issue({accountId: account.id, method: 'cb_api_auth'});
  return loginReply(backend, account, undefined, token);
}

function accountByKey(backend: Backend, key: string): Account | undefined {
  const found = backend.store.documents.find(({type, secret}) => type === 'api_key' && secret.api_key === key);
  return found && backend.store.accounts.get(found.accountId);
}

function apiKey({account}: AccountExchange, backend: Backend): Reply {
  return {data: {api_key: apiKeyOf(backend.store, account.id)}, revision: revisionOf(account)};
}

function newApiKey(exchange: AccountExchange, backend: Backend): Reply {
  if (exchange.caller.user?.doc.priv_level !== 'admin') throw forbidden();
  const {store} = backend;
  const secret = {api_key: store.newId() + store.newId()};
  store.save(exchange.account.id, {id: 'api_key', type: 'api_key', doc: {}, secret});
  return apiKey(exchange, backend);
}

function refresh(exchange: CallerExchange, backend: Backend): Reply {
  const {account, user} = exchange.caller;
  if (parameter(exchange, 'action') !== 'refresh_token') throw invalid(required('action'));
  return loginReply(backend, account, user, tokenFor(backend, account, user));
}

function tokenInfo(exchange: Exchange, backend: Backend): Reply {
  const token = asString(dataOf(exchange).token);
  if (token === undefined) throw invalid(required('token'));
  return ok(tokenFacts(backend, backend.tokens.verify(token)));
}

/** Returns the claims of the token that clients may see, with the data of a login response. */
function tokenFacts(backend: Backend, caller: CallerExchange['caller']): JsonObject {
  const {jti: _salt, ...claims} = caller.claims;
  return {...claims, ...loginFacts(backend, caller.account, caller.user)};
}

/** Only an administrator of a superduper account may impersonate a user of another account. */
function impersonate(exchange: AccountExchange, backend: Backend): Reply {
  const {account, caller} = exchange;
  const user = userOf(exchange, backend);
  if (exchange.envelope.action !== 'impersonate_user' && dataOf(exchange).action !== 'impersonate_user') {
    throw invalid(required('credentials'));
  }
  if (!caller.account.superduper || caller.user?.doc.priv_level !== 'admin' || caller.account.id === account.id) {
    throw forbidden();
  }
  const message = 'authentication resulted in token creation';
  recordAttempt(exchange, backend, account, {auth_type: 'impersonate_user', status: 'success', message});
  const original = {accountId: caller.account.id, userId: caller.user.id};
  const token = backend.tokens.issue({accountId: account.id, userId: user.id, original});
  const {data} = loginReply(backend, account, user, token);
  return {data: data ?? {}, envelope: {auth_token: token}};
}
