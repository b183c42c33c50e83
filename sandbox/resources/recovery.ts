import {credentialHashes} from '../auth/credentials.js';
import type {Backend} from '../backend.js';
import {invalid} from '../core/errors.js';
import {dataOf, type Exchange} from '../http/exchange.js';
import {ok, type Reply} from '../http/reply.js';
import {open, type Route} from '../http/router.js';
import {asString, type JsonObject} from '../core/json.js';
import {RECOVERY, RECOVERY_RESET} from '../schema/documents.js';
import {validated} from '../schema/validate.js';
import {candidateAccounts, loginReply, tokenFor} from './login.js';
import {recordAttempt} from './login-attempts.js';

/** Recovery of a forgotten password. */
export const recoveryRoutes: readonly Route[] = [
  {path: 'user_auth/recovery', methods: {PUT: open(ask), POST: open(reset)}},
];

/** No mail is sent: the reset id is stored with the user, where a test can find it in the snapshot. */
function ask(exchange: Exchange, backend: Backend): Reply {
  const data = validated(RECOVERY, dataOf(exchange));
  const {store} = backend;
  const username = (asString(data.username) ?? '').toLowerCase();
  for (const account of candidateAccounts(backend, data)) {
    const user = store.documents.list(account.id, 'user').find(({doc}) => doc.username === username);
    if (!user) {
      const message = `The provided user name ${username} was not found`;
      recordAttempt(exchange, backend, account, {auth_type: 'user_auth_recovery', status: 'failed', message});
      continue;
    }
    const secret = {...user.secret, reset_id: store.newId() + store.newId()};
    store.save(account.id, {id: user.id, type: 'user', doc: user.doc, secret});
    return ok(`Request for password reset handled, email sent to: ${asString(user.doc.email) ?? username}`);
  }
  const message = 'The provided user name was not found';
  throw invalid({username: {not_found: {message, cause: asString(data.username) ?? ''}}});
}

/** Signs in with the reset id, which becomes invalid; the user has to choose a new password. */
function reset(exchange: Exchange, backend: Backend): Reply {
  const resetId = asString(validated(RECOVERY_RESET, dataOf(exchange)).reset_id) ?? '';
  const {store} = backend;
  const found = store.documents.find(({type, secret}) => type === 'user' && secret.reset_id === resetId);
  const account = found && store.accounts.get(found.accountId);
  if (!found || !account) {
    const message = 'The provided reset_id did not resolve to any user';
    throw invalid({user: {not_found: {message, cause: resetId}}});
  }
  const {document} = found;
  const doc: JsonObject = {...document.doc, require_password_update: true};
  const secret = credentialHashes(asString(doc.username) ?? '', store.newId());
  const user = store.save(account.id, {id: document.id, type: 'user', doc, secret});
  return loginReply(backend, account, user, tokenFor(backend, account, user));
}
