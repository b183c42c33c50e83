import type {AccountSummary} from '../../../api/account.js';
import type {AccountId, AccountRef} from '../../../api/account-ref.js';
import {TextMatch} from '../../../ui/text/text-match.js';
import {TOP, TreeLayout} from '../rows/layout.js';
import type {AccountTreeModel} from '../rows/tree-model.js';
import type {AccountTexts} from './texts.js';
import {
  accountKey,
  idOfKey,
  tailKey,
  type AccountRow,
  type TreeRow,
  type TreeRows,
  type TreeTail,
} from '../rows/rows.js';

/** It has the text, or the backend says so. */
const MATCH = 1;
/** There is a match below it. */
const ABOVE = 2;
/** What is below it is shown. */
const OPEN = 4;

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
  readonly #texts: AccountTexts;
  readonly #pathTo: (id: AccountId) => readonly AccountRef[] | undefined;
  readonly #layout = new TreeLayout();
  /** By account: MATCH, ABOVE and OPEN. */
  #marks = new Uint8Array(0);
  readonly #collapsed = new Set<AccountId>();
  #match = new TextMatch('');
  #answer = nothing;
  #elsewhere: readonly AccountSummary[] = [];
  #known = 0;
  #version = 0;
  /** The version of the model for which the marks hold; -1 for none. */
  #marked = -1;
  #isLaidOut = false;

  /** @param pathTo the accounts above one, from below the top of the tree to its parent, once they are known. */
  constructor(
    model: AccountTreeModel,
    texts: AccountTexts,
    pathTo: (id: AccountId) => readonly AccountRef[] | undefined,
  ) {
    this.#model = model;
    this.#texts = texts;
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
    for (let index = 0; index < layout.count; index++) if (this.#has(layout.at(index) ?? TOP, MATCH)) return index;
    return this.#elsewhere.length > 0 ? layout.count : 0;
  }

  /** Looks for another text. What the backend found was found for the former. */
  find(text: string): void {
    if (text === this.#match.text) return;
    this.#match = new TextMatch(text);
    this.#answer = nothing;
    this.#collapsed.clear();
    this.#marked = -1;
  }

  /** States what the backend has found for the text. */
  show(answer: Answer): void {
    const {items, tail} = this.#answer;
    if (answer.items === items && answer.tail?.status === tail?.status) return;
    this.#answer = answer;
    this.#version++;
    if (answer.items === items || this.#marked !== this.#model.version) return;
    // The backend may find by other rules: what it names is a match, too.
    const isNew = ({id}: AccountSummary) => {
      const node = this.#model.nodeOf(id);
      return node !== undefined && node !== TOP && !this.#has(node, MATCH);
    };
    if (answer.items.some(isNew)) this.#marked = -1;
    else this.#takeElsewhere();
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
    this.#collapsed.delete(id);
    this.#setOpen(id, true);
  }

  collapse(id: AccountId): void {
    this.#collapsed.add(id);
    this.#setOpen(id, false);
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
      setSize: parent === TOP ? this.#topSize() : this.#layout.shownBelow(parent),
      expandable,
      expanded: this.#has(node, OPEN),
      match: this.#has(node, MATCH),
    };
  }

  #elsewhereRow(account: AccountSummary, at: number): AccountRow {
    return {
      kind: 'account',
      key: accountKey(account.id),
      account,
      level: 1,
      position: this.#layout.shownBelow(TOP) + at + 1,
      setSize: this.#topSize(),
      expandable: false,
      expanded: false,
      match: true,
      path: this.#pathTo(account.id) ?? 'pending',
    };
  }

  #topSize(): number {
    return this.#answer.tail ? -1 : this.#layout.shownBelow(TOP) + this.#elsewhere.length;
  }

  #has(node: number, mark: number): boolean {
    return ((this.#marks[node] ?? 0) & mark) !== 0;
  }

  #setOpen(id: AccountId, open: boolean): void {
    const node = this.#model.nodeOf(id);
    if (node === undefined || !this.#has(node, ABOVE)) return;
    this.#marks[node] = (this.#marks[node] ?? 0) ^ (this.#has(node, OPEN) === open ? 0 : OPEN);
    this.#isLaidOut = false;
  }

  #layOut(): TreeLayout {
    const model = this.#model;
    if (this.#marked !== model.version) {
      this.#markAll();
      this.#marked = model.version;
      for (const id of this.#collapsed) this.#setOpen(id, false);
      this.#isLaidOut = false;
    }
    if (this.#isLaidOut) return this.#layout;
    this.#isLaidOut = true;
    this.#version++;
    this.#layout.layOut({
      branchOf: (node) => model.branchOf(node),
      parentOf: (node) => model.parentNode(node),
      size: model.size,
      flags: this.#marks,
      shown: MATCH | ABOVE,
      open: OPEN,
      tails: false,
    });
    return this.#layout;
  }

  #markAll(): void {
    const model = this.#model;
    const marks = (this.#marks = new Uint8Array(model.size));
    const found = this.#texts.find(this.#match.text);
    if (this.#answer.items.length > 0) {
      const named = new Set(this.#answer.items.map(({id}) => model.nodeOf(id) ?? TOP));
      for (const node of [TOP, ...found]) named.delete(node);
      found.push(...named);
    }
    this.#takeElsewhere();
    this.#known = found.length;
    let last = TOP;
    for (const node of found) {
      marks[node] = (marks[node] ?? 0) | MATCH;
      const parent = model.parentNode(node);
      // Siblings mostly come one after the other, and have the same accounts above them.
      if (parent === last) continue;
      last = parent;
      for (let above = parent; above > TOP && !this.#has(above, ABOVE); above = model.parentNode(above)) {
        marks[above] = (marks[above] ?? 0) | ABOVE | OPEN;
      }
    }
  }

  /** What the backend has found and no row is known of. */
  #takeElsewhere(): void {
    this.#elsewhere = this.#answer.items.filter(({id}) => this.#model.nodeOf(id) === undefined);
  }
}
