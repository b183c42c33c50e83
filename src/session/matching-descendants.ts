import type {AccountMatches, AccountsApi, AccountSummary} from '../api/account.js';
import type {AccountId} from '../api/account-ref.js';
import {everyPage} from '../api/every-page.js';

/** Number of accounts per request. */
const LIMIT = 1000;

/**
 * Reads the accounts below an account and returns the matching ones; `incomplete` if there are too many to read, or if some
 * of them cannot be read.
 * @param maxPages the upper bound of requests, so that a search in a very large hierarchy ends
 */
export async function matchingDescendants(
  accounts: Pick<AccountsApi, 'descendants'>,
  id: AccountId,
  isMatch: (account: AccountSummary) => boolean,
  signal: AbortSignal | undefined,
  maxPages: number,
): Promise<AccountMatches> {
  const items: AccountSummary[] = [];
  let pages = 0;
  let incomplete = false;
  for await (const page of everyPage((cursor) => accounts.descendants(id, {cursor, limit: LIMIT, signal}))) {
    items.push(...page.items.filter(isMatch));
    incomplete ||= Boolean(page.unreadable);
    if (++pages === maxPages && page.next !== undefined) return {items, incomplete: true};
  }
  return incomplete ? {items, incomplete} : {items};
}
