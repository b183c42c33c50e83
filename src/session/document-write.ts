/** Writes of whole documents outside of a form: for account creation, for bulk changes, and for a host's own code. */
import type {AccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Charges} from '../api/charges.js';
import type {Change, Versioned, WriteOptions} from '../api/document.js';
import {apiError} from '../api/errors.js';
import {writtenDocument} from '../api/written-document.js';
import {confirmedWrite, type WriteVerdict} from './confirmed-write.js';
import {writeWithCharges, type AskCharges} from './charged-write.js';
import {withChanges} from './merge.js';
import type {ResourceCache} from './resource-cache.js';
import type {EditableResource} from './resources.js';
import type {AccountScope} from './scope.js';
import {verdictOfDocument} from './verdicts.js';

/**
 * The account that a write changes, and the user on whose behalf it is sent. A scope is a `WriteTarget`; for any other
 * account use `{...scope, account}`.
 */
export interface WriteTarget extends Pick<AccountScope, 'home' | 'session'> {
  readonly adapter: AccountsAdapter;
  readonly account: {readonly id: AccountId};
  /** The cache to read from. Default: the backend is always read. */
  readonly resources?: ResourceCache | undefined;
}

export interface DocumentWriteOptions extends Pick<WriteOptions, 'acceptCharges'> {
  /** Stops the write before it is sent. Once sent, it is not canceled halfway. */
  readonly signal?: AbortSignal | undefined;
  /** Asks whether the write may cost the quoted amount. Default: writes that cost money fail. */
  readonly confirmCharges?: AskCharges | undefined;
}

/**
 * Sends the changes of a document as a confirmed write: its outcome is known or reported as unknown.
 *
 * @returns the document as it is now stored
 * @throws `charges` if they are declined; `conflict` if the base is outdated, with `stored` if the write is stored and
 *   may have replaced another client's change; `unconfirmed` if the outcome cannot be determined. In all other cases
 *   nothing is stored.
 */
export async function writeDocument<T>(
  resource: EditableResource<T>,
  change: Change<T>,
  options?: DocumentWriteOptions,
): Promise<Versioned<T>> {
  const written = await writeCharged(
    (sent) =>
      confirmedWrite({
        write: () => writtenDocument(resource.write(change, sent), () => readDocument(resource)),
        verify: () => verdictOn(resource, change),
      }),
    options,
  );
  return withoutReplacing(written);
}

/**
 * Sends a write that may cost money, and once more with the charges accepted.
 * @throws `charges` if they are declined; nothing is stored then
 */
export async function writeCharged<T>(
  write: (options: WriteOptions) => Promise<T>,
  {signal, confirmCharges, acceptCharges}: DocumentWriteOptions = {},
): Promise<T> {
  let declined: readonly Charges[] = [];
  const done = await writeWithCharges({
    write: async (options) => {
      // The last moment at which the write can still be stopped.
      signal?.throwIfAborted();
      return write({...(acceptCharges && {acceptCharges}), ...options});
    },
    ask: async (quote) => {
      declined = quote;
      return (await confirmCharges?.(quote)) ?? false;
    },
  });
  if (!done) throw apiError('charges', 'The charges were not accepted', {quote: declined});
  return done.written;
}

async function verdictOn<T>(resource: EditableResource<T>, change: Change<T>): Promise<WriteVerdict<Versioned<T>>> {
  const {signal} = new AbortController();
  if (resource.verify) return resource.verify(change, signal);
  const {base, changes} = change;
  return verdictOfDocument(base.value, withChanges(base.value, changes), await readDocument(resource));
}

/** Not canceled with the caller: the outcome of a sent write must be determined. */
async function readDocument<T>({read}: EditableResource<T>): Promise<Versioned<T>> {
  return read(new AbortController().signal);
}

/** Asserts that the backend has a domain of the port. @throws `unsupported` if it does not */
export function supported<T>(domain: T | undefined): T {
  if (domain === undefined) throw apiError('unsupported', 'The backend does not have this', {});
  return domain;
}

/**
 * @throws `conflict` with `stored` if the write may have replaced another client's change, so that it is reported to
 *   the user
 */
export function withoutReplacing<T>({overwritten, ...current}: Versioned<T>): Versioned<T> {
  if (!overwritten) return current;
  throw apiError('conflict', 'Another client changed the document at the same moment', {current, stored: true});
}
