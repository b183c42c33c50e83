import type {AccountMatches, AccountSummary} from '../api/account.js';
import type {AccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {ReadOptions} from '../api/document.js';
import {loadCode} from '../api/load-code.js';
import type {Resource} from './resource-cache.js';

export interface AccountQuestion {
  readonly text: string;
  /** Whether an account matches the text. Used for what the backend cannot compare with it. */
  readonly isMatch: (account: AccountSummary) => boolean;
  /** `next` of the previous page; absent for the first. */
  readonly cursor?: string | undefined;
}

/** Upper bound of requests for one text that the backend cannot compare. */
const MAX_PAGES = 10;

/**
 * Finds accounts below the signed-in one. If the backend cannot compare the text with all of them, a limited number of
 * accounts is read and compared here; the result remains `incomplete` if there are more.
 */
export async function findAccounts(
  {accounts}: Pick<AccountsAdapter, 'accounts'>,
  homeId: AccountId,
  {text, isMatch, cursor}: AccountQuestion,
  {signal}: ReadOptions,
): Promise<AccountMatches> {
  const page = await accounts.search(text, {cursor, signal});
  const found = withUnreadable(page);
  if (!page.incomplete) return found;
  const matches = {...found, items: page.items.filter(isMatch)};
  if (cursor !== undefined) return matches;
  const {matchingDescendants} = await loadCode(() => import('./matching-descendants.js'));
  const below = await matchingDescendants(accounts, homeId, isMatch, signal, MAX_PAGES);
  if (!below.incomplete) return below;
  const known = new Set(below.items.map(({id}) => id));
  return {...matches, incomplete: true, items: [...below.items, ...matches.items.filter(({id}) => !known.has(id))]};
}

/** An account that cannot be read may match as well. */
const withUnreadable = (page: AccountMatches): AccountMatches => (page.unreadable ? {...page, incomplete: true} : page);

/** What the backend finds. Never answered from the cache, because a search must find the newest data. */
export function searchResource(
  {accounts}: AccountsAdapter,
  homeId: AccountId,
  {text, cursor}: Pick<AccountQuestion, 'text' | 'cursor'>,
): Resource<AccountMatches> {
  return {
    key: ['search', homeId, text, cursor],
    read: async (signal) => withUnreadable(await accounts.search(text, {cursor, signal})),
    keepMs: 0,
  };
}
