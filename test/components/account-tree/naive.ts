import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {AccountTreeModel} from '../../../src/components/account-tree/rows/tree-model.js';
import {accountKey, tailKey, type TreeRow, type TreeTail} from '../../../src/components/account-tree/rows/rows.js';

export type Operation =
  | {
      readonly type: 'children';
      readonly id: AccountId;
      readonly accounts: readonly AccountSummary[];
      /** The number of accounts before the tail, if there is one. */
      readonly tail: number | undefined;
    }
  | {readonly type: 'expand' | 'collapse' | 'reveal' | 'expand-siblings'; readonly id: AccountId};

interface Node {
  account: AccountSummary;
  parent: Node | undefined;
  /** Absent while unknown; `…` where some are missing. */
  children: (Node | '…')[] | undefined;
  expanded: boolean;
}

const more: TreeTail = {status: 'more'};

export const rowsOf = (model: AccountTreeModel): TreeRow[] =>
  Array.from({length: model.rowCount}, (_, index) => model.row(index)).filter((row) => row !== undefined);

/** The tree as nested objects, the straightforward implementation without regard to size. */
export class NaiveTree {
  readonly #top: Node;

  constructor(top: AccountSummary) {
    this.#top = {account: top, parent: undefined, children: undefined, expanded: true};
  }

  has(id: AccountId): boolean {
    return this.#find(id) !== undefined;
  }

  rows(): TreeRow[] {
    return this.#rowsBelow(this.#top, 1);
  }

  apply(operation: Operation): void {
    const node = this.#find(operation.id);
    if (!node) return;
    switch (operation.type) {
      case 'children':
        return this.#setChildren(node, operation.accounts, operation.tail);
      case 'expand':
        if (this.#expandable(node)) node.expanded = true;
        return;
      case 'collapse':
        if (node !== this.#top) node.expanded = false;
        return;
      case 'reveal':
        for (let above = node.parent; above; above = above.parent) above.expanded = true;
        return;
      case 'expand-siblings':
        for (const sibling of node.parent?.children ?? []) {
          if (sibling !== '…' && this.#expandable(sibling)) sibling.expanded = true;
        }
        return;
    }
  }

  #setChildren(parent: Node, accounts: readonly AccountSummary[], tail: number | undefined): void {
    const children: (Node | '…')[] = [];
    accounts.forEach((account, index) => {
      if (index === tail) children.push('…');
      if (children.some((child) => child !== '…' && child.account.id === account.id)) return;
      const known = this.#findAmong([this.#top, ...children.filter((child) => child !== '…')], account.id);
      for (let above: Node | undefined = parent; above; above = above.parent) if (above === known) return;
      const siblings = known?.parent?.children;
      if (known && siblings && known.parent !== parent) siblings.splice(siblings.indexOf(known), 1);
      const child = known ?? {account, parent, children: undefined, expanded: false};
      child.account = account;
      child.parent = parent;
      children.push(child);
    });
    if (tail !== undefined && !children.includes('…')) children.push('…');
    parent.children = children;
    if (children.length === 0) {
      if (parent !== this.#top) parent.expanded = false;
      parent.account = {...parent.account, descendantCount: 0};
    }
  }

  #expandable({account, children}: Node): boolean {
    return children ? children.length > 0 : account.descendantCount !== 0;
  }

  #rowsBelow(parent: Node, level: number): TreeRow[] {
    const children = parent.children ?? ['…' as const];
    const complete = !children.includes('…');
    const nodes = children.filter((child) => child !== '…');
    const parentId = parent.account.id;
    return children.flatMap((child): TreeRow[] => {
      if (child === '…') return [{kind: 'tail', key: tailKey(parentId), parentId, level, tail: more}];
      const expandable = this.#expandable(child);
      const row: TreeRow = {
        kind: 'account',
        key: accountKey(child.account.id),
        account: child.account,
        level,
        position: nodes.indexOf(child) + 1,
        setSize: complete ? nodes.length : -1,
        expandable,
        expanded: expandable && child.expanded,
      };
      return [row, ...(child.expanded ? this.#rowsBelow(child, level + 1) : [])];
    });
  }

  /** A node that is being moved is temporarily detached, with everything below it. */
  #findAmong(nodes: readonly Node[], id: AccountId): Node | undefined {
    for (const node of nodes) {
      const found = this.#find(id, node);
      if (found) return found;
    }
    return undefined;
  }

  #find(id: AccountId, below: Node = this.#top): Node | undefined {
    if (below.account.id === id) return below;
    return this.#findAmong(below.children?.filter((child) => child !== '…') ?? [], id);
  }
}
