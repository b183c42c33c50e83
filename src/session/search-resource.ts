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
  if (!page.incomplete) return page;
  const matches = {...page, items: page.items.filter(isMatch)};
  if (cursor !== undefined) return matches;
  const {matchingDescendants} = await loadCode(() => import('./matching-descendants.js'));
  const below = await matchingDescendants(accounts, homeId, isMatch, signal);
  if (!below.incomplete) return below;
  const known = new Set(below.items.map(({id}) => id));
  return {...matches, items: [...below.items, ...matches.items.filter(({id}) => !known.has(id))]};
}

/** Accounts below the signed-in one. Never answered from the cache, because a search must find the newest data. */
export function searchResource(
  adapter: AccountsAdapter,
  homeId: AccountId,
  question: AccountQuestion,
): Resource<AccountMatches> {
  return {
    key: ['search', homeId, question.text, question.cursor ?? ''],
    read: (signal) => findAccounts(adapter, homeId, question, {signal}),
    keepMs: 0,
  };
}
