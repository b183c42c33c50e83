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

/** The account contains the text, or the backend returned it. */
const MATCH = 1;
/** There is a match below the account. */
const ABOVE = 2;
/** The accounts below are shown. */
const OPEN = 4;

/** The backend's matches so far. */
export interface Answer {
  readonly items: readonly AccountSummary[];
  /** The row for matches that are loading or can be loaded. */
  readonly tail: TreeTail | undefined;
}

const nothing: Answer = {items: [], tail: undefined};

/**
 * The matches of a search as rows: first the known accounts with the text anywhere in name, realm, or id, each below
 * its ancestors, then, with their paths, those that only the backend knows. The tree itself is unchanged and restored
 * when the search ends.
 */
export class FoundRows implements TreeRows {
  readonly #model: AccountTreeModel;
  readonly #texts: AccountTexts;
  readonly #pathTo: (id: AccountId) => readonly AccountRef[] | undefined;
  readonly #layout = new TreeLayout();
  /** The flags MATCH, ABOVE, and OPEN by account. */
  #marks = new Uint8Array(0);
  readonly #collapsed = new Set<AccountId>();
  #match = new TextMatch('');
  #answer = nothing;
  #elsewhere: readonly AccountSummary[] = [];
  #known = 0;
  #version = 0;
  /** The model version to which the flags apply; -1 for none. */
  #marked = -1;
  #isLaidOut = false;

  /**
   * @param pathTo the ancestors of an account, from below the top of the tree down to its parent, once they are known
   */
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

  /** The number of matches, without the ancestors shown with them. */
  get count(): number {
    this.#layOut();
    return this.#known + this.#elsewhere.length;
  }

  get rowCount(): number {
    return this.#layOut().count + this.#elsewhere.length + (this.#answer.tail ? 1 : 0);
  }

  /** The first row of a match rather than of an ancestor; 0 if there is none. */
  get firstMatch(): number {
    const layout = this.#layOut();
    for (let index = 0; index < layout.count; index++) if (this.#has(layout.at(index) ?? TOP, MATCH)) return index;
    return this.#elsewhere.length > 0 ? layout.count : 0;
  }

  /** Searches for another text. The backend's matches belonged to the previous one. */
  find(text: string): void {
    if (text === this.#match.text) return;
    this.#match = new TextMatch(text);
    this.#answer = nothing;
    this.#collapsed.clear();
    this.#marked = -1;
  }

  /** Sets the backend's matches for the text. */
  show(answer: Answer): void {
    const {items, tail} = this.#answer;
    if (answer.items === items && answer.tail?.status === tail?.status) return;
    this.#answer = answer;
    this.#version++;
    if (answer.items === items || this.#marked !== this.#model.version) return;
    // The backend may match by other rules: every account that it returns is a match.
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
      // Siblings usually follow each other and have the same ancestors.
      if (parent === last) continue;
      last = parent;
      for (let above = parent; above > TOP && !this.#has(above, ABOVE); above = model.parentNode(above)) {
        marks[above] = (marks[above] ?? 0) | ABOVE | OPEN;
      }
    }
  }

  /** The backend's matches without a known row. */
  #takeElsewhere(): void {
    this.#elsewhere = this.#answer.items.filter(({id}) => this.#model.nodeOf(id) === undefined);
  }
}
