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
  /** By slot: the key of its row. */
  #keys: (string | undefined)[] = [];

  /** @returns the rows in their order, a slot each, the same as before where a row stays; then the idle slots. */
  assign<Row extends {readonly key: string}>(rows: readonly Row[]): readonly RowSlot<Row>[] {
    const slots = new Map(this.#keys.map((key, id) => [key, id]));
    const kept = new Set(rows.map(({key}) => slots.get(key)));
    const free = this.#keys.flatMap((_, id) => (kept.has(id) ? [] : [id]));
    const keys: (string | undefined)[] = this.#keys.map(() => undefined);
    const assigned = rows.map((row) => {
      const id = slots.get(row.key) ?? free.shift() ?? keys.length;
      keys[id] = row.key;
      return {id, row};
    });
    this.#keys = keys;
    return [...assigned, ...free.map((id) => ({id, row: undefined}))];
  }
}
