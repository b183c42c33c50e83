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
  /** At least as many as there will be rows, as a rule: room is made for so many at once. */
  readonly size: number;
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

/** Where one account stands among the children of another. */
interface Place {
  readonly parent: number;
  at: number;
  /** How many of those before it have rows. */
  before: number;
}

/** More than there are rows in view. */
const NEAR = 100;
/** Enough for the parents of the rows in view, and for the active row out of it. */
const PLACES = 16;

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
  /** Places found last: rows are asked for one after the other, so the next is mostly just behind one of them. */
  #places: readonly Place[] = [];

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
    const parent = this.#source?.parentOf(node) ?? -1;
    for (const place of this.#places) {
      if (place.parent === parent && this.#advance(place, node, NEAR)) return place.before + 1;
    }
    const place: Place = {parent, at: 0, before: 0};
    if (this.#advance(place, node, Infinity)) this.#places = [place, ...this.#places].slice(0, PLACES);
    return place.before + 1;
  }

  /** How many of the children of an account have rows. */
  shownBelow(parent: number): number {
    return this.#shown.get(parent) ?? this.#source?.branchOf(parent)?.children.length ?? 0;
  }

  layOut(source: LayoutSource): void {
    const {shown, size} = source;
    if (size > this.#rows.length) this.#rows = new Int32Array(size);
    this.#source = source;
    this.#places = [];
    this.#shown.clear();
    this.#count = 0;
    // A stack of our own: a chain of accounts may be deeper than that of the engine.
    const levels: Level[] = [levelOf(TOP, source)];
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const {parent, children, tailAt} = level;
      if (level.next === tailAt && !level.ended) {
        level.ended = true;
        this.#room(1)[this.#count++] = ~parent;
      }
      const isTailAhead = tailAt >= 0 && !level.ended;
      const below = this.#layOutLevel(level, isTailAhead ? tailAt : children.length, source);
      if (below >= 0) levels.push(levelOf(below, source));
      else if (!isTailAhead) {
        if (shown !== 0) this.#shown.set(parent, level.shown);
        levels.pop();
      }
    }
  }

  /**
   * Gives rows to the next children of an account. Nothing but numbers here, since there may be 100 000 of them.
   * @returns the one whose own children follow; -1 if there is none up to `end`.
   */
  #layOutLevel(level: Level, end: number, {flags, shown, open}: LayoutSource): number {
    const {children} = level;
    const rows = this.#room(end - level.next);
    let {next} = level;
    let count = this.#count;
    let below = -1;
    while (below < 0 && next < end) {
      const child = children[next++] ?? TOP;
      const flag = flags[child] ?? 0;
      if (shown !== 0 && (flag & shown) === 0) continue;
      rows[count++] = child;
      if ((flag & open) !== 0) below = child;
    }
    level.shown += count - this.#count;
    level.next = next;
    this.#count = count;
    return below;
  }

  /** Moves a place on to an account. @returns whether it is among the next siblings. */
  #advance(place: Place, node: number, steps: number): boolean {
    const {branchOf, flags, shown} = this.#source ?? {};
    const children = branchOf?.(place.parent)?.children ?? [];
    let {at, before} = place;
    for (const end = Math.min(children.length, at + steps); at < end; at++) {
      const child = children[at] ?? TOP;
      if (child === node) {
        place.at = at;
        place.before = before;
        return true;
      }
      if (!shown || ((flags?.[child] ?? 0) & shown) !== 0) before++;
    }
    return false;
  }

  /** The rows, with room for so many more. */
  #room(more: number): Int32Array {
    while (this.#count + more > this.#rows.length) this.#rows = grown(this.#rows, Int32Array);
    return this.#rows;
  }
}

/** The same, with room for a fifth more. */
export function grown<A extends Int32Array | Uint8Array>(from: A, type: new (length: number) => A): A {
  const to = new type(Math.ceil(from.length * 1.2));
  to.set(from);
  return to;
}
