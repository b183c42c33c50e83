/** One of the elements that rows are drawn with. */
export interface RowSlot<Row> {
  /** The same as long as it stands for the element. */
  readonly id: number;
  /** What it shows now; nothing where there are more elements than rows. */
  readonly row: Row | undefined;
}

/**
 * Hands the elements of rows that leave the view to those that come into it: cheaper than making new ones, and no element
 * is ever removed, which `repeat` of Lit 3.3.1 and later does not do cleanly: it leaves a comment node behind for each, so
 * that a list scrolled all day would fill up with them.
 */
export class RowSlots {
  /** As they stand in the document: each with the key of its row. */
  #slots: readonly {readonly id: number; readonly key: string | undefined}[] = [];

  /** @returns the rows in their order, a slot each, the same as before where a row stays; then the idle slots. */
  assign<Row extends {readonly key: string}>(rows: readonly Row[]): readonly RowSlot<Row>[] {
    const keys = new Set(rows.map(({key}) => key));
    const kept = new Map<string, number>();
    const free: number[] = [];
    for (const {id, key} of this.#slots) {
      if (key !== undefined && keys.has(key)) kept.set(key, id);
      else free.push(id);
    }
    let count = this.#slots.length;
    // The last that left comes first: so `repeat` moves those that come into view, and leaves all others where they are.
    const assigned = rows.map((row) => ({id: kept.get(row.key) ?? free.pop() ?? count++, row}));
    const slots: readonly RowSlot<Row>[] = [...assigned, ...free.map((id) => ({id, row: undefined}))];
    this.#slots = slots.map(({id, row}) => ({id, key: row?.key}));
    return slots;
  }
}
