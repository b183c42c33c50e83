import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import {apiError, type ApiError} from '../errors.js';
import {parseData, protocolError, readAnswer} from './envelope.js';
import {toFailure} from './failure.js';
import {Http, type Fetch} from './http.js';
import {sha1} from './sha1.js';

export interface SignInOptions {
  /** Root of the API, e.g. `https://host:8443/v2`. */
  readonly url: string;
  readonly username: string;
  readonly password: string;
  /** Either of the two identifies the account. Only the letters and digits of a name are compared. */
  readonly accountName?: string | undefined;
  readonly accountRealm?: string | undefined;
  readonly fetch?: Fetch | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SignedIn {
  readonly token: string;
  readonly accountId: AccountId;
  /** Milliseconds since 1970, by the server's clock; absent when the token does not contain it. */
  readonly expiresAt?: number | undefined;
  /** Signs in again as the same user: the answer to a `getToken` with the reason `expired`. */
  renew(signal?: AbortSignal): Promise<SignedIn>;
}

const WireLogin = z.object({account_id: AccountId});
const Claims = z.object({exp: z.number()});

/**
 * Signs in by name and password, for hosts with their own sign-in form. Only a hash leaves the page, and only the hash
 * is retained in memory for `renew`.
 *
 * @throws `unauthorized` with the reason `invalid` (wrong name or password, or a disabled user: the server does not
 *   distinguish them), `account-disabled`, `locked`, or `second-factor`; `rate-limited` after too many attempts
 */
export async function signIn(options: SignInOptions): Promise<SignedIn> {
  const {url, username, password, accountName, accountRealm, fetch, signal} = options;
  const http = new Http({url, fetch});
  // Usernames are stored in lower case, and the hash includes them.
  const credentials = await sha1(`${username.trim().toLowerCase()}:${password}`);
  const account = accountRealm === undefined ? {account_name: accountName} : {account_realm: accountRealm};
  const body = {data: {credentials, method: 'sha', ...account}};

  const request = async (wanted?: AbortSignal): Promise<SignedIn> => {
    const response = await http.send({method: 'PUT', path: 'user_auth', body, signal: wanted});
    if (!response.ok) throw asRefused(await toFailure(response));
    const answer = await readAnswer(response);
    const {account_id: accountId} = parseData(WireLogin, answer);
    if (!answer.token) throw protocolError('auth_token', answer.origin);
    return {token: answer.token, accountId, expiresAt: expiry(answer.token), renew: request};
  };
  return request(signal);
}

/** Builds use different codes for a wrong password, and a sign-in cannot have expired. */
function asRefused(error: ApiError): ApiError {
  if (error.kind !== 'unauthorized' || error.details.reason !== 'expired') return error;
  const {message, requestId, status} = error;
  return apiError('unauthorized', message, {reason: 'invalid'}, {requestId, status});
}

/** Returns the `exp` claim of a JWT, in Unix seconds; `undefined` for any other token. */
function expiry(token: string): number | undefined {
  try {
    const claims = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const parsed = z.safeParse(Claims, JSON.parse(claims));
    return parsed.success ? parsed.data.exp * 1000 : undefined;
  } catch {
    return undefined;
  }
}
