import type {Charges} from '../api/charges.js';
import type {WriteOptions} from '../api/document.js';
import {isApiError} from '../api/errors.js';

/** Asks whether a write may cost what was quoted. */
export type AskCharges = (quote: readonly Charges[]) => Promise<boolean>;

/** A write that may cost money. */
export interface ChargedWrite<T> {
  readonly write: (options: WriteOptions) => Promise<T>;
  readonly ask: AskCharges;
}

/**
 * For writes that no `EditSession` makes: where the backend wants charges accepted first, asks, and sends the same write
 * once more with them accepted.
 *
 * @returns what was written; nothing where somebody said no, and then nothing is stored
 * @throws whatever the write throws, a second `charges` included: nobody is asked twice about one write
 */
export async function writeWithCharges<T>({write, ask}: ChargedWrite<T>): Promise<{readonly written: T} | undefined> {
  try {
    return {written: await write({})};
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'charges') throw error;
    return (await ask(error.details.quote)) ? {written: await write({acceptCharges: true})} : undefined;
  }
}
