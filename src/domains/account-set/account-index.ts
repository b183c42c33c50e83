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
 * Accounts by the words in their names, realms, and ids. It takes less than 200 bytes per account, so a page can hold a
 * hundred thousand of them.
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
  /** The numbers of accounts that are known to be disabled, or to be resellers. */
  readonly #disabled = new Set<number>();
  readonly #resellers = new Set<number>();
  #version = 0;

  /** The number of accounts. */
  get size(): number {
    return this.#numbers.size;
  }

  /** Changes with the content. */
  get version(): number {
    return this.#version;
  }

  /** Takes over what has become known about accounts. What a row lacks, such as the path, does not change. */
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
    const paths = this.#pathsBelow(id);
    const own = this.#numbers.get(id);
    for (const [shelf, texts] of this.#shelves.entries()) {
      const places = this.#pathOf[shelf === 0 ? 0 : 1].flatMap((path, place) =>
        paths.has(path) || own === 2 * place + shelf ? [place] : [],
      );
      for (const place of places) this.#numbers.delete(texts.at(place)[2] as AccountId);
      texts.remove(places);
    }
    this.#version++;
  }

  /** Takes over that an account, with everything below it, has another path. */
  move(id: AccountId, path: readonly AccountId[]): void {
    for (const [number, former] of this.#paths.entries()) {
      const at = former?.indexOf(id) ?? -1;
      if (former && at >= 0) this.#paths[number] = [...path, ...former.slice(at)];
    }
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
   * @param below only accounts that are or may be below this one: the backend need not report paths; absent: all
   */
  find(words: readonly string[], limit: number, below?: AccountId): IndexedMatches {
    const rarest = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
    if (rarest === '') return {items: [], count: 0};
    const paths = below && this.#pathsBelow(below);
    const candidates: Candidate[] = [];
    for (const [shelf, texts] of this.#shelves.entries()) {
      for (const found of texts.having(rarest)) {
        if (!words.every((word) => found.texts.some((text) => text.includes(word)))) continue;
        const number = 2 * found.place + shelf;
        const path = this.#pathNumberOf(number);
        if (paths && this.#paths[path] && !paths.has(path)) continue;
        candidates.push({
          number,
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
    for (const account of accounts) {
      const number = 2 * place + shelf;
      this.#pathOf[shelf][place++] = this.#numberOf(account.path);
      this.#numbers.add(account.id, number);
      this.#mark(number, account);
    }
  }

  #replace(account: AccountSummary): boolean {
    const number = this.#numbers.get(account.id);
    if (number === undefined) return false;
    if (account.path) this.#setPath(number, account.path);
    this.#mark(number, account);
    const texts = textsOf(account);
    if (texts.some((text, index) => text !== this.#textsOf(number)[index])) {
      this.#shelves[shelfOf(number)].replace(placeOf(number), texts);
    }
    return true;
  }

  #mark(number: number, {enabled, isReseller}: AccountSummary): void {
    if (enabled === false) this.#disabled.add(number);
    else if (enabled) this.#disabled.delete(number);
    if (isReseller) this.#resellers.add(number);
    else if (isReseller === false) this.#resellers.delete(number);
  }

  #textsOf(number: number): Texts {
    return this.#shelves[shelfOf(number)].at(placeOf(number));
  }

  #accountAt(number: number): AccountSummary {
    const [name, realm, id] = this.#textsOf(number);
    const path = this.#paths[this.#pathNumberOf(number)];
    return {
      ...{id: id as AccountId, name, realm},
      ...(path && {path}),
      ...(this.#disabled.has(number) && {enabled: false}),
      ...(this.#resellers.has(number) && {isReseller: true}),
    };
  }

  #pathNumberOf(number: number): number {
    return this.#pathOf[shelfOf(number)][placeOf(number)] ?? 0;
  }

  /** The numbers of the paths that lead through an account. */
  #pathsBelow(id: AccountId): ReadonlySet<number> {
    return new Set(this.#paths.flatMap((path, number) => (path?.includes(id) ? [number] : [])));
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
