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
  /**
   * Whether the text may stand for letters that the backend compares as they are, such as "muller" for "Müller". If the
   * backend finds nothing, some accounts are then read and compared here as well. Default: false.
   */
  readonly folded?: boolean | undefined;
  /** `next` of the previous page; absent for the first. */
  readonly cursor?: string | undefined;
}

/** Upper bounds of requests for one text: without a usable answer of the backend, and after it has found nothing. */
const MAX_PAGES = 10;
const FEW_PAGES = 3;

/**
 * Finds accounts below the signed-in one. If the backend cannot compare the text with all of them, a limited number of
 * accounts is read and compared here; the result remains `incomplete` if there are more.
 */
export async function findAccounts(
  {accounts}: Pick<AccountsAdapter, 'accounts'>,
  homeId: AccountId,
  {text, isMatch, folded, cursor}: AccountQuestion,
  {signal}: ReadOptions,
): Promise<AccountMatches> {
  const page = await accounts.search(text, {cursor, signal});
  const isNothingFound = folded && cursor === undefined && page.items.length === 0 && /[a-z]{2}/i.test(text);
  // An account that cannot be read may match as well. Comparing other accounts here would not find it.
  const found = page.unreadable ? {...page, incomplete: true} : page;
  if (!page.incomplete && !isNothingFound) return found;
  const matches = {...found, items: page.items.filter(isMatch)};
  if (cursor !== undefined) return matches;
  const {matchingDescendants} = await loadCode(() => import('./matching-descendants.js'));
  const below = await matchingDescendants(accounts, homeId, isMatch, signal, page.incomplete ? MAX_PAGES : FEW_PAGES);
  if (!below.incomplete) return below;
  const known = new Set(below.items.map(({id}) => id));
  return {...matches, incomplete: true, items: [...below.items, ...matches.items.filter(({id}) => !known.has(id))]};
}

/** Accounts below the signed-in one. Never answered from the cache, because a search must find the newest data. */
export function searchResource(
  adapter: AccountsAdapter,
  homeId: AccountId,
  question: AccountQuestion,
): Resource<AccountMatches> {
  return {
    key: ['search', homeId, question.text, question.cursor],
    read: (signal) => findAccounts(adapter, homeId, question, {signal}),
    keepMs: 0,
  };
}
