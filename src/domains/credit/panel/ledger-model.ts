import type {LedgerEntry, LedgerSum} from '../../../api/credit.js';
import type {Page} from '../../../api/document.js';
import {everyPage} from '../../../api/every-page.js';

/** An entry and the balance after it. */
export interface BalancedEntry {
  readonly entry: LedgerEntry;
  readonly balance: number;
}

/** Reads one page of a source, the newest entries first. */
export type ReadEntries = (source: string, cursor: string | undefined) => Promise<Page<LedgerEntry>>;

interface Source {
  readonly name: string;
  waiting: LedgerEntry[];
  cursor: string | undefined;
  ended: boolean;
}

/** The entries of several sources as one list, the newest first, read on demand. */
export class MergedEntries {
  readonly #sources: readonly Source[];
  readonly #read: ReadEntries;
  #unreadable = 0;

  constructor(sources: readonly string[], read: ReadEntries) {
    this.#sources = sources.map((name) => ({name, waiting: [], cursor: undefined, ended: false}));
    this.#read = read;
  }

  get ended(): boolean {
    return this.#sources.every(({ended, waiting}) => ended && waiting.length === 0);
  }

  /** The number of entries read so far that cannot be read, and whose amounts are unknown. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Up to `count` more entries. After a failure the same call continues where it stopped. */
  async next(count: number): Promise<readonly LedgerEntry[]> {
    const taken: LedgerEntry[] = [];
    try {
      while (taken.length < count) {
        // The newest entry is known only once every source has loaded its next one.
        await Promise.all(this.#sources.map((source) => this.#fill(source)));
        const newest = this.#sources
          .filter(({waiting}) => waiting.length > 0)
          .reduce<Source | undefined>(
            (best, source) => (!best || timeOf(source) > timeOf(best) ? source : best),
            undefined,
          );
        const entry = newest?.waiting.shift();
        if (!entry) break;
        taken.push(entry);
      }
      return taken;
    } catch (error) {
      // They are still the newest of the remaining entries.
      for (const entry of taken.reverse()) {
        this.#sources.find(({name}) => name === entry.source)?.waiting.unshift(entry);
      }
      throw error;
    }
  }

  async #fill(source: Source): Promise<void> {
    if (source.waiting.length > 0 || source.ended) return;
    for await (const page of everyPage((cursor) => this.#read(source.name, cursor ?? source.cursor))) {
      const {items, next, unreadable = 0} = page;
      this.#unreadable += unreadable;
      source.waiting = [...items];
      source.cursor = next;
      source.ended = next === undefined;
      if (items.length > 0) return;
    }
  }
}

const timeOf = ({waiting}: Source): number => waiting[0]?.at ?? 0;

/** Rounds to a ten-thousandth, the platform's precision, because sums of decimals would drift. */
const exact = (amount: number): number => Math.round(amount * 10_000) / 10_000;

/** The balance at the end of a month, from its sums. */
export const closingBalance = (sums: readonly LedgerSum[]): number =>
  exact(sums.reduce((sum, {amount}) => sum + amount, 0));

/** Computes the balances backwards from the closing balance; the entries are ordered from newest to oldest. */
export function withBalances(closing: number, entries: readonly LedgerEntry[]): readonly BalancedEntry[] {
  let balance = closing;
  return entries.map((entry) => {
    const balanced = {entry, balance};
    balance = exact(balance - entry.amount);
    return balanced;
  });
}

/** The balance over a period, as the value from each moment on. */
export interface BalanceCurve {
  readonly from: number;
  readonly to: number;
  /** The first one is at `from`; in chronological order. */
  readonly points: readonly {readonly at: number; readonly balance: number}[];
}

/** @param from where the entries start: the beginning of the month, or the oldest entry that has been read */
export function balanceCurve(
  entries: readonly BalancedEntry[],
  closing: number,
  from: number,
  to: number,
): BalanceCurve {
  const oldest = entries.at(-1);
  const opening = oldest ? exact(oldest.balance - oldest.entry.amount) : closing;
  const steps = entries
    .map(({entry, balance}) => ({at: Math.min(Math.max(entry.at ?? from, from), to), balance}))
    .reverse();
  return {from, to, points: [{at: from, balance: opening}, ...steps]};
}

export const highest = ({points}: BalanceCurve) => points.reduce((a, b) => (b.balance > a.balance ? b : a));
export const lowest = ({points}: BalanceCurve) => points.reduce((a, b) => (b.balance < a.balance ? b : a));
