import type {AccountId} from '../../../api/account-ref.js';
import {idOfKey, tailKey, type TreeRows} from './rows.js';

/**
 * The row from which arrow keys move. It follows its account when rows are added or removed; independent of the DOM.
 */
export class ActiveRow {
  /**
   * `undefined` until the user or a selection has chosen a row: then the selected account's row is active, otherwise
   * the first one.
   */
  #key: string | undefined;
  #index = 0;
  #toEnd = false;

  get key(): string | undefined {
    return this.#key;
  }

  get index(): number {
    return this.#index;
  }

  /** Whether the End key was pressed and the end moves as long as further pages arrive. */
  get followsEnd(): boolean {
    return this.#toEnd;
  }

  /** @param options.toEnd keep moving to the last row as rows are added */
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
    // The missing accounts have been loaded: the first of them becomes active.
    if (index >= 0 && (!isTail || index === this.#index)) this.#index = index;
    else this.moveTo(rows, this.#nearest(rows, last));
  }

  /** The row was removed: moves to a collapsed ancestor, otherwise to the row in its place. */
  #nearest(rows: TreeRows, last: number): number {
    let id = this.#key === undefined ? undefined : idOfKey(this.#key);
    const here = rows.accountAt(this.#index);
    // The last missing accounts have been loaded.
    if (id !== undefined && this.#key === tailKey(id) && here && rows.parentOf(here.id) === id) return this.#index;
    while (id !== undefined && rows.indexOf(id) < 0) id = rows.parentOf(id);
    const above = id === undefined ? -1 : rows.indexOf(id);
    return above >= 0 && above < this.#index ? above : Math.min(this.#index, last);
  }
}
