import type {AccountId} from '../../../api/account-ref.js';
import {idOfKey, tailKey, type TreeRows} from './rows.js';

/** Which row the arrow keys start from. It follows its account when rows come and go; no DOM. */
export class ActiveRow {
  /** Before the user or a selection has chosen one, none: then it is the selected account's, else the first. */
  #key: string | undefined;
  #index = 0;
  #toEnd = false;

  get key(): string | undefined {
    return this.#key;
  }

  get index(): number {
    return this.#index;
  }

  /** The End key was pressed, and the end moves on as long as further pages arrive. */
  get followsEnd(): boolean {
    return this.#toEnd;
  }

  /** @param options.toEnd keep going to the last row as rows are added. */
  moveTo(rows: TreeRows, index: number, {toEnd = false}: {readonly toEnd?: boolean} = {}): void {
    this.#toEnd = toEnd;
    const row = rows.row(index);
    if (!row) return;
    this.#key = row.key;
    this.#index = index;
  }

  /** Finds the row again after the rows have changed. */
  follow(rows: TreeRows, selected: AccountId): void {
    const last = Math.max(0, rows.rowCount - 1);
    if (this.#toEnd) return this.moveTo(rows, last, {toEnd: rows.row(last)?.kind === 'tail'});
    if (this.#key === undefined) {
      this.#index = Math.max(0, rows.indexOf(selected));
      return;
    }
    const index = rows.indexOfKey(this.#key);
    const isTail = rows.row(index)?.kind === 'tail';
    // Where accounts were missing there are some now: the first of them takes over.
    if (index >= 0 && (!isTail || index === this.#index)) this.#index = index;
    else this.moveTo(rows, this.#nearest(rows, last));
  }

  /** The row has gone: with what is above it, if that was collapsed; else the row that is in its place now. */
  #nearest(rows: TreeRows, last: number): number {
    let id = this.#key === undefined ? undefined : idOfKey(this.#key);
    const here = rows.accountAt(this.#index);
    // The last of the accounts that were missing have come.
    if (id !== undefined && this.#key === tailKey(id) && here && rows.parentOf(here.id) === id) return this.#index;
    while (id !== undefined && rows.indexOf(id) < 0) id = rows.parentOf(id);
    const above = id === undefined ? -1 : rows.indexOf(id);
    return above >= 0 && above < this.#index ? above : Math.min(this.#index, last);
  }
}
