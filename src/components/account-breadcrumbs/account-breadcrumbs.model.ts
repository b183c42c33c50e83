import type {AccountId, AccountRef} from '../../api/account-ref.js';

/** The number of accounts that a narrow path shows: the first and the last two. */
const FIRST = 1;
const LAST = 2;

/**
 * The path from the acting account down to the shown one, both included.
 *
 * @param ancestors from the signed-in account down to the direct parent of the shown one
 * @returns `undefined` if the shown account is not below the acting one
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

/** The accounts that a narrow path omits. */
export function hiddenWhenNarrow(path: readonly AccountRef[]): ReadonlySet<AccountId> {
  return new Set(path.slice(FIRST, Math.max(FIRST, path.length - LAST)).map(({id}) => id));
}
