import type {AccountId} from '../account-ref.js';
import {abortable} from './abort.js';

/**
 * Writes to one account go one after another: Crossbar answers most of several parallel ones with 409 (contract, live
 * checks). Writes to different accounts do not wait for each other.
 */
export class WriteQueue {
  readonly #last = new Map<AccountId, Promise<void>>();

  /** Runs `write` in its turn. Aborting a waiting one takes it out of the queue; it is never started then. */
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
