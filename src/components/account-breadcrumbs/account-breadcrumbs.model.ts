import type {AccountId, AccountRef} from '../../api/account-ref.js';

/** How many accounts a narrow path shows: the first and the last two. */
const FIRST = 1;
const LAST = 2;

/**
 * The way from the account one acts as down to the one that is shown, both included (AC-02).
 *
 * @param ancestors from the signed-in account down to the direct parent of the shown one.
 * @returns nothing where the shown account is not below the acting one.
 */
export function pathBetween(
  acting: AccountRef,
  shown: AccountRef,
  ancestors: readonly AccountRef[],
): readonly AccountRef[] | undefined {
  if (shown.id === acting.id) return [shown];
  const from = ancestors.findIndex(({id}) => id === acting.id);
  return from < 0 ? undefined : [...ancestors.slice(from), shown];
}

/** The accounts that a path leaves out where it is narrow. */
export function hiddenWhenNarrow(path: readonly AccountRef[]): ReadonlySet<AccountId> {
  return new Set(path.slice(FIRST, Math.max(FIRST, path.length - LAST)).map(({id}) => id));
}
