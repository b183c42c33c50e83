import {toBase64Url} from '../auth/base64.js';
import {sha1} from '../core/hashes.js';
import type {Backend} from '../backend.js';
import {CrossbarError, invalidCredentials} from '../core/errors.js';
import {dataOf, type Exchange} from '../http/exchange.js';
import {asObject, asString, isTrue, type JsonObject} from '../core/json.js';
import type {Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';

/** The one-time code that every `otp` provider of the sandbox accepts. */
const OTP_CODE = '123456';

/**
 * Responds with 401 and a challenge when the account requires a second factor, until it is answered: `AUTH|…:APP|…` for
 * `duo`, the code 123456 for `otp`. When no usable provider exists, the login succeeds.
 */
export function requireSecondFactor(
  exchange: Exchange,
  backend: Backend,
  account: Account,
  user: StoredDocument,
): void {
  const provider = secondFactorOf(backend, account.id);
  const kind = asString(provider?.doc.provider_name);
  if (!provider || (kind !== 'duo' && kind !== 'otp')) return;
  const response = asString(dataOf(exchange).multi_factor_response);
  if (response === undefined) throw challenge(kind, provider, user);
  const right = kind === 'duo' ? /^AUTH\|.+:APP\|.+/.test(response) : response === OTP_CODE;
  if (!right) throw invalidCredentials();
}

/**
 * Returns the provider of an account: from its own settings, or from those of an ancestor that include its descendants.
 */
function secondFactorOf(backend: Backend, accountId: string): StoredDocument | undefined {
  const {accounts, documents} = backend.store;
  const chain = [
    accountId,
    ...accounts
      .ancestors(accountId)
      .map(({id}) => id)
      .reverse(),
  ];
  for (const id of chain) {
    const settings = asObject(documents.get(id, 'configs_crossbar.auth')?.doc.auth_modules);
    const factor = asObject(asObject(settings.cb_user_auth).multi_factor);
    if (factor.enabled === undefined || (id !== accountId && !isTrue(factor.include_subaccounts))) continue;
    if (!isTrue(factor.enabled)) return undefined;
    const provider = providerNamed(backend, factor);
    return provider && isTrue(provider.doc.enabled) ? provider : undefined;
  }
  return undefined;
}

/**
 * Returns the provider that a setting names: one of the named account, or one that the platform offers to all accounts.
 */
export function providerNamed({store}: Backend, factor: JsonObject): StoredDocument | undefined {
  const id = asString(factor.configuration_id) ?? '';
  for (const accountId of [asString(factor.account_id) ?? '', store.accounts.root.id]) {
    const provider = store.documents.get(accountId, id);
    if (provider?.type === 'multi_factor') return provider;
  }
  return undefined;
}

function challenge(kind: 'duo' | 'otp', provider: StoredDocument, user: StoredDocument): CrossbarError {
  const message = 'client needs to preform second-factor authentication';
  const settings = kind === 'duo' ? duoSettings(provider, user) : {};
  const data = {message, multi_factor_request: {provider_name: kind, settings}};
  return new CrossbarError(401, 'invalid_credentials', data, {page_size: 1});
}

function duoSettings(provider: StoredDocument, user: StoredDocument): JsonObject {
  const {integration_key: key, api_hostname: host} = asObject(provider.doc.settings);
  const content = toBase64Url(`${user.id}|${asString(key) ?? ''}|${user.modified}`);
  return {
    duo_sig_request: `TX|${content}|${sha1(content)}:APP|${content}|${sha1(`app ${content}`)}`,
    duo_api_hostname: asString(host) ?? '',
  };
}
