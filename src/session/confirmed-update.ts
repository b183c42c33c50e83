import {apiError} from '../api/errors.js';
import {confirmedWrite, type WriteVerdict} from './confirmed-write.js';
import {equal} from './equal.js';
import {changedPaths, getField} from './merge.js';
import type {Versioned} from '../api/model.js';

export interface ConfirmedUpdate<T> {
  readonly base: Versioned<T>;
  /** The document as it is meant to be stored. */
  readonly wanted: T;
  readonly write: () => Promise<Versioned<T>>;
  /** Reads the document as it is stored now. */
  readonly read: () => Promise<Versioned<T>>;
}

/**
 * Writes a document outside a form. Where the answer is lost, the changed fields are compared with what is stored: all as
 * wanted, and it is stored; all as before, and it is not; otherwise that stays unknown.
 *
 * @throws `conflict` with `stored` where it is stored, and may have replaced a change of another client
 */
export async function confirmedUpdate<T>({base, wanted, write, read}: ConfirmedUpdate<T>): Promise<Versioned<T>> {
  const paths = changedPaths(base.value, wanted);
  const stored = await confirmedWrite({
    write,
    verify: async (): Promise<WriteVerdict<Versioned<T>>> => {
      const current = await read();
      const isAs = (document: T) =>
        paths.every((path) => equal(getField(current.value, path), getField(document, path)));
      if (isAs(wanted)) return {status: 'stored', value: current};
      return {status: isAs(base.value) ? 'not-stored' : 'unknown'};
    },
  });
  return withoutReplacing(stored);
}

/** @throws `conflict` with `stored` where the write may have replaced a change of another client, so that the user learns of it */
export function withoutReplacing<T>({overwritten, ...current}: Versioned<T>): Versioned<T> {
  if (!overwritten) return current;
  throw apiError('conflict', 'Another client changed the document at the same moment', {current, stored: true});
}
