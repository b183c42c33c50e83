import type {AccountSummary} from '../../api/account.js';
import type {AccountId} from '../../api/account-ref.js';
import {NodeIndex} from './node-index.js';
import {rankOf, type Texts} from './rank.js';
import {TextShelf} from './text-shelf.js';

export interface IndexedMatches {
  /** The best matches first. */
  readonly items: readonly AccountSummary[];
  /** The number of all matches. */
  readonly count: number;
}

interface Candidate {
  readonly number: number;
  readonly rank: number;
  /** The length of its name. */
  readonly length: number;
}

/**
 * Accounts by the words in their names, realms, and ids. It takes less than 200 bytes per account, so that a hundred
 * thousand of them fit into a page.
 */
export class AccountIndex {
  /**
   * A browser stores each character of a text in two bytes if one of them needs two. Texts with such characters are
   * therefore joined separately: an account's number is twice its place, plus the number of its shelf.
   */
  readonly #shelves = [new TextShelf(), new TextShelf()] as const;
  readonly #numbers = new NodeIndex((number) => this.#textsOf(number)[2] as AccountId);
  /** For each shelf and place, the number of the account's path. */
  readonly #pathOf: readonly [number[], number[]] = [[], []];
  readonly #paths: (readonly AccountId[] | undefined)[] = [];
  readonly #pathNumbers = new Map<string, number>();
  #version = 0;

  /** The number of accounts. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Changes with the content. */
  get version(): number {
    return this.#version;
  }

  /** Takes over what has become known about accounts. A row without a path does not change the known one. */
  put(accounts: readonly AccountSummary[]): void {
    // The last of two rows of one account counts.
    const rows = new Map(accounts.map((account) => [account.id, account]));
    const added = [...rows.values()].filter((account) => !this.#replace(account));
    const isWide = (account: AccountSummary): boolean => /[^\0-\xff]/.test(textsOf(account).join(''));
    this.#add(
      0,
      added.filter((account) => !isWide(account)),
    );
    this.#add(1, added.filter(isWide));
    this.#version++;
  }

  /** Removes an account and all accounts below it. */
  remove(id: AccountId): void {
    const paths = new Set(this.#paths.flatMap((path, number) => (path?.includes(id) ? [number] : [])));
    const below = this.#pathOf.flatMap((list, shelf) =>
      list.flatMap((path, place) => (paths.has(path) ? [2 * place + shelf] : [])),
    );
    const own = this.#numbers.get(id);
    for (const number of own === undefined ? below : [own, ...below]) this.#clear(number);
    this.#version++;
  }

  /** Takes over that an account, with everything below it, has another path. */
  move(id: AccountId, path: readonly AccountId[]): void {
    for (const [number, former] of this.#paths.entries()) {
      const at = former?.indexOf(id) ?? -1;
      if (former && at >= 0) this.#paths[number] = [...path, ...former.slice(at)];
    }
    this.#pathNumbers.clear();
    for (const [number, known] of this.#paths.entries()) this.#pathNumbers.set(keyOf(known), number);
    const own = this.#numbers.get(id);
    if (own !== undefined) this.#setPath(own, path);
    this.#version++;
  }

  get(id: AccountId): AccountSummary | undefined {
    const number = this.#numbers.get(id);
    return number === undefined ? undefined : this.#accountAt(number);
  }

  /**
   * The accounts that contain every word in name, realm, or id.
   * @param words in comparable form
   * @param limit the number of matches to return
   */
  find(words: readonly string[], limit: number): IndexedMatches {
    const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
    if (rarest === '') return {items: [], count: 0};
    const candidates: Candidate[] = [];
    for (const [shelf, texts] of this.#shelves.entries()) {
      for (const found of texts.having(rarest)) {
        if (!words.every((word) => found.texts.some((text) => text.includes(word)))) continue;
        candidates.push({
          number: 2 * found.place + shelf,
          rank: rankOf(found.texts, words),
          length: found.texts[0].length,
        });
      }
    }
    const best = candidates.sort(byRank).slice(0, limit);
    return {items: best.map(({number}) => this.#accountAt(number)), count: candidates.length};
  }

  #add(shelf: 0 | 1, accounts: readonly AccountSummary[]): void {
    const texts = this.#shelves[shelf];
    let place = texts.size;
    texts.add(accounts.map(textsOf));
    for (const {id, path} of accounts) {
      this.#pathOf[shelf][place] = this.#numberOf(path);
      this.#numbers.add(id, 2 * place++ + shelf);
    }
  }

  #replace(account: AccountSummary): boolean {
    const number = this.#numbers.get(account.id);
    if (number === undefined) return false;
    if (account.path) this.#setPath(number, account.path);
    const texts = textsOf(account);
    if (texts.some((text, index) => text !== this.#textsOf(number)[index])) {
      this.#shelves[shelfOf(number)].replace(placeOf(number), texts);
    }
    return true;
  }

  #clear(number: number): void {
    this.#numbers.delete(this.#textsOf(number)[2] as AccountId);
    this.#shelves[shelfOf(number)].remove(placeOf(number));
  }

  #textsOf(number: number): Texts {
    return this.#shelves[shelfOf(number)].at(placeOf(number));
  }

  #accountAt(number: number): AccountSummary {
    const [name, realm, id] = this.#textsOf(number);
    const path = this.#paths[this.#pathOf[shelfOf(number)][placeOf(number)] ?? 0];
    return {id: id as AccountId, name, realm, ...(path && {path})};
  }

  #setPath(number: number, path: readonly AccountId[]): void {
    this.#pathOf[shelfOf(number)][placeOf(number)] = this.#numberOf(path);
  }

  /** Accounts below the same parent share their path. */
  #numberOf(path: readonly AccountId[] | undefined): number {
    const key = keyOf(path);
    const known = this.#pathNumbers.get(key);
    if (known !== undefined) {
      // The latest path of a parent is that of all accounts below it.
      this.#paths[known] = path;
      return known;
    }
    this.#pathNumbers.set(key, this.#paths.length);
    return this.#paths.push(path) - 1;
  }
}

const shelfOf = (number: number): 0 | 1 => (number % 2 === 0 ? 0 : 1);
const placeOf = (number: number): number => Math.floor(number / 2);

const keyOf = (path: readonly AccountId[] | undefined): string => path?.at(-1) ?? '';

/** Shorter names are closer to the text; otherwise, the order of the backend remains. */
const byRank = (one: Candidate, other: Candidate): number => one.rank - other.rank || one.length - other.length;

const textsOf = ({name, realm, id}: AccountSummary): Texts => [name, realm, id];
