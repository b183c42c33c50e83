/** Rows as arrays of numbers: an account is its number in the model here. */
import type {TreeTail} from './account-tree.rows.js';

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
  /** All numbers of accounts are below this one. */
  readonly size: number;
  readonly branchOf: (node: number) => Branch | undefined;
  /** Whether an account gets a row. */
  readonly shows: (node: number) => boolean;
  /** Whether the accounts below it follow. */
  readonly opens: (node: number) => boolean;
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

function levelOf(parent: number, branch: Branch | undefined, tails: boolean): Level {
  // Nothing known yet: the row that will have it asked for.
  const tailAt = branch ? (branch.tail ? branch.tailAt : -1) : 0;
  return {parent, children: branch?.children ?? [], tailAt: tails ? tailAt : -1, next: 0, shown: 0, ended: false};
}

export class TreeLayout {
  /** An account's number, or the complement of the number of the account whose tail it is. */
  #rows = new Int32Array(64);
  #count = 0;
  /** By account: its row, and what the walk over the rows knows besides. */
  #rowOf = new Int32Array(64).fill(-1);
  #positions = new Int32Array(64);
  #levels = new Uint16Array(64);

  get count(): number {
    return this.#count;
  }

  /** The number of the account in a row; for a tail, the complement of the number of the account it belongs to. */
  at(index: number): number | undefined {
    return index >= 0 && index < this.#count ? this.#rows[index] : undefined;
  }

  /** Where an account is, or -1. */
  rowOf(node: number): number {
    return this.#rowOf[node] ?? -1;
  }

  /** Where the tail of an account is, or -1. */
  rowOfTail(parent: number): number {
    return this.#rows.subarray(0, this.#count).indexOf(~parent);
  }

  /** Among the siblings that have rows, from 1. */
  position(node: number): number {
    return this.#positions[node] ?? 1;
  }

  /** 1 for the children of the top. */
  level(node: number): number {
    return this.#levels[node] ?? 1;
  }

  layOut({size, branchOf, shows, opens, tails}: LayoutSource): void {
    this.#fit(size);
    this.#rowOf.fill(-1);
    this.#count = 0;
    const rowOf = this.#rowOf;
    const positions = this.#positions;
    const levels = this.#levels;
    // A stack of our own: a chain of accounts may be deeper than that of the engine.
    const open: Level[] = [levelOf(TOP, branchOf(TOP), tails)];
    for (let level = open.at(-1); level; level = open.at(-1)) {
      const {parent, children, tailAt} = level;
      const depth = open.length;
      let below: Level | undefined;
      while (!below && level.next <= children.length) {
        if (level.next === tailAt && !level.ended) {
          level.ended = true;
          this.#push(~parent);
        }
        const child = children[level.next++];
        if (child === undefined || !shows(child)) continue;
        rowOf[child] = this.#count;
        positions[child] = ++level.shown;
        levels[child] = depth;
        this.#push(child);
        if (opens(child)) below = levelOf(child, branchOf(child), tails);
      }
      if (below) open.push(below);
      else open.pop();
    }
  }

  #push(entry: number): void {
    if (this.#count === this.#rows.length) this.#rows = grown(this.#rows, new Int32Array(this.#rows.length * 2));
    this.#rows[this.#count++] = entry;
  }

  #fit(size: number): void {
    if (size <= this.#rowOf.length) return;
    const length = Math.max(size, this.#rowOf.length * 2);
    this.#rowOf = new Int32Array(length);
    this.#positions = new Int32Array(length);
    this.#levels = new Uint16Array(length);
  }
}

export function grown<A extends Int32Array | Uint8Array>(from: A, to: A): A {
  to.set(from);
  return to;
}
