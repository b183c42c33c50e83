import type {AccountId, AccountRef} from '../../api/account-ref.js';

/** Names that were confirmed after a trail was created, by account. */
export type Names = ReadonlyMap<AccountId, string>;

/** Returns an account with its current name: its newest one, otherwise the one of the trail. */
export function renamed(account: AccountRef, names: Names): AccountRef {
  const name = names.get(account.id);
  return name === undefined ? account : {id: account.id, name};
}

/**
 * Returns the account to announce after the acting account changed; undefined when it is the same, or was unknown
 * before.
 */
export function turnOf(
  before: AccountRef | undefined,
  trail: readonly AccountRef[],
): {readonly turn: 'started' | 'ended'; readonly account: AccountRef} | undefined {
  const account = trail.at(-1);
  if (!before || !account || before.id === account.id) return undefined;
  return {turn: trail.length > 1 ? 'started' : 'ended', account};
}
