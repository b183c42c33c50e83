import type {AccountId} from '../../api/account-ref.js';

/** No account. */
const NONE = -1;
/** The load factor at which the table doubles; in a fuller one, missing ids would be slow to detect. */
const FULL = 0.8;

/**
 * Finds the number of an account by its id. A hash table that contains only numbers, four bytes each: the ids are
 * stored with the accounts, whereas a `Map` would store each id again with its number and a link, in 18 bytes.
 */
export class NodeIndex {
  readonly #idOf: (node: number) => AccountId | undefined;
  /** A power of two of slots. A number is in the slot of its hash, or in the first free one after it. */
  #places = emptyPlaces(64);
  #size = 0;

  /** @param idOf the id of an account by its number; called only for numbers in the index */
  constructor(idOf: (node: number) => AccountId | undefined) {
    this.#idOf = idOf;
  }

  get size(): number {
    return this.#size;
  }

  get(id: AccountId): number | undefined {
    const node = this.#places[this.#placeOf(id)] ?? NONE;
    return node === NONE ? undefined : node;
  }

  /** Adds an account whose id is not in the index. */
  add(id: AccountId, node: number): void {
    if (this.#size >= this.#places.length * FULL) this.#grow();
    this.#places[this.#placeOf(id)] = node;
    this.#size++;
  }

  /** To be called while `idOf` still returns the account's id. */
  delete(id: AccountId): void {
    let free = this.#placeOf(id);
    if (this.#places[free] === NONE) return;
    this.#places[free] = NONE;
    this.#size--;
    // Entries displaced by this one move up, so that no gap separates them from their hash.
    for (let at = this.#after(free); ; at = this.#after(at)) {
      const node = this.#places[at] ?? NONE;
      if (node === NONE) return;
      const home = this.#homeOf(this.#idOf(node) ?? '');
      if (this.#distance(home, at) < this.#distance(free, at)) continue;
      this.#places[free] = node;
      this.#places[at] = NONE;
      free = at;
    }
  }

  /** The slot of an id, or the free slot for it. */
  #placeOf(id: string): number {
    let at = this.#homeOf(id);
    for (;;) {
      const node = this.#places[at] ?? NONE;
      if (node === NONE || this.#idOf(node) === id) return at;
      at = this.#after(at);
    }
  }

  #homeOf(id: string): number {
    return hash(id) & (this.#places.length - 1);
  }

  #after(place: number): number {
    return (place + 1) & (this.#places.length - 1);
  }

  #distance(from: number, to: number): number {
    return (to - from) & (this.#places.length - 1);
  }

  #grow(): void {
    const before = this.#places;
    this.#places = emptyPlaces(before.length * 2);
    for (const node of before) if (node !== NONE) this.#places[this.#placeOf(this.#idOf(node) ?? '')] = node;
  }
}

function emptyPlaces(count: number): Int32Array {
  return new Int32Array(count).fill(NONE);
}

/** FNV-1a over the code units, with its high bits folded into the low ones that select a slot. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < id.length; index++) value = Math.imul(value ^ id.charCodeAt(index), 0x01000193);
  return value ^ (value >>> 15);
}
