/**
 * The known accounts below one account, and the rows they form; independent of the DOM and of requests.
 *
 * Designed for 100,000 known accounts. An account is represented by a number; its data is in typed arrays next to the
 * summaries that the request cache holds anyway, so each known account costs about 20 bytes more. After a change, rows
 * are laid out again when they are next read: that takes a few milliseconds for all of them and avoids incremental
 * updates.
 */
import type {AccountSummary} from '../../../api/account.js';
import type {AccountId} from '../../../api/account-ref.js';
import {NodeIndex} from '../../../domains/account-set/node-index.js';
import {grown, TOP, TreeLayout, type Branch} from './layout.js';
import {
  accountKey,
  idOfKey,
  tailKey,
  type AccountRow,
  type TailRow,
  type TreeRow,
  type TreeRows,
  type TreeTail,
} from './rows.js';

const EXPANDED = 1;
/** Named by the list of children that is being applied. */
const SEEN = 2;

export class AccountTreeModel implements TreeRows {
  readonly topId: AccountId;
  top?: number | undefined;
  readonly #accounts: (AccountSummary | undefined)[] = [];
  readonly #nodes = new NodeIndex((node) => this.#accounts[node]?.id);
  readonly #branches = new Map<number, Branch>();
  /** Corrected counts by the listed summary, and the reverse, for the next correction. */
  readonly #corrected = new WeakMap<AccountSummary, AccountSummary>();
  readonly #listed = new WeakMap<AccountSummary, AccountSummary>();
  /** Numbers of removed accounts, which are reused. */
  readonly #free: number[] = [];
  #parents = new Int32Array(64);
  #flags = new Uint8Array(64);

  #version = 0;
  #layoutVersion = -1;
  readonly #layout = new TreeLayout();
  readonly #wasExpanded: Set<AccountId>;

  /** @param wasExpanded accounts that are expanded as soon as they are known */
  constructor(top: AccountSummary, wasExpanded: Iterable<AccountId> = []) {
    this.topId = top.id;
    this.#wasExpanded = new Set(wasExpanded);
    this.#insert(top, -1);
    this.#flags[TOP] = EXPANDED;
  }

  /** The expanded accounts, whether they have rows or not. */
  get expanded(): readonly AccountId[] {
    return this.#accounts.flatMap((account, node) => (account && this.#expanded(node) ? [account.id] : []));
  }

  /** The number of known accounts, without the top account. */
  get known(): number {
    return this.#nodes.size - 1;
  }

  /** An upper bound of the account numbers, some of which are free. */
  get size(): number {
    return this.#accounts.length;
  }

  get version(): number {
    return this.#version;
  }

  get rowCount(): number {
    return this.#layOut().count;
  }

  /** An account's number. It is stable as long as the account is known. */
  nodeOf(id: AccountId): number | undefined {
    return this.#nodes.get(id);
  }

  accountOf(node: number): AccountSummary | undefined {
    return this.#accounts[node];
  }

  /** The number of the parent; -1 for the top account. */
  parentNode(node: number): number {
    return this.#parents[node] ?? -1;
  }

  branchOf(node: number): Branch | undefined {
    return this.#branches.get(node);
  }

  get(id: AccountId): AccountSummary | undefined {
    const node = this.#nodes.get(id);
    return node === undefined ? undefined : this.#accounts[node];
  }

  has(id: AccountId): boolean {
    return this.#nodes.get(id) !== undefined;
  }

  isExpanded(id: AccountId): boolean {
    const node = this.#nodes.get(id);
    return node !== undefined && this.#expanded(node);
  }

  /** The direct parent, unless that is the top account. */
  parentOf(id: AccountId): AccountId | undefined {
    const parent = this.#parents[this.#nodes.get(id) ?? TOP] ?? TOP;
    return parent <= TOP ? undefined : this.#accounts[parent]?.id;
  }

  /** Whether anything is known about an account's children: some of them, or that they are being loaded. */
  hasBranch(id: AccountId): boolean {
    const node = this.#nodes.get(id);
    return node !== undefined && this.#branches.has(node);
  }

  childrenOf(id: AccountId): readonly AccountId[] {
    const node = this.#nodes.get(id);
    const children = node === undefined ? undefined : this.#branches.get(node)?.children;
    return (children ?? []).flatMap((child) => this.#accounts[child]?.id ?? []);
  }

  row(index: number): TreeRow | undefined {
    const entry = this.#layOut().at(index);
    if (entry === undefined) return undefined;
    return entry < 0 ? this.tailRow(~entry) : this.#accountRow(entry);
  }

  accountAt(index: number): AccountSummary | undefined {
    const entry = this.#layOut().at(index);
    return entry === undefined || entry < 0 ? undefined : this.#accounts[entry];
  }

  /** The row of an account, or -1 while it is unknown or an ancestor is collapsed. */
  indexOf(id: AccountId): number {
    const node = this.#nodes.get(id);
    return node === undefined ? -1 : this.#layOut().rowOf(node);
  }

  indexOfKey(key: string): number {
    const id = idOfKey(key);
    if (key === accountKey(id)) return this.indexOf(id);
    const node = this.#nodes.get(id);
    return node === undefined ? -1 : this.#layOut().rowOfTail(node);
  }

  /** @returns whether anything changed */
  expand(id: AccountId): boolean {
    const node = this.#nodes.get(id);
    if (node === undefined || this.#expanded(node) || !this.isExpandable(node)) return false;
    this.#mark(node, EXPANDED);
    this.#version++;
    return true;
  }

  /** Expanded accounts below stay expanded for when the account is expanded again. @returns whether anything changed */
  collapse(id: AccountId): boolean {
    const node = this.#nodes.get(id);
    if (node === undefined || node === TOP || !this.#expanded(node)) return false;
    this.#unmark(node, EXPANDED);
    this.#version++;
    return true;
  }

  /** Expands an account and all its siblings. @returns whether anything changed */
  expandSiblings(id: AccountId): boolean {
    const node = this.#nodes.get(id);
    const parent = node === undefined ? undefined : this.#parents[node];
    const siblings = parent === undefined ? undefined : this.#branches.get(parent)?.children;
    const closed = siblings?.filter((sibling) => !this.#expanded(sibling) && this.isExpandable(sibling)) ?? [];
    for (const sibling of closed) this.#mark(sibling, EXPANDED);
    if (closed.length > 0) this.#version++;
    return closed.length > 0;
  }

  /** Expands all ancestors of an account, so that it has a row. */
  reveal(id: AccountId): void {
    for (let parent = this.parentOf(id); parent !== undefined; parent = this.parentOf(parent)) this.expand(parent);
  }

  /**
   * Sets the known children of an account, in order. Accounts that are already known keep what is known below them, and
   * move if they were elsewhere; those no longer listed are removed.
   */
  setChildren(
    parentId: AccountId,
    accounts: readonly AccountSummary[],
    {tail, tailAt = accounts.length}: {readonly tail?: TreeTail | undefined; readonly tailAt?: number} = {},
  ): void {
    const parent = this.#nodes.get(parentId);
    if (parent === undefined) return;
    const before = this.#branches.get(parent)?.children ?? [];
    const children: number[] = [];
    let above: ReadonlySet<number> | undefined;
    let beforeTail = 0;
    for (const [index, account] of accounts.entries()) {
      // Usually a page was appended or nothing moved, so no lookup is needed.
      const same = before[index];
      let node = same !== undefined && this.#accounts[same]?.id === account.id ? same : this.#nodes.get(account.id);
      if (node === undefined) node = this.#insert(account, parent);
      else if (this.#is(node, SEEN)) continue;
      else {
        // A backend that lists an account below itself would create a cycle, which has no rows and no end.
        if (this.#parents[node] !== parent && (above ??= this.#lineOf(parent)).has(node)) continue;
        this.#place(node, account, parent);
      }
      this.#mark(node, SEEN);
      children.push(node);
      if (index < tailAt) beforeTail = children.length;
    }
    // A copy, because an array that was pushed to reserves space for half as many more.
    this.#branches.set(parent, {children: children.slice(), tail, tailAt: beforeTail});
    for (const child of before) {
      if (!this.#is(child, SEEN) && this.#parents[child] === parent) this.#forget(child);
    }
    for (const child of children) this.#unmark(child, SEEN);
    if (children.length === 0 && tail === undefined) this.#turnLeaf(parent);
    this.#version++;
  }

  /** Replaces the details of an account, wherever it is. */
  update(account: AccountSummary): void {
    const node = this.#nodes.get(account.id);
    if (node === undefined) return;
    this.#accounts[node] = account;
    this.#version++;
  }

  /**
   * Counts accounts that were added or removed below `parentId`, up to the top; a list with its own counts overrides
   * them.
   */
  count(parentId: AccountId, difference: number): void {
    const node = this.#nodes.get(parentId);
    for (const above of node === undefined ? [] : this.#lineOf(node)) {
      const account = this.#accounts[above];
      if (account?.descendantCount === undefined) continue;
      const corrected = {...account, descendantCount: Math.max(0, account.descendantCount + difference)};
      const listed = this.#listed.get(account) ?? account;
      this.#corrected.set(listed, corrected);
      this.#listed.set(corrected, listed);
      this.#accounts[above] = corrected;
    }
    this.#version++;
  }

  /** The row for the children of an account that are not loaded. */
  tailRow(parent: number, level = parent === TOP ? 1 : this.#layOut().level(parent) + 1): TailRow | undefined {
    const parentId = this.#accounts[parent]?.id;
    const tail = this.#branches.get(parent)?.tail ?? {status: 'more'};
    return parentId === undefined ? undefined : {kind: 'tail', key: tailKey(parentId), parentId, level, tail};
  }

  /** Whether there are, or may be, accounts below it. */
  isExpandable(node: number): boolean {
    const branch = this.#branches.get(node);
    if (branch && (branch.children.length > 0 || branch.tail)) return true;
    return !branch && this.#accounts[node]?.descendantCount !== 0;
  }

  #accountRow(node: number): AccountRow | undefined {
    const account = this.#accounts[node];
    const branch = this.#branches.get(this.parentNode(node));
    if (!account || !branch) return undefined;
    const expandable = this.isExpandable(node);
    return {
      kind: 'account',
      key: accountKey(account.id),
      account,
      level: this.#layout.level(node),
      position: this.#layout.position(node),
      setSize: branch.tail ? -1 : branch.children.length,
      expandable,
      expanded: expandable && this.#expanded(node),
    };
  }

  /** An account and all its ancestors. */
  #lineOf(node: number): ReadonlySet<number> {
    const line = new Set<number>();
    for (let next: number | undefined = node; next !== undefined && next >= TOP; next = this.#parents[next]) {
      line.add(next);
    }
    return line;
  }

  #expanded(node: number): boolean {
    return this.#is(node, EXPANDED);
  }

  #is(node: number, flag: number): boolean {
    return ((this.#flags[node] ?? 0) & flag) !== 0;
  }

  #mark(node: number, flag: number): void {
    this.#flags[node] = (this.#flags[node] ?? 0) | flag;
  }

  #unmark(node: number, flag: number): void {
    this.#flags[node] = (this.#flags[node] ?? 0) & ~flag;
  }

  /** The account turned out to have no children: an expander without effect would be misleading. */
  #turnLeaf(node: number): void {
    if (node !== TOP) this.#unmark(node, EXPANDED);
    const account = this.#accounts[node];
    if (account) this.#accounts[node] = {...account, descendantCount: 0};
  }

  #place(node: number, account: AccountSummary, parent: number): void {
    this.#accounts[node] = withMarks(this.#corrected.get(account) ?? account, this.#accounts[node]);
    const before = this.#parents[node];
    if (before !== undefined && before !== parent) this.#detach(node, before);
    this.#parents[node] = parent;
  }

  #insert(account: AccountSummary, parent: number): number {
    const node = this.#free.pop() ?? this.#accounts.length;
    if (node === this.#parents.length) this.#grow();
    this.#accounts[node] = account;
    this.#nodes.add(account.id, node);
    this.#parents[node] = parent;
    this.#flags[node] = this.#wasExpanded.delete(account.id) && this.isExpandable(node) ? EXPANDED : 0;
    return node;
  }

  #detach(node: number, parent: number): void {
    const branch = this.#branches.get(parent);
    const at = branch?.children.indexOf(node) ?? -1;
    if (!branch || at < 0) return;
    const tailAt = branch.tailAt > at ? branch.tailAt - 1 : branch.tailAt;
    this.#branches.set(parent, {...branch, children: branch.children.filter((child) => child !== node), tailAt});
  }

  /** Removes an account and everything below it. */
  #forget(node: number): void {
    const removed = [node];
    for (let next = removed.pop(); next !== undefined; next = removed.pop()) {
      const account = this.#accounts[next];
      for (const child of this.#branches.get(next)?.children ?? []) removed.push(child);
      this.#branches.delete(next);
      if (account) this.#nodes.delete(account.id);
      this.#accounts[next] = undefined;
      this.#free.push(next);
    }
  }

  #layOut(): TreeLayout {
    if (this.#layoutVersion !== this.#version) {
      this.#layoutVersion = this.#version;
      this.#layout.layOut({
        branchOf: (node) => this.#branches.get(node),
        parentOf: (node) => this.parentNode(node),
        size: this.#accounts.length + this.#branches.size,
        flags: this.#flags,
        shown: 0,
        open: EXPANDED,
        tails: true,
      });
    }
    return this.#layout;
  }

  #grow(): void {
    this.#parents = grown(this.#parents, Int32Array);
    this.#flags = grown(this.#flags, Uint8Array);
  }
}

/** Not all lists contain whether an account is disabled or a reseller; what a save has returned is retained then. */
function withMarks(account: AccountSummary, known: AccountSummary | undefined): AccountSummary {
  if (!known || known === account) return account;
  const {enabled = known.enabled, isReseller = known.isReseller} = account;
  if (enabled === account.enabled && isReseller === account.isReseller) return account;
  return {...account, enabled, isReseller};
}
