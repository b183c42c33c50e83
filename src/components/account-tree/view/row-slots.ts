/** One of the elements that render rows. */
export interface RowSlot<Row> {
  /** Stable as long as it stands for the element. */
  readonly id: number;
  /** The row that it shows; `undefined` if there are more elements than rows. */
  readonly row: Row | undefined;
}

/**
 * Reuses the elements of rows that leave the view for those that come into view. This is cheaper than creating new
 * ones, and no element is ever removed, for which `repeat` of Lit 3.3.1 and later leaves a comment node behind each
 * time, so that a list scrolled all day would fill up with them.
 */
export class RowSlots {
  /** In document order, each with the key of its row. */
  #slots: readonly {readonly id: number; readonly key: string | undefined}[] = [];

  /**
   * @returns the rows in order with one slot each, the same as before for rows that stay, followed by the idle slots
   */
  assign<Row extends {readonly key: string}>(rows: readonly Row[]): readonly RowSlot<Row>[] {
    const keys = new Set(rows.map(({key}) => key));
    const retained = new Map<string, number>();
    const free: number[] = [];
    for (const {id, key} of this.#slots) {
      if (key !== undefined && keys.has(key)) retained.set(key, id);
      else free.push(id);
    }
    let count = this.#slots.length;
    // The slot that was freed last is used first, so that `repeat` moves the new rows and leaves all others in place.
    const assigned = rows.map((row) => ({id: retained.get(row.key) ?? free.pop() ?? count++, row}));
    const slots: readonly RowSlot<Row>[] = [...assigned, ...free.map((id) => ({id, row: undefined}))];
    this.#slots = slots.map(({id, row}) => ({id, key: row?.key}));
    return slots;
  }
}
