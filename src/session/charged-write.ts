import type {Charges} from '../api/charges.js';
import type {WriteOptions} from '../api/document.js';
import {isApiError} from '../api/errors.js';

/** Asks the user whether a write may cost the quoted amount. */
export type AskCharges = (quote: readonly Charges[]) => Promise<boolean>;

/** A write that may cost money. */
export interface ChargedWrite<T> {
  readonly write: (options: WriteOptions) => Promise<T>;
  readonly ask: AskCharges;
}

/**
 * Sends a write that is not made by an `EditSession`. If the backend wants charges accepted first, asks the user and
 * sends the same write once more with the charges accepted.
 *
 * @returns what was written; `undefined` if the user declined, in which case nothing is stored
 * @throws everything that the write throws, including a second `charges` error: the user is not asked twice about one
 *   write
 */
export async function writeWithCharges<T>({write, ask}: ChargedWrite<T>): Promise<{readonly written: T} | undefined> {
  try {
    return {written: await write({})};
  } catch (error) {
    if (!isApiError(error) || error.kind !== 'charges') throw error;
    return (await ask(error.details.quote)) ? {written: await write({acceptCharges: true})} : undefined;
  }
}
