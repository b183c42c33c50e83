import type {AccountSummary} from '../../../api/account.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {AccountsAdapter} from '../../../api/adapter.js';
import type {Page} from '../../../api/document.js';
import {apiError, isAbort, toApiError, type ApiError} from '../../../api/errors.js';
import type {ResourceCache} from '../../../session/resource-cache.js';
import {childrenResource} from '../../../session/resources.js';
import type {AccountTreeModel} from './tree-model.js';
import type {TreeTail} from './rows.js';

export interface TreeBranchesOptions {
  readonly adapter: AccountsAdapter;
  readonly resources: ResourceCache;
  readonly model: AccountTreeModel;
  /** Called when the rows have changed because of a response. */
  readonly onChange: () => void;
  readonly onError: (error: ApiError) => void;
  /** Called when a requested page has arrived. */
  readonly onArrived: (parentId: AccountId, count: number) => void;
}

/** One page of children, followed as long as the tree shows it. */
interface PageSlot {
  readonly cursor: string | undefined;
  readonly end: AbortController;
  page: Page<AccountSummary> | undefined;
  error: ApiError | undefined;
}

interface Branch {
  slots: PageSlot[];
  /** Accounts known from elsewhere: the path to a selected account, or a newly created account. */
  unplaced: AccountSummary[];
  /**
   * Accounts that left a page while the following page is being reloaded: shown until that page confirms whether they
   * are on it.
   */
  displaced: AccountSummary[];
}

/**
 * Reads the children of accounts page by page into a tree model, and keeps the pages in sync with the request cache: a
 * reload or another widget's save arrives here by itself. It belongs to one top account of one signed-in user rather
 * than to a scope, because selecting another account must not restart the tree.
 */
export class TreeBranches {
  readonly #options: TreeBranchesOptions;
  readonly #branches = new Map<AccountId, Branch>();
  #ended = false;

  constructor(options: TreeBranchesOptions) {
    this.#options = options;
  }

  /** Reads the first or the next page of an account's children, unless it is pending or has failed. */
  readOn(parentId: AccountId): void {
    const branch = this.#branch(parentId);
    const last = branch.slots.at(-1);
    if (!last) this.#read(parentId, 0, undefined);
    else if (last.page?.next !== undefined) this.#read(parentId, branch.slots.length, last.page.next);
  }

  /** Retries only the page that failed. */
  retry(parentId: AccountId): void {
    const {slots} = this.#branch(parentId);
    const failed = slots.findIndex((slot) => slot.error !== undefined);
    if (failed >= 0) this.#read(parentId, failed, slots[failed]?.cursor);
  }

  /** Adds an account in its place before its page is loaded. */
  add(parentId: AccountId, account: AccountSummary): void {
    if (this.#options.model.has(account.id)) return;
    this.#branch(parentId).unplaced.push(account);
    this.#show(parentId);
  }

  /** Updates the details of an account. */
  update(account: AccountSummary): void {
    for (const [parentId, branch] of this.#branches) {
      const at = branch.unplaced.findIndex(({id}) => id === account.id);
      if (at < 0) continue;
      branch.unplaced[at] = account;
      this.#show(parentId);
      return;
    }
    this.#options.model.update(account);
  }

  /** Removes a deleted account and everything below it. */
  remove(id: AccountId): void {
    this.#close(id);
    for (const parentId of this.#takeOut(id)) this.#show(parentId);
  }

  /** Moves an account to another parent, with everything below it. */
  move(account: AccountSummary, parentId: AccountId): void {
    const left = this.#takeOut(account.id);
    // Added to the new parent first, so that leaving the old one does not remove it from the model.
    this.#branch(parentId).unplaced.push(account);
    for (const id of new Set([parentId, ...left])) this.#show(id);
  }

  end(): void {
    this.#ended = true;
    for (const id of [...this.#branches.keys()]) this.#close(id);
  }

  /** @returns the parents that it was known to be below. */
  #takeOut(id: AccountId): readonly AccountId[] {
    const others = ({id: other}: AccountSummary) => other !== id;
    const parents: AccountId[] = [];
    for (const [parentId, branch] of this.#branches) {
      const {slots, unplaced, displaced} = branch;
      const known = [...slots.map(({page}) => page?.items ?? []), unplaced, displaced];
      if (known.every((accounts) => accounts.every(others))) continue;
      for (const slot of slots) if (slot.page) slot.page = {...slot.page, items: slot.page.items.filter(others)};
      branch.unplaced = unplaced.filter(others);
      branch.displaced = displaced.filter(others);
      parents.push(parentId);
    }
    return parents;
  }

  #branch(parentId: AccountId): Branch {
    const known = this.#branches.get(parentId);
    if (known) return known;
    const branch: Branch = {slots: [], unplaced: [], displaced: []};
    this.#branches.set(parentId, branch);
    return branch;
  }

  #close(id: AccountId): void {
    for (const slot of this.#branches.get(id)?.slots ?? []) slot.end.abort();
    this.#branches.delete(id);
  }

  #read(parentId: AccountId, index: number, cursor: string | undefined): void {
    const {adapter, resources, onArrived, onError} = this.#options;
    const {slots} = this.#branch(parentId);
    const before = slots[index];
    before?.end.abort();
    // The content of the page stays on screen until its successor is loaded.
    const slot: PageSlot = {cursor, end: new AbortController(), page: before?.page, error: undefined};
    slots[index] = slot;
    const fail = (error: ApiError) => {
      slot.error = error;
      this.#show(parentId);
      onError(error);
    };
    resources
      .watch(childrenResource(adapter, parentId, cursor), {
        signal: slot.end.signal,
        onChange: (page) => this.#arrive(parentId, slot, page),
        onRefreshError: fail,
      })
      .then(
        (page) => {
          this.#arrive(parentId, slot, page);
          if (!slot.end.signal.aborted) onArrived(parentId, page.items.length);
        },
        (error: unknown) => {
          if (!isAbort(error)) fail(toApiError(error));
        },
      );
    this.#show(parentId);
  }

  #arrive(parentId: AccountId, slot: PageSlot, arrived: Page<AccountSummary>): void {
    if (slot.end.signal.aborted) return;
    const before = slot.page?.items ?? [];
    const branch = this.#branch(parentId);
    const index = branch.slots.indexOf(slot);
    // A page that names a next page but has no new account would otherwise be followed endlessly.
    const endless =
      arrived.next !== undefined && arrived.items.every(({id}) => isKnown(branch.slots.slice(0, index), id));
    const page = endless ? {...arrived, next: undefined} : arrived;
    slot.page = page;
    slot.error = endless ? apiError('protocol', '', {path: 'next'}) : undefined;
    const following = branch.slots[index + 1];
    if (following && page.next !== undefined && following.cursor !== page.next) {
      // Accounts were added or removed before the end of this page, so the next one starts elsewhere now.
      branch.displaced.push(...before);
      this.#read(parentId, index + 1, page.next);
      return;
    }
    if (page.next === undefined) for (const {end} of branch.slots.splice(index + 1)) end.abort();
    branch.displaced = [];
    this.#show(parentId);
  }

  /** Passes the known children of an account to the model. */
  #show(parentId: AccountId): void {
    const {model, onChange} = this.#options;
    const branch = this.#branches.get(parentId);
    if (this.#ended || !branch) return;
    const {slots} = branch;
    const tail = tailOf(slots);
    // Two pages may briefly overlap after accounts moved between them; the model uses the first occurrence.
    const paged = slots.flatMap(({page}) => page?.items ?? []);
    const {accounts, beyond} = withStrays(paged, this.#others(branch, paged));
    const gap = tail?.status === 'more' && beyond > 0 && slots.length > 0;
    model.setChildren(parentId, accounts, {
      tail: gap ? {status: 'gap'} : tail,
      tailAt: accounts.length - beyond,
    });
    for (const id of this.#branches.keys()) if (!model.has(id)) this.#close(id);
    onChange();
  }

  /** The known accounts that are on no page. */
  #others(branch: Branch, paged: readonly AccountSummary[]): readonly AccountSummary[] {
    if (branch.unplaced.length + branch.displaced.length === 0) return [];
    const inPages = new Set(paged.map(({id}) => id));
    branch.unplaced = branch.unplaced.filter(({id}) => !inPages.has(id));
    const unplaced = new Set(branch.unplaced.map(({id}) => id));
    return [...branch.unplaced, ...branch.displaced.filter(({id}) => !inPages.has(id) && !unplaced.has(id))];
  }
}

const isKnown = (slots: readonly PageSlot[], wanted: AccountId): boolean =>
  slots.some(({page}) => page?.items.some(({id}) => id === wanted));

function tailOf(slots: readonly PageSlot[]): TreeTail | undefined {
  const failed = slots.find(({error}) => error);
  if (failed?.error) return {status: 'error', error: failed.error, outdated: failed.page !== undefined};
  const last = slots.at(-1);
  if (last && !last.page) return {status: 'loading'};
  if (!last?.page || last.page.next !== undefined) return {status: 'more'};
  const count = slots.reduce((sum, {page}) => sum + (page?.unreadable ?? 0), 0);
  return count ? {status: 'unreadable', count} : undefined;
}

/** Inserts these accounts by name among the loaded pages; `beyond` counts those that come after all of them. */
function withStrays(
  paged: readonly AccountSummary[],
  unplaced: readonly AccountSummary[],
): {readonly accounts: readonly AccountSummary[]; readonly beyond: number} {
  if (unplaced.length === 0) return {accounts: paged, beyond: 0};
  const accounts = [...paged];
  const sorted = [...unplaced].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  let beyond = 0;
  let from = 0;
  for (const stray of sorted) {
    const key = sortKey(stray);
    const at = accounts.findIndex((account, index) => index >= from && sortKey(account) > key);
    if (at < 0) {
      accounts.push(stray);
      beyond++;
      from = accounts.length;
    } else {
      accounts.splice(at, 0, stray);
      from = at + 1;
    }
  }
  return {accounts, beyond};
}

/** Approximates the order in which backends list accounts; the page that contains the account corrects it. */
function sortKey({name}: AccountSummary): string {
  return name.toLowerCase();
}
