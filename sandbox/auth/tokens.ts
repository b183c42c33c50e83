import {asObject, asString, type Json, type JsonObject} from '../core/json.js';
import type {Account} from '../store/account.js';
import type {StoredDocument} from '../store/documents.js';
import type {Store} from '../store/store.js';
import type {Generation} from '../core/generation.js';
import {expiredToken, invalidCredentials} from '../core/errors.js';
import {fromBase64Url, toBase64Url} from './base64.js';
import {md5, sha1} from '../core/hashes.js';
import {memoized} from '../core/memoized.js';

/** The account and user of a valid token. */
export interface Caller {
  readonly token: string;
  readonly account: Account;
  /** Absent for tokens of an API key. */
  readonly user?: StoredDocument;
  readonly claims: JsonObject;
}

/** How a token was obtained: the claim `method`. */
export type AuthMethod = 'cb_user_auth' | 'cb_api_auth';

export interface Identity {
  readonly accountId: string;
  readonly userId?: string;
  readonly method?: AuthMethod;
  /** The impersonating user: returned as `original_account_id` and `original_owner_id`. */
  readonly original?: {readonly accountId: string; readonly userId: string};
}

/** Every request verifies its token, mostly the same one. */
const signatureOf = memoized((text) => toBase64Url(sha1(text)));

/**
 * Issues and reads tokens. They look like genuine JWTs and are self-contained, so they survive a restart with the same
 * seed; the signature is a keyed hash instead of RS256, because only this server verifies it.
 */
export class Tokens {
  readonly #store: Store;
  readonly #secret: string;
  /** Seconds. */
  readonly #lifetime: number;
  readonly #expired = new Set<string>();
  readonly #generation: Generation;

  constructor(
    store: Store,
    options: {readonly secret: string; readonly lifetime: number; readonly generation: Generation},
  ) {
    this.#store = store;
    this.#secret = sha1(`account-widgets sandbox ${options.secret}`);
    this.#lifetime = options.lifetime;
    this.#generation = options.generation;
  }

  /** Lifetime in seconds, unless the token's account specifies another. */
  issue(identity: Identity, lifetime = this.#lifetime): string {
    const issuedAt = this.#store.now();
    const claims: Record<string, string | number> = {
      iss: 'kazoo',
      identity_sig: this.#identity(identity),
      account_id: identity.accountId,
      method: identity.method ?? 'cb_user_auth',
      exp: issuedAt + lifetime,
      // Distinguishes tokens issued to one user within one second, as the genuine signature's salt does.
      jti: this.#store.newId(),
    };
    if (identity.userId !== undefined) claims.owner_id = identity.userId;
    if (identity.original) {
      claims.original_account_id = identity.original.accountId;
      claims.original_owner_id = identity.original.userId;
    }
    const header = toBase64Url(JSON.stringify({alg: 'RS256', typ: 'JWT', kid: md5(this.#secret)}));
    const content = `${header}.${toBase64Url(JSON.stringify(claims))}`;
    return `${content}.${this.#sign(content)}`;
  }

  /** Throws 401: one kind for a token that was never valid, another for an expired one. */
  verify(token: string): Caller {
    const claims = this.#claims(token);
    const accountId = asString(claims?.account_id);
    const account = accountId === undefined ? undefined : this.#store.accounts.get(accountId);
    if (!claims || !account) throw invalidCredentials();
    const userId = asString(claims.owner_id);
    const user = userId === undefined ? undefined : this.#store.documents.get(account.id, userId);
    const signature = this.#identity({accountId: account.id, ...(userId === undefined ? {} : {userId})});
    if ((userId !== undefined && !user) || claims.identity_sig !== signature) throw invalidCredentials();
    if (typeof claims.exp !== 'number' || claims.exp <= this.#store.now() || this.#expired.has(token)) {
      throw this.#generation === 5 ? invalidCredentials() : expiredToken();
    }
    return {token, account, claims, ...(user ? {user} : {})};
  }

  /** Throws 401 unless this is `account id:MD5 of the credentials` in base64. */
  verifyBasic(encoded: string): Caller {
    const bytes = fromBase64Url(encoded);
    const [accountId = '', hash = ''] = bytes ? new TextDecoder().decode(bytes).split(':') : [];
    const account = this.#store.accounts.get(accountId);
    const user = this.#store.documents.list(accountId, 'user').find(({secret}) => hash !== '' && secret.md5 === hash);
    if (!account || !user) throw invalidCredentials();
    return {token: this.issue({accountId, userId: user.id}), account, user, claims: {}};
  }

  /** Makes this token expire now, regardless of its claims. */
  expire(token: string): void {
    this.#expired.add(token);
  }

  #claims(token: string): JsonObject | undefined {
    const [header, payload, signature, ...rest] = token.split('.');
    if (header === undefined || payload === undefined || rest.length > 0) return undefined;
    if (this.#sign(`${header}.${payload}`) !== signature) return undefined;
    const bytes = fromBase64Url(payload);
    return bytes && asObject(JSON.parse(new TextDecoder().decode(bytes)) as Json);
  }

  /** Changes with the user's password, so that old tokens become invalid with it. */
  #identity(identity: Identity): string {
    const user =
      identity.userId === undefined ? undefined : this.#store.documents.get(identity.accountId, identity.userId);
    const password = asString(user?.secret.md5) ?? '';
    return signatureOf(`${this.#secret}:${identity.accountId}:${identity.userId ?? ''}:${password}`);
  }

  #sign(content: string): string {
    return signatureOf(`${this.#secret}.${content}`);
  }
}
