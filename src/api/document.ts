/** Documents, pages, and writes, as all domains use them. */
import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';

/**
 * A value the backend refused. `path` is the dotted path in the model (`contacts.billing.email`), or the backend's own
 * where the model has none; `rule` the machine-like name of what was broken; `message` the backend's text.
 */
export const FieldError = z.object({
  path: z.string(),
  rule: z.string(),
  message: z.string(),
  target: z.optional(z.union([z.string(), z.number()])),
});
export type FieldError = Readonly<z.infer<typeof FieldError>>;

/** A document with the account it belongs to and the revision it was read at. */
export interface Versioned<T> {
  readonly accountId: AccountId;
  readonly value: T;
  /** Opaque. Two equal revisions mean equal documents. */
  readonly revision: string;
  /**
   * Only on the answer to a write: another client changed the document after it was read and before it was written, and the
   * backend could not be made to refuse the write. The change of that client may be replaced.
   */
  readonly overwritten?: Overwritten<T> | undefined;
}

/** A change of another client that a write may have replaced. What it was, nobody has read and nobody can read any more. */
export interface Overwritten<T> {
  /** The document as it was last read before the write, which the change of the other client came after. */
  readonly before: Versioned<T>;
}

/** Objects as they are, every part of them optional; lists and scalars only whole. */
export type Changes<T> = T extends string | number | boolean | null | undefined | readonly unknown[]
  ? T
  : T extends object
    ? {readonly [K in keyof T]?: Changes<T[K]>}
    : T;

/** A part of a list. `next`, passed back as `cursor`, asks for the following part; absent at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

export interface ReadOptions {
  /** Cancels the request. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface PageOptions extends ReadOptions {
  /** `next` of the page before; absent for the first. */
  readonly cursor?: string | undefined;
  /** Wanted number of items; a backend may give fewer. Default: the adapter's own, in the hundreds. */
  readonly limit?: number | undefined;
}

export interface WriteOptions extends ReadOptions {
  /** The user has seen and accepted the charges of a former `charges` error for the same write. */
  readonly acceptCharges?: boolean | undefined;
}

export interface CreateOptions extends WriteOptions {
  /** Whether an earlier attempt with the same `key` may have got through: its answer was lost on the way. Default false. */
  readonly repeat?: boolean | undefined;
}

/** A write: only what changed, and the document it was changed from. */
export interface Change<T> {
  readonly base: Versioned<T>;
  readonly changes: Changes<T>;
}

/** A document of every account, read and changed on its own. */
export interface DocumentApi<T> {
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<T>>;
  /** As `AccountsApi.update`; what the model does not know of the document is kept. */
  update(accountId: AccountId, change: Change<T>, options?: WriteOptions): Promise<Versioned<T>>;
}
