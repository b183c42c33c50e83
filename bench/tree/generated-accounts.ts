import type {AccountSummary} from '../../src/api/account.js';
import type {AccountId} from '../../src/api/account-ref.js';
import {Random} from '../../sandbox/core/random.js';
import {generateName} from '../../sandbox/seed/names.js';

/** Accounts with a common parent. */
interface Level {
  /** The parent is the account at `index` of the level `above`; the top level has none. */
  readonly parent: {readonly above: number; readonly index: number} | undefined;
  readonly size: number;
}

/** An account with children. */
export interface Parent {
  readonly id: AccountId;
  /** Its index among its siblings, preceded by the indexes of all of its ancestors. */
  readonly path: readonly number[];
  /** Its index among all rows when every earlier parent is expanded. */
  readonly row: number;
}

export const topId = 'top' as AccountId;

/**
 * Accounts in the shape of a typical reseller: half of them are directly below the top, the rest in forty-nine levels
 * of equal size, up to five deep. Parents come first among their siblings. Every answer is parsed from text anew, as
 * from a server, so the caller owns all of it; only the ids of parents are stored here.
 */
export class GeneratedAccounts {
  readonly parents: readonly Parent[];
  readonly #levels: readonly Level[];
  /** The parent of each level. */
  readonly #heads: readonly AccountId[];
  readonly #answers: readonly string[];
  readonly #levelOf: ReadonlyMap<AccountId, number>;

  constructor(count: number) {
    this.#levels = makeLevels(count);
    const random = new Random(count);
    const ids = this.#levels.map(({size}) => Array.from({length: size}, () => random.hex(32) as AccountId));
    this.#heads = this.#levels.map(({parent}) => (parent && ids[parent.above]?.[parent.index]) ?? topId);
    this.#levelOf = new Map(this.#heads.map((id, level) => [id, level]));
    let serial = 0;
    this.#answers = ids.map((level) => {
      const accounts = level.map((id): AccountSummary => {
        const {name} = generateName(random, ++serial);
        return {id, name, realm: `${serial.toString(16)}.s.zswitch.net`, descendantCount: this.countBelow(id)};
      });
      return JSON.stringify(accounts);
    });
    this.parents = [...this.#parentsBelow(0, [], 0)];
  }

  /** The accounts directly below an account. */
  childrenOf(id: AccountId): AccountSummary[] {
    const level = this.#levelOf.get(id);
    return level === undefined ? [] : (JSON.parse(this.#answers[level] ?? '[]') as AccountSummary[]);
  }

  isParent(id: AccountId): boolean {
    return this.#levelOf.has(id);
  }

  countBelow(id: AccountId): number {
    const level = this.#levelOf.get(id);
    if (level === undefined) return 0;
    return this.#below(level).reduce((sum, {id: parent}) => sum + this.countBelow(parent), this.#sizeOf(level));
  }

  /** In row order. */
  *#parentsBelow(level: number, path: readonly number[], firstRow: number): Generator<Parent> {
    let row = firstRow;
    for (const {id, index} of this.#below(level)) {
      const here = {id, path: [...path, index], row: row + index};
      yield here;
      yield* this.#parentsBelow(this.#levelOf.get(id) ?? 0, here.path, here.row + 1);
      row += this.countBelow(id);
    }
  }

  /** The parents in a level, in order. */
  #below(level: number): {readonly id: AccountId; readonly index: number}[] {
    return this.#levels.flatMap(({parent}, child) =>
      parent?.above === level ? [{id: this.#heads[child] ?? topId, index: parent.index}] : [],
    );
  }

  #sizeOf(level: number): number {
    return this.#levels[level]?.size ?? 0;
  }
}

function makeLevels(count: number): Level[] {
  const lower = 49;
  const size = Math.floor(count / 100);
  const levels: Level[] = [{parent: undefined, size: count - lower * size}];
  const add = (above: number, index: number) => levels.push({parent: {above, index}, size});
  for (let index = 0; index < 7; index++) add(0, index);
  for (let above = 1; above <= 7; above++) for (const index of [0, 1]) add(above, index);
  for (let above = 8; above <= 35; above++) add(above, 0);
  return levels;
}
