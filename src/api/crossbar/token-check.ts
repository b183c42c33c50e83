import * as z from 'zod/mini';
import {AccountId} from '../account-ref.js';
import {parseData, readAnswer} from './envelope.js';
import {toFailure} from './failure.js';
import type {Http} from './http.js';
import {isSameTokenUser, tokenUser, WireToken, type TokenUser} from './wire-token.js';

const Claims = z.object({account_id: AccountId, owner_id: z.nullish(z.string())});

export interface TokenCheck {
  readonly token: string;
  /** The user's previous token. */
  readonly former: string | undefined;
  readonly http: Http;
  readonly signal: AbortSignal;
}

/**
 * Returns whether a token belongs to this user. The server decides. Readable claims can only deny it, which saves a
 * request: the page of another user then disappears as soon as the token is there. They count only if the claims of the
 * user's former token identified the user the same way as the server does.
 *
 * @throws any error of a request; `unauthorized` when the server refuses the token
 */
export async function isTokenOf(user: TokenUser, {token, former, http, signal}: TokenCheck): Promise<boolean> {
  const claimed = claimedUser(token);
  if (claimed && !isSameTokenUser(claimed, user) && isSameTokenUser(claimedUser(former), user)) return false;
  const response = await http.send({method: 'GET', path: 'token_auth', token, signal});
  if (!response.ok) throw await toFailure(response);
  return isSameTokenUser(tokenUser(parseData(WireToken, await readAnswer(response))), user);
}

/** Returns the user that a JWT names; `undefined` for any other token. */
function claimedUser(token = ''): TokenUser | undefined {
  try {
    const payload = atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'));
    const claims = z.safeParse(Claims, JSON.parse(payload));
    return claims.success ? tokenUser(claims.data) : undefined;
  } catch {
    return undefined;
  }
}
