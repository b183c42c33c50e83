import type {AccountId, AccountRef} from '../../api/account-ref.js';

/** Names that were confirmed after a trail was created, by account. */
export type Names = ReadonlyMap<AccountId, string>;

/** Returns the current name of an account: its newest name, otherwise the one of the trail, otherwise its id. */
export function nameOf({id, name}: AccountRef, names: Names): string {
  return names.get(id) ?? name ?? id;
}

/**
 * Returns the account to announce after the acting account changed; undefined when it is the same, or was unknown
 * before.
 */
export function turnOf(
  before: AccountRef | undefined,
  trail: readonly AccountRef[],
): {readonly turn: 'begun' | 'ended'; readonly account: AccountRef} | undefined {
  const account = trail.at(-1);
  if (!before || !account || before.id === account.id) return undefined;
  return {turn: trail.length > 1 ? 'begun' : 'ended', account};
}
