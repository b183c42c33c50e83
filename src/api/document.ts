/** Documents, pages, and writes of all domains. */
import * as z from 'zod/mini';
import type {AccountId} from './account-ref.js';

/**
 * A value that the backend refused. `path` is the dotted path in the model (`contacts.billing.email`), or the backend's
 * own path when the model has none; `rule` is the identifier of the violated rule; `message` is the backend's text.
 */
export const FieldError = z.object({
  path: z.string(),
  rule: z.string(),
  message: z.string(),
  target: z.optional(z.union([z.string(), z.number()])),
});
export type FieldError = Readonly<z.infer<typeof FieldError>>;

/** A document with its account and the revision at which it was read. */
export interface Versioned<T> {
  readonly accountId: AccountId;
  readonly value: T;
  /** Opaque. Equal revisions mean equal documents. */
  readonly revision: string;
  /**
   * Set only on the response to a write: another client changed the document after it was read and before it was
   * written, and the backend could not be made to refuse the write. That client's change may have been replaced.
   */
  readonly overwritten?: Overwritten<T> | undefined;
}

/** Another client's change that a write may have replaced. Its content was never read and can no longer be read. */
export interface Overwritten<T> {
  /** The document as last read before the write; the other client's change came after it. */
  readonly before: Versioned<T>;
}

/**
 * The result of a write: the document as now stored; or `undefined` when the backend confirms the write without returning
 * the document, for instance with status 204. The document is then read.
 */
export type Written<T> = Versioned<T> | undefined;

/** The writes of the port that return a document. */
type Write = 'update' | 'change' | 'choose' | 'setBlocked' | 'promote' | 'demote' | 'move';

/** A domain of the port of an adapter whose backend always returns the written document. */
export type ReturningDocuments<Api> = {
  [K in keyof Api]: K extends Write
    ? Api[K] extends (...args: infer A) => Promise<infer R>
      ? (...args: A) => Promise<Exclude<R, undefined>>
      : Api[K]
    : Api[K];
};

/** Nested objects with every property optional; lists and scalars only as a whole. */
export type Changes<T> = T extends string | number | boolean | null | undefined | readonly unknown[]
  ? T
  : T extends object
    ? {readonly [K in keyof T]?: Changes<T[K]>}
    : T;

/** What a backend returns of a list beside its readable entries. */
export interface Readable {
  /**
   * Number of entries that the backend has returned and that cannot be read, e.g. because they have no id. The elements
   * show this number below the readable entries. Absent: none.
   */
  readonly unreadable?: number | undefined;
}

/** A part of a list. Pass `next` as `cursor` to request the following part; it is absent at the end. */
export interface Page<T> extends Readable {
  readonly items: readonly T[];
  readonly next?: string | undefined;
}

/** A whole list: an array that may state how many entries it lacks (`listOf`). */
export interface List<T> extends ReadonlyArray<T>, Readable {}

export interface ReadOptions {
  /** Cancels the request. The promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface PageOptions extends ReadOptions {
  /** `next` of the previous page; absent for the first. */
  readonly cursor?: string | undefined;
  /** Requested number of items; a backend may return fewer. Default: the adapter's own, in the hundreds. */
  readonly limit?: number | undefined;
}

export interface WriteOptions extends ReadOptions {
  /** The user has seen and accepted the charges of an earlier `charges` error for the same write. */
  readonly acceptCharges?: boolean | undefined;
}

/** What the user saw of a document. A list has no revisions, so that of its rows is absent. */
export type Base<T> = Pick<Versioned<T>, 'accountId' | 'value'> & {readonly revision?: string};

/** Options of a write that names no changed fields: a deletion, a move, a promotion. */
export interface BasedOptions<T> extends WriteOptions {
  /**
   * What the user saw when deciding on the write. As with `Change.base`, the write rejects with `conflict` and the current
   * document, and nothing is stored, when the document no longer equals it; and the base of another account is refused.
   */
  readonly base: Base<T>;
}

/**
 * Options of a write that names each id that it adds to a list or removes from it, so that it cannot replace another
 * client's change.
 */
export interface ListChangeOptions<T> extends WriteOptions {
  /**
   * As in `BasedOptions`. Absent where no user has seen the list: a new account gets its plans and blocked apps before
   * anything of it is read.
   */
  readonly base?: Base<T> | undefined;
}

export interface CreateOptions extends WriteOptions {
  /**
   * Whether an earlier attempt with the same `key` may have reached the backend because its response was lost. Default
   * false.
   */
  readonly repeat?: boolean | undefined;
}

/** A write: only the changes, and the document they are based on. */
export interface Change<T> {
  readonly base: Versioned<T>;
  readonly changes: Changes<T>;
}

/** A document that every account has, which is read and changed independently. */
export interface DocumentApi<T> {
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<T>>;
  /** Same as `AccountsApi.update`; parts of the document that the model does not contain are retained. */
  update(accountId: AccountId, change: Change<T>, options?: WriteOptions): Promise<Written<T>>;
}
