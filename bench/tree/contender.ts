import type {GeneratedAccounts} from './generated-accounts.js';

/** A tree under measurement. Each method resolves when its result is in the DOM. */
export interface Contender {
  /** Prepares the input, so that parsing it does not count toward the first rows. */
  prepare(accounts: GeneratedAccounts): void;
  /** Renders the first rows from scratch. */
  mount(stage: HTMLElement): Promise<void>;
  /** Loads every account and expands every parent. */
  knowAll(): Promise<void>;
  /** Expands the first account, which contains a fourteenth of all accounts. */
  expand(): Promise<void>;
  collapse(): Promise<void>;
  /** Scrolls the rows up by this many pixels. */
  scrollTo(pixels: number): Promise<void>;
  /** Called when the user is about to type. Absent if that makes no difference. */
  focusFilter?(): Promise<void>;
  /** Shows the accounts whose name, realm, or id contains a text, together with their ancestors. */
  filter(text: string): Promise<void>;
  /** The number of row elements. */
  countRows(): number;
  unmount(): void;
}

/** Resolves once the condition holds. Polls rarely, so that polling does not count. */
export async function until(condition: () => unknown): Promise<void> {
  const end = performance.now() + 20_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${String(condition)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Whether a row covers the middle of the scroll container. */
export function reachMiddle(rows: Iterable<HTMLElement>, scroller: HTMLElement): boolean {
  const {top, height} = scroller.getBoundingClientRect();
  const middle = top + height / 2;
  return [...rows].some((row) => {
    const box = row.getBoundingClientRect();
    return box.top <= middle && box.bottom >= middle;
  });
}
