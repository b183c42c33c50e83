/** Writes of whole documents outside of a form: for creations, for many accounts at once, for a host's own code. */
import type {AccountId} from '../api/account-ref.js';
import type {AccountsAdapter} from '../api/adapter.js';
import type {Charges} from '../api/charges.js';
import type {Change, Versioned, WriteOptions} from '../api/document.js';
import {apiError} from '../api/errors.js';
import {confirmedWrite, type WriteVerdict} from './confirmed-write.js';
import {writeWithCharges, type AskCharges} from './charged-write.js';
import {withChanges} from './merge.js';
import type {ResourceCache} from './resource-cache.js';
import type {EditableResource} from './resources.js';
import type {AccountScope} from './scope.js';
import {verdictOfDocument} from './verdicts.js';

/** The account that a write is about, and on whose behalf it is sent. A scope is one; for any other account, `{...scope, account}`. */
export interface WriteTarget extends Pick<AccountScope, 'home' | 'session'> {
  readonly adapter: AccountsAdapter;
  readonly account: {readonly id: AccountId};
  /** What is known already. Default: the backend is asked. */
  readonly resources?: ResourceCache | undefined;
}

export interface DocumentWriteOptions extends Pick<WriteOptions, 'acceptCharges'> {
  /** Stops the write as long as it is not sent. Once sent, it is not canceled half way. */
  readonly signal?: AbortSignal | undefined;
  /** Asks whether the write may cost what was quoted. Default: it may cost nothing. */
  readonly confirmCharges?: AskCharges | undefined;
}

/**
 * Sends the changes of a document, confirmed: the outcome is known, or reported as unknown.
 *
 * @returns the document as it is stored now
 * @throws `charges` when they are declined; `conflict` where the base is outdated, with `stored` where the write is stored and
 *   may have replaced a change of another client; `unconfirmed` where the outcome cannot be found out; nothing is stored
 *   otherwise
 */
export async function writeDocument<T>(
  resource: EditableResource<T>,
  change: Change<T>,
  options?: DocumentWriteOptions,
): Promise<Versioned<T>> {
  const written = await writeCharged(
    (sent) => confirmedWrite({write: () => resource.write(change, sent), verify: () => verdictOn(resource, change)}),
    options,
  );
  return withoutReplacing(written);
}

/**
 * Sends a write that may cost money, and once more with the charges accepted.
 * @throws `charges` when they are declined; nothing is stored then
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
  return verdictOfDocument(base.value, withChanges(base.value, changes), await resource.read(signal));
}

/** A domain of the port. @throws `unsupported` where the backend does not have it */
export function supported<T>(domain: T | undefined): T {
  if (domain === undefined) throw apiError('unsupported', 'The backend does not have this', {});
  return domain;
}

/** @throws `conflict` with `stored` where the write may have replaced a change of another client, so that the user learns of it */
export function withoutReplacing<T>({overwritten, ...current}: Versioned<T>): Versioned<T> {
  if (!overwritten) return current;
  throw apiError('conflict', 'Another client changed the document at the same moment', {current, stored: true});
}
