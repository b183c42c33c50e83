import type {AccountId, AccountRef} from '../api/account-ref.js';
import type {Connection} from './connection.js';
import {accountResource, ancestorsResource} from './resources.js';

/**
 * Reads the path from the home account down to an account below it, which the user wants to act as.
 * @throws {ApiError} `forbidden` or `not-found` for an account outside of the user's own tree
 */
export async function trailTo(
  {adapter, home, resources}: Pick<Connection, 'adapter' | 'home' | 'resources'>,
  accountId: AccountId,
  signal: AbortSignal,
): Promise<readonly AccountRef[]> {
  const [account, ancestors] = await Promise.all([
    resources.read(accountResource(adapter, accountId), signal),
    resources.read(ancestorsResource(adapter, accountId), signal),
  ]);
  const acting: AccountRef = Object.freeze({id: accountId, name: account.value.name});
  return [home, ...ancestors.filter(({id}) => id !== home.id), acting];
}
