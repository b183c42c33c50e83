import type {Backend} from '../backend.js';
import type {Reply} from '../http/reply.js';
import {asObject, asString, pick, type JsonObject} from '../core/json.js';
import {accountName, type Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';
import {appsForLogin} from './apps.js';

/**
 * Returns the accounts that a login may refer to: by number, otherwise by realm, otherwise by name; several accounts of
 * one name are tried in turn.
 */
export function candidateAccounts(backend: Backend, data: JsonObject): Account[] {
  const {accounts, documents} = backend.store;
  const number = asString(data.phone_number);
  const owner =
    number === undefined ? undefined : documents.find(({id, type}) => type === 'phone_number' && id === number);
  const [realm, name] = [asString(data.account_realm), asString(data.account_name)];
  const ids = owner
    ? [owner.accountId]
    : realm !== undefined
      ? accounts.idsByRealm(realm)
      : name !== undefined
        ? accounts.idsByName(name)
        : [];
  return [...ids].map((id) => accounts.get(id)).filter((account) => account !== undefined);
}

/** Returns a token with the lifetime that the account's settings specify. */
export function tokenFor(backend: Backend, account: Account, user: StoredDocument | undefined): string {
  const settings = backend.store.documents.get(account.id, 'configs_crossbar.auth');
  const lifetime = asObject(asObject(settings?.doc.auth_modules).cb_user_auth).token_auth_expiry_s;
  const identity = {accountId: account.id, ...(user ? {userId: user.id} : {})};
  return backend.tokens.issue(identity, typeof lifetime === 'number' ? lifetime : undefined);
}

/** Returns the response of every sign-in; the envelope's `auth_token` is the new token. */
export function loginReply(backend: Backend, account: Account, user: StoredDocument | undefined, token: string): Reply {
  const owner: JsonObject = user ? {owner_id: user.id} : {};
  return {
    data: {account_id: account.id, ...owner, ...loginFacts(backend, account, user)},
    revision: 'automatic',
    envelope: {auth_token: token, page_size: 1},
  };
}

export function loginFacts(backend: Backend, account: Account, user: StoredDocument | undefined): JsonObject {
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
    ...(backend.generation === 5 && user ? {user_info: userInfo(user)} : {}),
  };
}

function userInfo({doc}: StoredDocument): JsonObject {
  const names = pick(doc, ['first_name', 'last_name', 'email', 'username', 'priv_level']);
  return {...names, full_name: `${asString(doc.first_name) ?? ''} ${asString(doc.last_name) ?? ''}`, has_avatar: false};
}
