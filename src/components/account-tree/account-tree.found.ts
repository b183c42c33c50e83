import type {AccountId, AccountRef, AccountSummary} from '../../api/model.js';
import {TextMatch} from '../../widget/text-match.js';
import {TOP, TreeLayout} from './account-tree.layout.js';
import type {AccountTreeModel} from './account-tree.model.js';
import {
  accountKey,
  idOfKey,
  tailKey,
  type AccountRow,
  type TreeRow,
  type TreeRows,
  type TreeTail,
} from './account-tree.rows.js';

/** What is known of an account besides, while a search is shown. */
const MATCH = 1;
/** There is a match below it. */
const ABOVE = 2;

/** What the backend has found so far. */
export interface Answer {
  readonly items: readonly AccountSummary[];
  /** The row for what is on its way, or still to be asked for. */
  readonly tail: TreeTail | undefined;
}

const nothing: Answer = {items: [], tail: undefined};

/**
 * What a search finds, as rows: first the known accounts with the text anywhere in name, realm or id (TR-06), each below
 * its ancestors; then, with the path to each, those that only the backend knows of (TR-08). The tree itself is left as it
 * is, and is found so when the search ends.
 */
export class FoundRows implements TreeRows {
  readonly #model: AccountTreeModel;
  readonly #pathTo: (id: AccountId) => readonly AccountRef[] | undefined;
  readonly #layout = new TreeLayout();
  /** By account: MATCH and ABOVE. */
  #marks = new Uint8Array(0);
  /** By parent: how many of the children have rows; filled as it is asked for. */
  readonly #shown = new Map<number, number>();
  readonly #collapsed = new Set<AccountId>();
  #match: TextMatch;
  #answer = nothing;
  #elsewhere: readonly AccountSummary[] = [];
  #known = 0;
  #version = 0;
  #isCurrent = false;
  #modelVersion = -1;

  /** @param pathTo the accounts above one, from below the top of the tree to its parent, once they are known. */
  constructor(model: AccountTreeModel, text: string, pathTo: (id: AccountId) => readonly AccountRef[] | undefined) {
    this.#model = model;
    this.#match = new TextMatch(text);
    this.#pathTo = pathTo;
  }

  get match(): TextMatch {
    return this.#match;
  }

  get version(): number {
    this.#layOut();
    return this.#version;
  }

  /** How many accounts were found, the ancestors shown with them not counted. */
  get count(): number {
    this.#layOut();
    return this.#known + this.#elsewhere.length;
  }

  get rowCount(): number {
    return this.#layOut().count + this.#elsewhere.length + (this.#answer.tail ? 1 : 0);
  }

  /** The first row of an account that was found, and is not only shown with one; else 0. */
  get firstMatch(): number {
    const layout = this.#layOut();
    for (let index = 0; index < layout.count; index++) if (this.#has(layout.at(index), MATCH)) return index;
    return this.#elsewhere.length > 0 ? layout.count : 0;
  }

  /** Looks for another text. What the backend found was found for the former. */
  find(text: string): void {
    if (text === this.#match.text) return;
    const former = this.#match;
    this.#match = new TextMatch(text);
    // What holds the longer text holds the shorter one: only what matched needs to be looked at again.
    if (this.#isCurrent && this.#modelVersion === this.#model.version && former.isIn(text))
      this.#look((node) => this.#has(node, MATCH));
    else this.#modelVersion = -1;
    this.#answer = nothing;
    this.#collapsed.clear();
    this.#isCurrent = false;
  }

  /** States what the backend has found for the text. */
  show(answer: Answer): void {
    const {items, tail} = this.#answer;
    if (answer.items === items && answer.tail?.status === tail?.status) return;
    this.#answer = answer;
    this.#isCurrent = false;
  }

  row(index: number): TreeRow | undefined {
    const layout = this.#layOut();
    const node = layout.at(index);
    if (node !== undefined) return this.#knownRow(node);
    const {topId} = this.#model;
    const at = index - layout.count;
    const {tail} = this.#answer;
    if (at === this.#elsewhere.length && tail) {
      return {kind: 'tail', key: tailKey(topId), parentId: topId, level: 1, tail};
    }
    const account = at < 0 ? undefined : this.#elsewhere[at];
    return account && this.#elsewhereRow(account, at);
  }

  accountAt(index: number): AccountSummary | undefined {
    const layout = this.#layOut();
    const node = layout.at(index);
    return node === undefined ? this.#elsewhere[index - layout.count] : this.#model.accountOf(node);
  }

  indexOf(id: AccountId): number {
    const layout = this.#layOut();
    const node = this.#model.nodeOf(id);
    if (node !== undefined) return layout.rowOf(node);
    const at = this.#elsewhere.findIndex((account) => account.id === id);
    return at < 0 ? -1 : layout.count + at;
  }

  indexOfKey(key: string): number {
    if (key === tailKey(this.#model.topId)) return this.#answer.tail ? this.rowCount - 1 : -1;
    return this.indexOf(idOfKey(key));
  }

  parentOf(id: AccountId): AccountId | undefined {
    return this.#model.parentOf(id);
  }

  expand(id: AccountId): void {
    if (this.#collapsed.delete(id)) this.#isCurrent = false;
  }

  collapse(id: AccountId): void {
    this.#collapsed.add(id);
    this.#isCurrent = false;
  }

  #knownRow(node: number): AccountRow | undefined {
    const account = this.#model.accountOf(node);
    if (!account) return undefined;
    const parent = this.#model.parentNode(node);
    const expandable = this.#has(node, ABOVE);
    return {
      kind: 'account',
      key: accountKey(account.id),
      account,
      level: this.#layout.level(node),
      position: this.#layout.position(node),
      setSize: parent === TOP ? this.#topSize() : this.#shownBelow(parent),
      expandable,
      expanded: expandable && !this.#collapsed.has(account.id),
      match: this.#has(node, MATCH),
    };
  }

  #elsewhereRow(account: AccountSummary, at: number): AccountRow {
    return {
      kind: 'account',
      key: accountKey(account.id),
      account,
      level: 1,
      position: this.#shownBelow(TOP) + at + 1,
      setSize: this.#topSize(),
      expandable: false,
      expanded: false,
      match: true,
      path: this.#pathTo(account.id) ?? 'pending',
    };
  }

  #topSize(): number {
    return this.#answer.tail ? -1 : this.#shownBelow(TOP) + this.#elsewhere.length;
  }

  #shownBelow(parent: number): number {
    let shown = this.#shown.get(parent);
    if (shown === undefined) {
      const children = this.#model.branchOf(parent)?.children ?? [];
      shown = children.reduce((count, child) => count + (this.#marks[child] ? 1 : 0), 0);
      this.#shown.set(parent, shown);
    }
    return shown;
  }

  #has(node: number | undefined, mark: number): boolean {
    return node !== undefined && ((this.#marks[node] ?? 0) & mark) !== 0;
  }

  #layOut(): TreeLayout {
    const model = this.#model;
    if (this.#isCurrent && this.#modelVersion === model.version) return this.#layout;
    if (this.#modelVersion !== model.version) {
      this.#marks = new Uint8Array(model.size);
      this.#look(() => true);
    }
    this.#isCurrent = true;
    this.#modelVersion = model.version;
    this.#version++;
    this.#shown.clear();
    this.#markAnswer();
    this.#markAbove();
    this.#layout.layOut({
      size: model.size,
      branchOf: (node) => model.branchOf(node),
      shows: (node) => this.#marks[node] !== 0,
      opens: (node) => this.#has(node, ABOVE) && !this.#isCollapsed(node),
      tails: false,
    });
    return this.#layout;
  }

  /** Marks the accounts that hold the text. */
  #look(among: (node: number) => boolean): void {
    const model = this.#model;
    const match = this.#match;
    const marks = this.#marks;
    for (let node = TOP + 1; node < marks.length; node++) {
      const account = among(node) ? model.accountOf(node) : undefined;
      marks[node] = account && isMatch(account, match) ? MATCH : 0;
    }
  }

  /** The backend may find by other rules: what it names is a match, too. */
  #markAnswer(): void {
    this.#elsewhere = this.#answer.items.filter(({id}) => {
      const node = this.#model.nodeOf(id);
      if (node === undefined) return true;
      if (node !== TOP) this.#marks[node] = (this.#marks[node] ?? 0) | MATCH;
      return false;
    });
  }

  #markAbove(): void {
    const model = this.#model;
    const marks = this.#marks;
    this.#known = 0;
    for (let node = TOP + 1; node < marks.length; node++) {
      if (!this.#has(node, MATCH)) continue;
      this.#known++;
      for (
        let above = model.parentNode(node);
        above > TOP && !this.#has(above, ABOVE);
        above = model.parentNode(above)
      ) {
        marks[above] = (marks[above] ?? 0) | ABOVE;
      }
    }
  }

  #isCollapsed(node: number): boolean {
    if (this.#collapsed.size === 0) return false;
    const id = this.#model.accountOf(node)?.id;
    return id !== undefined && this.#collapsed.has(id);
  }
}

function isMatch({name, realm, id}: AccountSummary, match: TextMatch): boolean {
  return match.isIn(name) || match.isIn(realm) || match.isIn(id);
}
