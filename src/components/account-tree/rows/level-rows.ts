import type {AccountSummary} from '../../../api/account.js';
import type {AccountId} from '../../../api/account-ref.js';
import type {AccountTreeModel} from './tree-model.js';
import {accountKey, idOfKey, tailKey, type TreeRow, type TreeRows} from './rows.js';

/** The children of one account as rows, for a tree that is too narrow for indentation. */
export class LevelRows implements TreeRows {
  readonly parentId: AccountId;
  readonly #model: AccountTreeModel;

  constructor(model: AccountTreeModel, parentId: AccountId) {
    this.#model = model;
    this.parentId = parentId;
  }

  get version(): number {
    return this.#model.version;
  }

  get rowCount(): number {
    const {children, tailAt} = this.#level();
    return children.length + (tailAt < 0 ? 0 : 1);
  }

  row(index: number): TreeRow | undefined {
    const {parent, children, tailAt} = this.#level();
    if (index === tailAt && parent !== undefined) return this.#model.tailRow(parent, 1);
    const node = this.#nodeAt(index);
    const account = node === undefined ? undefined : this.#model.accountOf(node);
    if (node === undefined || !account) return undefined;
    return {
      kind: 'account',
      key: accountKey(account.id),
      account,
      level: 1,
      position: tailAt >= 0 && index > tailAt ? index : index + 1,
      setSize: tailAt < 0 ? children.length : -1,
      expandable: this.#model.isExpandable(node),
      expanded: false,
    };
  }

  accountAt(index: number): AccountSummary | undefined {
    const node = this.#nodeAt(index);
    return node === undefined ? undefined : this.#model.accountOf(node);
  }

  indexOf(id: AccountId): number {
    const {children, tailAt} = this.#level();
    const node = this.#model.nodeOf(id);
    const at = node === undefined ? -1 : children.indexOf(node);
    return tailAt >= 0 && at >= tailAt ? at + 1 : at;
  }

  indexOfKey(key: string): number {
    if (key === tailKey(this.parentId)) return this.#level().tailAt;
    return key === accountKey(idOfKey(key)) ? this.indexOf(idOfKey(key)) : -1;
  }

  /** These rows have no ancestors. */
  parentOf(): undefined {
    return undefined;
  }

  #nodeAt(index: number): number | undefined {
    const {children, tailAt} = this.#level();
    if (index === tailAt) return undefined;
    return children[tailAt >= 0 && index > tailAt ? index - 1 : index];
  }

  /** `tailAt` is -1 if everything is loaded. */
  #level(): {readonly parent: number | undefined; readonly children: readonly number[]; readonly tailAt: number} {
    const parent = this.#model.nodeOf(this.parentId);
    const branch = parent === undefined ? undefined : this.#model.branchOf(parent);
    if (!branch) return {parent, children: [], tailAt: parent === undefined ? -1 : 0};
    return {parent, children: branch.children, tailAt: branch.tail ? branch.tailAt : -1};
  }
}
