import type {AccountId, AccountRef} from '../../api/account-ref.js';

/** Names that were confirmed after a trail was made, by account. */
export type Names = ReadonlyMap<AccountId, string>;

/** What an account is called now: its newest name, else the one of the trail, else its id. */
export function nameOf({id, name}: AccountRef, names: Names): string {
  return names.get(id) ?? name ?? id;
}

/** Whose name to announce after the acting account changed: nothing while it stays, or was not known before. */
export function turnOf(
  before: AccountRef | undefined,
  trail: readonly AccountRef[],
): {readonly turn: 'begun' | 'ended'; readonly account: AccountRef} | undefined {
  const account = trail.at(-1);
  if (!before || !account || before.id === account.id) return undefined;
  return {turn: trail.length > 1 ? 'begun' : 'ended', account};
}
