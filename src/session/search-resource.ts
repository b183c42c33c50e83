import type {AccountSummary} from '../api/account.js';
import type {AccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Page} from '../api/document.js';
import type {Resource} from './resource-cache.js';

/** Accounts below the signed-in one. Never answered from the cache, because a search must find the newest data. */
export function searchResource(
  {accounts}: AccountsAdapter,
  homeId: AccountId,
  text: string,
  cursor?: string,
): Resource<Page<AccountSummary>> {
  return {
    key: ['search', homeId, text, cursor ?? ''],
    read: (signal) => accounts.search(text, {cursor, signal}),
    keepMs: 0,
  };
}
