/** Rows as an array of numbers; an account is represented by its number in the model. */
import type {TreeTail} from './rows.js';

/** The known children of one account. */
export interface Branch {
  readonly children: readonly number[];
  readonly tail: TreeTail | undefined;
  /** The number of children before the tail. */
  readonly tailAt: number;
}

/** The number of the top account. */
export const TOP = 0;

/** The input of a layout. */
export interface LayoutSource {
  readonly branchOf: (node: number) => Branch | undefined;
  /** The number of the parent. */
  readonly parentOf: (node: number) => number;
  /** An estimate of the number of rows, for which memory is reserved at once. */
  readonly size: number;
  /** Bit flags by account. */
  readonly flags: Uint8Array;
  /** The flag of accounts that get a row; 0: all of them do. */
  readonly shown: number;
  /** The flag of accounts whose children follow. */
  readonly open: number;
  /** Whether there are rows for accounts that are not loaded. */
  readonly tails: boolean;
}

/** The progress of the walk among the children of one account. */
interface Level {
  readonly parent: number;
  readonly children: readonly number[];
  /** The position of the row for missing children; -1 if there is none. */
  readonly tailAt: number;
  next: number;
  shown: number;
  ended: boolean;
}

/** The position of an account among its siblings. */
interface Place {
  readonly parent: number;
  at: number;
  /** The number of preceding siblings that have rows. */
  before: number;
}

/** More than the number of rows in view. */
const NEAR = 100;
/** Enough for the parents of the rows in view and for an active row outside of it. */
const PLACES = 16;

function levelOf(parent: number, {branchOf, tails}: LayoutSource): Level {
  const branch = branchOf(parent);
  // Nothing is known yet: the row whose appearance requests the children.
  const tailAt = branch ? (branch.tail ? branch.tailAt : -1) : 0;
  return {parent, children: branch?.children ?? [], tailAt: tails ? tailAt : -1, next: 0, shown: 0, ended: false};
}

/**
 * The account in each row. Only the rows are stored, four bytes each: an account's row and its position among its
 * siblings are looked up for the few rows in view.
 */
export class TreeLayout {
  /** An account's number, or for a tail the complement of its account's number. */
  #rows = new Int32Array(64);
  #count = 0;
  #source: LayoutSource | undefined;
  /** The number of children with rows, by parent, if not all accounts have rows. */
  readonly #shown = new Map<number, number>();
  /** The positions found last: rows are requested in order, so the next one is usually just after one of them. */
  #places: readonly Place[] = [];

  get count(): number {
    return this.#count;
  }

  /** The number of the account in a row; for a tail, the complement of its account's number. */
  at(index: number): number | undefined {
    return index >= 0 && index < this.#count ? this.#rows[index] : undefined;
  }

  /** The row of an account, or -1. */
  rowOf(node: number): number {
    return this.#rows.subarray(0, this.#count).indexOf(node);
  }

  /** The row of an account's tail, or -1. */
  rowOfTail(parent: number): number {
    return this.rowOf(~parent);
  }

  /** 1 for the children of the top account. */
  level(node: number): number {
    const {parentOf} = this.#source ?? {};
    let level = 0;
    for (let above = node; above > TOP; above = parentOf?.(above) ?? TOP) level++;
    return level;
  }

  /** Among the siblings that have rows, starting at 1. */
  position(node: number): number {
    const parent = this.#source?.parentOf(node) ?? -1;
    for (const place of this.#places) {
      if (place.parent === parent && this.#advance(place, node, NEAR)) return place.before + 1;
    }
    const place: Place = {parent, at: 0, before: 0};
    if (this.#advance(place, node, Infinity)) this.#places = [place, ...this.#places].slice(0, PLACES);
    return place.before + 1;
  }

  /** The number of an account's children that have rows. */
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
    // An explicit stack, because a chain of accounts may be deeper than the engine's stack.
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
   * Adds rows for the next children of an account. Uses only numbers, because there may be 100,000.
   * @returns the child whose own children follow; -1 if there is none up to `end`
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

  /** Moves a position to an account. @returns whether it is among the next siblings */
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

  /** The rows, with space for this many more. */
  #room(more: number): Int32Array {
    while (this.#count + more > this.#rows.length) this.#rows = grown(this.#rows, Int32Array);
    return this.#rows;
  }
}

/** A copy with a fifth more space. */
export function grown<A extends Int32Array | Uint8Array>(from: A, type: new (length: number) => A): A {
  const to = new type(Math.ceil(from.length * 1.2));
  to.set(from);
  return to;
}
