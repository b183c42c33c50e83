/**
 * Cached lists and paths also contain names and positions of accounts. Confirmed changes are applied to them here,
 * without asking the backend again.
 */
import type {Account, AccountSummary} from '../api/account.js';
import type {AccountId, AccountRef} from '../api/account-ref.js';
import type {Page} from '../api/document.js';
import {summaryOf, type AccountFact} from './account-facts.js';
import type {ResourceCache} from './resource-cache.js';
import {accountResource} from './resources.js';
import type {AccountScope} from './scope.js';

/** Applies the current name of a saved account to lists and paths. */
export function renameEverywhere(resources: ResourceCache, account: Account): void {
  const {id, name} = account;
  resources.patch<Page<AccountSummary>>('children', (page) =>
    holds(page, id)
      ? {...page, items: page.items.map((item) => (item.id === id ? {...item, ...summaryOf(account)} : item))}
      : page,
  );
  resources.patch<readonly AccountRef[]>('ancestors', (path) =>
    path.some((ref) => ref.id === id) ? path.map((ref) => (ref.id === id ? {...ref, name} : ref)) : path,
  );
}

/** The name of an account, if any cached answer contains it. */
export function cachedName(
  scope: Pick<AccountScope, 'adapter' | 'resources'> & Partial<Pick<AccountScope, 'account' | 'trail'>>,
  id: AccountId,
): string | undefined {
  const {adapter, resources, account, trail = []} = scope;
  const sources: readonly (() => readonly AccountRef[])[] = [
    () => resources.cached<Page<AccountSummary>>('children').flatMap(({items}) => items),
    () => resources.cached<readonly AccountRef[]>('ancestors').flat(),
    () => [...(account ? [account] : []), ...trail],
  ];
  const confirmed = resources.peek(accountResource(adapter, id))?.value.name;
  const nameIn = (refs: readonly AccountRef[]) => refs.find((ref) => ref.id === id && ref.name)?.name;
  return confirmed || sources.reduce<string | undefined>((found, source) => found ?? nameIn(source()), undefined);
}

/** Updates the cache after accounts were created, moved, or deleted. */
export function rearrange(resources: ResourceCache, fact: AccountFact): void {
  switch (fact.type) {
    case 'saved':
      return;
    case 'created':
      // Only the backend knows the position of the new account in the list.
      resources.outdate('children', fact.parentId);
      return;
    case 'moved': {
      const {account, path} = fact;
      dropFromLists(resources, account.id);
      const parent = path.at(-1);
      if (parent) resources.outdate('children', parent.id);
      resources.patch<readonly AccountRef[]>('ancestors', (former, [, id]) => {
        if (id === account.id) return path;
        const at = former.findIndex((above) => above.id === account.id);
        return at < 0 ? former : [...path, ...former.slice(at)];
      });
      return;
    }
    case 'removed':
      resources.remove(fact.accountId);
      dropFromLists(resources, fact.accountId);
      return;
  }
}

function dropFromLists(resources: ResourceCache, id: AccountId): void {
  resources.patch<Page<AccountSummary>>('children', (page) =>
    holds(page, id) ? {...page, items: page.items.filter((item) => item.id !== id)} : page,
  );
}

function holds({items}: Page<AccountSummary>, id: AccountId): boolean {
  return items.some((item) => item.id === id);
}
