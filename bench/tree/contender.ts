import type {GeneratedAccounts} from './generated-accounts.js';

/** A tree under measurement. Each method resolves when its outcome is in the DOM. */
export interface Contender {
  /** Makes what it will be given, so that parsing is no part of the first rows. */
  prepare(accounts: GeneratedAccounts): void;
  /** From nothing to the first rows. */
  mount(stage: HTMLElement): Promise<void>;
  /** Every account is known to it, every parent expanded. */
  knowAll(): Promise<void>;
  /** Expands the first account, which has a fourteenth of all below it. */
  expand(): Promise<void>;
  collapse(): Promise<void>;
  /** Rows stand this many pixels further up. */
  scrollTo(pixels: number): Promise<void>;
  /** The user is about to type. Absent where that makes no difference. */
  focusFilter?(): Promise<void>;
  /** Shows the accounts with a text in their name, realm or id, and what is above them. */
  filter(text: string): Promise<void>;
  /** Elements that stand for rows. */
  countRows(): number;
  unmount(): void;
}

/** Resolves when something is so. Looks rarely, so that looking does not count. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether one of the rows stands in the middle of what they scroll in. */
export function reachMiddle(rows: Iterable<HTMLElement>, scroller: HTMLElement): boolean {
  const {top, height} = scroller.getBoundingClientRect();
  const middle = top + height / 2;
  return [...rows].some((row) => {
    const box = row.getBoundingClientRect();
    return box.top <= middle && box.bottom >= middle;
  });
}
