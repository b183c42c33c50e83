import {accountName, accountRealm, normalizeName, uniqueNameKey, type Account} from './account.js';
import {SortedIndex, type IndexEntry} from './sorted-index.js';

/** The sorted lists below an account. */
export type AccountView = 'children' | 'descendants' | 'by-name' | 'by-realm' | 'by-id';

/**
 * All accounts, their hierarchy, and the indexes of them. An index is built when its list is first requested, and
 * updated by every later write.
 */
export class AccountTree {
  readonly #accounts = new Map<string, Account>();
  readonly #children = new Map<string, Set<string>>();
  /** Descendant counts; leaves have no entry. */
  readonly #descendantCounts = new Map<string, number>();
  readonly #views = new Map<string, SortedIndex>();
  #idsByName: Map<string, Set<string>> | undefined;
  #idsByRealm: Map<string, Set<string>> | undefined;
  #rootId: string | undefined;

  get size(): number {
    return this.#accounts.size;
  }

  /** The top account. */
  get root(): Account {
    const root = this.#rootId === undefined ? undefined : this.#accounts.get(this.#rootId);
    if (!root) throw new Error('The sandbox has no top account');
    return root;
  }

  get(id: string): Account | undefined {
    return this.#accounts.get(id);
  }

  all(): IterableIterator<Account> {
    return this.#accounts.values();
  }

  /** Adds the account or replaces the one with that id; a changed parent moves it with all its descendants. */
  put(account: Account): void {
    const before = this.#accounts.get(account.id);
    if (before && before.parentId === account.parentId) {
      this.#unindex(before);
      this.#accounts.set(account.id, account);
      this.#index(account);
      return;
    }
    if (before) this.#detach(before);
    this.#accounts.set(account.id, account);
    this.#attach(account);
  }

  remove(id: string): void {
    const account = this.#accounts.get(id);
    if (!account) return;
    this.#detach(account);
    this.#accounts.delete(id);
  }

  childIds(id: string): ReadonlySet<string> {
    return this.#children.get(id) ?? new Set();
  }

  descendantsCount(id: string): number {
    return this.#descendantCounts.get(id) ?? 0;
  }

  /** Returns the ancestors from the top account down to the direct parent. */
  ancestors(id: string): Account[] {
    const chain: Account[] = [];
    let parentId = this.#accounts.get(id)?.parentId;
    while (parentId !== undefined) {
      const parent = this.#accounts.get(parentId);
      if (!parent) break;
      chain.unshift(parent);
      parentId = parent.parentId;
    }
    return chain;
  }

  isAncestor(ancestorId: string, id: string): boolean {
    let parentId = this.#accounts.get(id)?.parentId;
    while (parentId !== undefined && parentId !== ancestorId) parentId = this.#accounts.get(parentId)?.parentId;
    return parentId !== undefined;
  }

  *descendants(id: string): Generator<Account> {
    for (const childId of this.childIds(id)) {
      const child = this.#accounts.get(childId);
      if (!child) continue;
      yield child;
      yield* this.descendants(childId);
    }
  }

  /** Returns the nearest reseller above; the top account when there is none. */
  resellerOf(account: Account): Account {
    return this.ancestors(account.id).findLast((ancestor) => ancestor.reseller) ?? this.root;
  }

  idsByName(name: string): ReadonlySet<string> {
    this.#idsByName ??= this.#indexBy((account) => uniqueNameKey(accountName(account)));
    return this.#idsByName.get(uniqueNameKey(name)) ?? new Set();
  }

  idsByRealm(realm: string): ReadonlySet<string> {
    this.#idsByRealm ??= this.#indexBy((account) => accountRealm(account).toLowerCase());
    return this.#idsByRealm.get(realm.toLowerCase()) ?? new Set();
  }

  view(view: AccountView, id: string): SortedIndex {
    const key = `${view} ${id}`;
    let index = this.#views.get(key);
    if (!index) {
      index = new SortedIndex(this.#entries(view, id), view.startsWith('by-') ? 'plain' : 'collated');
      this.#views.set(key, index);
    }
    return index;
  }

  *#entries(view: AccountView, id: string): Generator<IndexEntry> {
    if (view === 'children') {
      for (const childId of this.childIds(id)) {
        const child = this.#accounts.get(childId);
        if (child) yield entryOf(view, child);
      }
      return;
    }
    for (const account of this.descendants(id)) yield entryOf(view, account);
  }

  #indexBy(keyOf: (account: Account) => string): Map<string, Set<string>> {
    const index = new Map<string, Set<string>>();
    for (const account of this.#accounts.values()) addTo(index, keyOf(account), account.id);
    return index;
  }

  #attach(account: Account): void {
    if (account.parentId === undefined) this.#rootId = account.id;
    else addTo(this.#children, account.parentId, account.id);
    this.#count(account, 1 + this.descendantsCount(account.id));
    this.#index(account);
    if (this.#views.size > 0) for (const below of this.descendants(account.id)) this.#index(below);
  }

  #detach(account: Account): void {
    this.#unindex(account);
    if (this.#views.size > 0) for (const below of this.descendants(account.id)) this.#unindex(below);
    this.#count(account, -1 - this.descendantsCount(account.id));
    if (account.parentId !== undefined) this.#children.get(account.parentId)?.delete(account.id);
  }

  #count(account: Account, change: number): void {
    let parentId = account.parentId;
    while (parentId !== undefined) {
      this.#descendantCounts.set(parentId, this.descendantsCount(parentId) + change);
      parentId = this.#accounts.get(parentId)?.parentId;
    }
  }

  #index(account: Account): void {
    if (this.#idsByName) addTo(this.#idsByName, uniqueNameKey(accountName(account)), account.id);
    if (this.#idsByRealm) addTo(this.#idsByRealm, accountRealm(account).toLowerCase(), account.id);
    this.#eachView(account, (index, entry) => index.add(entry));
  }

  #unindex(account: Account): void {
    this.#idsByName?.get(uniqueNameKey(accountName(account)))?.delete(account.id);
    this.#idsByRealm?.get(accountRealm(account).toLowerCase())?.delete(account.id);
    this.#eachView(account, (index, entry) => index.remove(entry));
  }

  /** Visits every index that lists this account and has already been built. */
  #eachView(account: Account, visit: (index: SortedIndex, entry: IndexEntry) => void): void {
    if (this.#views.size === 0 || account.parentId === undefined) return;
    const children = this.#views.get(`children ${account.parentId}`);
    if (children) visit(children, entryOf('children', account));
    for (const ancestor of this.ancestors(account.id)) {
      for (const view of ['descendants', 'by-name', 'by-realm', 'by-id'] as const) {
        const index = this.#views.get(`${view} ${ancestor.id}`);
        if (index) visit(index, entryOf(view, account));
      }
    }
  }
}

function entryOf(view: AccountView, account: Account): IndexEntry {
  if (view === 'by-name') return {key: normalizeName(accountName(account)), id: account.id};
  if (view === 'by-realm') return {key: normalizeName(accountRealm(account)), id: account.id};
  if (view === 'by-id') return {key: account.id, id: account.id};
  return {key: accountName(account), id: account.id};
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids) ids.add(id);
  else index.set(key, new Set([id]));
}
