/** Rows as an array of numbers: an account is its number in the model here. */
import type {TreeTail} from './rows.js';

/** What is known of the children of one account. */
export interface Branch {
  readonly children: readonly number[];
  readonly tail: TreeTail | undefined;
  /** How many of the children come before the tail. */
  readonly tailAt: number;
}

/** The number of the account at the top. */
export const TOP = 0;

/** What to lay out. */
export interface LayoutSource {
  readonly branchOf: (node: number) => Branch | undefined;
  /** The number of the account above. */
  readonly parentOf: (node: number) => number;
  /** By account, as bits. */
  readonly flags: Uint8Array;
  /** The bit of accounts that get a row; 0: all of them do. */
  readonly shown: number;
  /** The bit of accounts whose children follow. */
  readonly open: number;
  /** Whether there are rows for what is not known yet. */
  readonly tails: boolean;
}

/** How far the walk has come among the children of one account. */
interface Level {
  readonly parent: number;
  readonly children: readonly number[];
  /** Where the row for those that are missing comes; -1 for none. */
  readonly tailAt: number;
  next: number;
  shown: number;
  ended: boolean;
}

function levelOf(parent: number, {branchOf, tails}: LayoutSource): Level {
  const branch = branchOf(parent);
  // Nothing known yet: the row that will have it asked for.
  const tailAt = branch ? (branch.tail ? branch.tailAt : -1) : 0;
  return {parent, children: branch?.children ?? [], tailAt: tails ? tailAt : -1, next: 0, shown: 0, ended: false};
}

/**
 * Which account stands in which row. The rows are all that is kept, four bytes each: where an account is, and at which
 * place among its siblings, is looked up for the few rows in view.
 */
export class TreeLayout {
  /** An account's number, or the complement of the number of the account whose tail it is. */
  #rows = new Int32Array(64);
  #count = 0;
  #source: LayoutSource | undefined;
  /** By parent, where not all accounts have rows: how many of its children do. */
  readonly #shown = new Map<number, number>();
  /** The place found last: rows are asked for one after the other, so the next is mostly just behind it. */
  #found = {parent: -1, at: 0, position: 0};

  get count(): number {
    return this.#count;
  }

  /** The number of the account in a row; for a tail, the complement of the number of the account it belongs to. */
  at(index: number): number | undefined {
    return index >= 0 && index < this.#count ? this.#rows[index] : undefined;
  }

  /** Where an account is, or -1. */
  rowOf(node: number): number {
    return this.#rows.subarray(0, this.#count).indexOf(node);
  }

  /** Where the tail of an account is, or -1. */
  rowOfTail(parent: number): number {
    return this.rowOf(~parent);
  }

  /** 1 for the children of the top. */
  level(node: number): number {
    const {parentOf} = this.#source ?? {};
    let level = 0;
    for (let above = node; above > TOP; above = parentOf?.(above) ?? TOP) level++;
    return level;
  }

  /** Among the siblings that have rows, from 1. */
  position(node: number): number {
    if (!this.#source) return 1;
    const {branchOf, parentOf, flags, shown} = this.#source;
    const parent = parentOf(node);
    const children = branchOf(parent)?.children ?? [];
    if (this.#found.parent !== parent) this.#found = {parent, at: 0, position: 0};
    let {at, position} = this.#found;
    for (let turn = 0; turn < 2; turn++) {
      for (; at < children.length; at++) {
        const child = children[at] ?? TOP;
        if (shown === 0 || ((flags[child] ?? 0) & shown) !== 0) position++;
        if (child !== node) continue;
        this.#found = {parent, at: at + 1, position};
        return position;
      }
      at = position = 0;
    }
    return 1;
  }

  /** How many of the children of an account have rows. */
  shownBelow(parent: number): number {
    return this.#shown.get(parent) ?? this.#source?.branchOf(parent)?.children.length ?? 0;
  }

  layOut(source: LayoutSource): void {
    const {flags, shown, open} = source;
    this.#source = source;
    this.#found = {parent: -1, at: 0, position: 0};
    this.#shown.clear();
    this.#count = 0;
    // A stack of our own: a chain of accounts may be deeper than that of the engine.
    const levels: Level[] = [levelOf(TOP, source)];
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const {parent, children, tailAt} = level;
      let below = -1;
      while (below < 0 && level.next <= children.length) {
        if (level.next === tailAt && !level.ended) {
          level.ended = true;
          this.#push(~parent);
        }
        const child = children[level.next++];
        if (child === undefined) continue;
        const flag = flags[child] ?? 0;
        if (shown !== 0 && (flag & shown) === 0) continue;
        level.shown++;
        this.#push(child);
        if ((flag & open) !== 0) below = child;
      }
      if (below >= 0) levels.push(levelOf(below, source));
      else {
        if (shown !== 0) this.#shown.set(parent, level.shown);
        levels.pop();
      }
    }
  }

  #push(entry: number): void {
    if (this.#count === this.#rows.length) this.#rows = grown(this.#rows, Int32Array);
    this.#rows[this.#count++] = entry;
  }
}

/** The same, with room for a fifth more. */
export function grown<A extends Int32Array | Uint8Array>(from: A, type: new (length: number) => A): A {
  const to = new type(Math.ceil(from.length * 1.2));
  to.set(from);
  return to;
}
