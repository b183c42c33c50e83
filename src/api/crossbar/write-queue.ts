import type {AccountId} from '../account-ref.js';
import {abortable} from './abort.js';

/**
 * Runs writes to one account one after another: Crossbar answers most of several parallel writes with 409. Writes to
 * different accounts do not wait for each other.
 */
export class WriteQueue {
  readonly #last = new Map<AccountId, Promise<void>>();

  /** Runs `write` in its turn. Aborting a waiting write removes it from the queue; it is never started. */
  async run<T>(accountId: AccountId, signal: AbortSignal | undefined, write: () => Promise<T>): Promise<T> {
    const before = this.#last.get(accountId) ?? Promise.resolve();
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const turn = before.then(() => finished);
    this.#last.set(accountId, turn);
    try {
      await abortable(before, signal);
      return await write();
    } finally {
      finish();
      if (this.#last.get(accountId) === turn) this.#last.delete(accountId);
    }
  }
}
