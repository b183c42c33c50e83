import type {
  Account,
  AccountId,
  AccountRef,
  AccountSummary,
  Admin,
  App,
  AppAccess,
  CarrierRoute,
  CarrierStrategy,
  Limits,
  Page,
  Session,
  Versioned,
} from './model.js';

/** Objects as they are, every part of them optional; lists and scalars only whole. */
export type Changes<T> = T extends string | number | boolean | null | undefined | readonly unknown[]
  ? T
  : T extends object
    ? {readonly [K in keyof T]?: Changes<T[K]>}
    : T;

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

/** A write: only what changed, and the document it was changed from. */
export interface Change<T> {
  readonly base: Versioned<T>;
  readonly changes: Changes<T>;
}

export interface SessionApi {
  /** Finds out who is signed in. Called once for every connection, and again by `reload()`. */
  open(options?: ReadOptions): Promise<Session>;
}

export interface AccountsApi {
  get(id: AccountId, options?: ReadOptions): Promise<Versioned<Account>>;
  /** Direct children by name, ascending. */
  children(id: AccountId, options?: PageOptions): Promise<Page<AccountSummary>>;
  /** From the signed-in account down to the direct parent of `id`; empty for the signed-in account itself. */
  ancestors(id: AccountId, options?: ReadOptions): Promise<readonly AccountRef[]>;
  /** Accounts below the signed-in one whose name, realm or id matches `text`, without duplicates. */
  search(text: string, options?: PageOptions): Promise<Page<AccountSummary>>;
  /**
   * Writes the changed fields and answers with the whole document as it is stored now.
   * @throws `conflict` with the current document when `base` is not the newest revision; nothing is written then.
   */
  update(id: AccountId, change: Change<Account>, options?: WriteOptions): Promise<Versioned<Account>>;
}

export interface AdminsApi {
  /** Every administrator, however many pages the backend needs for them. */
  list(accountId: AccountId, options?: ReadOptions): Promise<readonly Admin[]>;
}

export interface LimitsApi {
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<Limits>>;
  /** As `AccountsApi.update`. Limits this model does not know are kept. */
  update(accountId: AccountId, change: Change<Limits>, options?: WriteOptions): Promise<Versioned<Limits>>;
}

export interface CarrierApi {
  /** Reads only; a missing route is reported, never made (W-13). */
  get(accountId: AccountId, options?: ReadOptions): Promise<Versioned<CarrierRoute>>;
  /** Puts a strategy into effect, making the route where there is none. Other settings of the route are kept. */
  choose(
    accountId: AccountId,
    strategy: CarrierStrategy,
    base: Versioned<CarrierRoute>,
    options?: WriteOptions,
  ): Promise<Versioned<CarrierRoute>>;
}

export interface AppsApi {
  /** Apps visible to the operator's account, which is `storeId`. */
  list(storeId: AccountId, options?: ReadOptions): Promise<readonly App[]>;
  /** Which apps are blocked for the account. */
  access(accountId: AccountId, options?: ReadOptions): Promise<Versioned<AppAccess>>;
  /** Blocks and allows the ids named; the state of every other id, known or not, stays as it is stored (W-16). */
  setBlocked(
    accountId: AccountId,
    change: {readonly block: readonly string[]; readonly allow: readonly string[]},
    options?: WriteOptions,
  ): Promise<Versioned<AppAccess>>;
  /** The icon's bytes, or nothing where the app has none. Never a URL: it would need the token in it (W-39). */
  icon(storeId: AccountId, appId: string, options?: ReadOptions): Promise<Blob | undefined>;
}

/**
 * Everything the widgets ask of a backend. Implement it to use them with another one; run the contract suite
 * (`account-widgets/api/testing`) over the result.
 *
 * Rules that hold for every method: it rejects with an `ApiError` and with nothing else (the reason of the given
 * signal excepted); it never answers for another account than the one asked for; it never changes what it was given.
 * A domain the backend does not have is left out, and the widgets say so.
 */
export interface AccountsAdapter {
  readonly session: SessionApi;
  readonly accounts: AccountsApi;
  readonly admins?: AdminsApi;
  readonly limits?: LimitsApi;
  readonly carrier?: CarrierApi;
  readonly apps?: AppsApi;
}
