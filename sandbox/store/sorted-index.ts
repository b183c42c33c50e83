/** The position of an entry in a list: by key, then by id. */
export interface IndexEntry {
  readonly key: string;
  readonly id: string;
}

/** The order of text keys: letters regardless of case and accents first, as in the genuine server's views. */
const collator = new Intl.Collator('en');

/** How keys are compared: `collated` in natural order, `plain` for normalized keys (faster). */
export type KeyOrder = 'collated' | 'plain';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const COMPARE: Readonly<Record<KeyOrder, (a: string, b: string) => number>> = {
  collated: (a, b) => collator.compare(a, b),
  plain: compareText,
};

/**
 * Entries in ascending order, sorted once and then maintained by insertion, so that a page of an account with tens of
 * thousands of children requires only a binary search and a slice.
 */
export class SortedIndex {
  readonly #entries: IndexEntry[];
  readonly #compareKeys: (a: string, b: string) => number;

  constructor(entries: Iterable<IndexEntry>, order: KeyOrder = 'collated') {
    this.#compareKeys = COMPARE[order];
    this.#entries = [...entries].sort((a, b) => this.#compare(a, b));
  }

  get entries(): readonly IndexEntry[] {
    return this.#entries;
  }

  add(entry: IndexEntry): void {
    this.#entries.splice(this.lowerBound(entry), 0, entry);
  }

  remove(entry: IndexEntry): void {
    const index = this.lowerBound(entry);
    const found = this.#entries[index];
    if (found !== undefined && found.id === entry.id && found.key === entry.key) this.#entries.splice(index, 1);
  }

  /** Returns the index of the first entry that does not precede the given one. */
  lowerBound(entry: IndexEntry): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const candidate = this.#entries[middle];
      if (candidate !== undefined && this.#compare(candidate, entry) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(a: IndexEntry, b: IndexEntry): number {
    return this.#compareKeys(a.key, b.key) || compareText(a.id, b.id);
  }
}
