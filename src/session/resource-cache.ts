import {apiError, isAbort, toApiError, type ApiError} from '../api/errors.js';
import type {AccountId} from '../api/account-ref.js';
import {Queries} from './queries.js';

/** Data of one account that can be read from the backend, with the key under which it is cached. */
export interface Resource<T> {
  /** The kind of resource first, then the account id, then anything else that distinguishes two answers. */
  readonly key: readonly [kind: string, accountId: AccountId, ...rest: readonly unknown[]];
  readonly read: (signal: AbortSignal) => Promise<T>;
  /**
   * The account that an answer names as its owner; `undefined` if it names none. An id that differs from the key's is
   * rejected.
   */
  readonly owner?: (value: T) => AccountId | undefined;
  /** How long an unwatched answer is cached, in milliseconds. Default: five minutes. */
  readonly keepMs?: number;
  /** Polling interval while the resource is watched and the page is visible, in milliseconds. Default: no polling. */
  readonly refreshMs?: number;
}

export interface WatchOptions<T> {
  /** Ends the watch. The request is canceled once no watcher is left. */
  readonly signal: AbortSignal;
  /** Called with every value after the first, such as another widget's save or a revalidation. */
  readonly onChange: (value: T) => void;
  /** Called when a revalidation failed. The value shown so far is still the last confirmed one. */
  readonly onRefreshError?: (error: ApiError) => void;
}

export interface ResourceCacheOptions {
  /** Called with every value that a write has confirmed. */
  readonly onConfirmed?: (key: Resource<unknown>['key'], value: unknown) => void;
}

/**
 * How long an answer counts as fresh. Widgets that open together share it; an older answer is shown and revalidated.
 */
const FRESH_MS = 5_000;
/** How long an unwatched answer is cached. */
const CACHE_MS = 5 * 60_000;
/** The maximum number of unwatched answers in the cache; the oldest ones are evicted. */
export const MAX_UNWATCHED = 1_000;

/**
 * The reads of one signed-in user, each cached under its account's id. Concurrent reads of the same resource share one
 * request. The cache belongs to one `AccountSession` and is cleared with it, so no data outlives the user it was read
 * for.
 */
export class ResourceCache {
  readonly #queries = new Queries({
    // The adapter retries, because only it knows which requests are repeatable.
    retry: false,
    // Being offline must show an error, not pause the query indefinitely.
    networkMode: 'always',
    staleTime: FRESH_MS,
    gcTime: CACHE_MS,
  });
  readonly #onConfirmed: (key: Resource<unknown>['key'], value: unknown) => void;
  /** Queries whose last read has failed. */
  readonly #failed = new WeakSet();

  constructor({onConfirmed = () => {}}: ResourceCacheOptions = {}) {
    this.#onConfirmed = onConfirmed;
    this.#queries.getQueryCache().subscribe((event) => {
      const {type, query} = event;
      if (type === 'observerRemoved') this.#makeRoom();
      if (type !== 'updated') return;
      if (event.action.type === 'error') this.#failed.add(query);
      if (event.action.type === 'success' && this.#failed.delete(query)) this.#recover();
    });
  }

  /**
   * Resolves with the first value (a cached one at once, which is then revalidated), and afterwards reports every later
   * one.
   */
  watch<T>(resource: Resource<T>, {signal, onChange, onRefreshError}: WatchOptions<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      let settled = false;
      let latest: T | undefined;
      const observer = this.#queries.observe<T>(this.#query(resource));
      const unsubscribe = observer.subscribe((result) => {
        if (result.data !== undefined && result.data !== latest) {
          latest = result.data;
          if (settled) onChange(result.data);
          else resolve(result.data);
          settled = true;
        }
        if (result.isError && !result.isFetching && !isAbort(result.error)) {
          if (settled) onRefreshError?.(toApiError(result.error));
          else reject(result.error);
          settled = true;
        }
      });
      signal.addEventListener(
        'abort',
        () => {
          unsubscribe();
          if (!settled) reject(signal.reason as Error);
        },
        {once: true},
      );
      const current = observer.getCurrentResult();
      if (current.data !== undefined) {
        latest = current.data;
        settled = true;
        resolve(current.data);
      }
    });
  }

  /** Resolves with the value, from the cache or the backend, once. */
  async read<T>(resource: Resource<T>, signal: AbortSignal): Promise<T> {
    const done = new AbortController();
    try {
      return await this.watch(resource, {signal: AbortSignal.any([signal, done.signal]), onChange: () => {}});
    } finally {
      done.abort();
    }
  }

  /** The cached value, without a request. */
  peek<T>(resource: Resource<T>): T | undefined {
    return this.#queries.get<T>(resource.key);
  }

  /** All cached values of a kind, without a request. */
  cached<T>(kind: string): readonly T[] {
    return this.#queries.below(kind).flatMap(({state: {data}}) => (data === undefined ? [] : [data as T]));
  }

  /** Caches a value that the backend has confirmed, and publishes it to all watchers of the resource. */
  set<T>(resource: Resource<T>, value: T): void {
    this.#assertOwner(resource, value);
    // A read that was sent before the write may still be pending and would restore the old value.
    this.#queries.cancel(this.#queries.exactly(resource.key));
    this.#queries.set(resource.key, value);
    this.#makeRoom();
    this.#onConfirmed(resource.key, value);
  }

  /** Changes every cached answer of a kind, for instance the row of a renamed account in each list that contains it. */
  patch<T>(kind: string, change: (value: T, key: Resource<T>['key']) => T): void {
    for (const {queryKey: key, state} of this.#queries.below(kind)) {
      if (state.data === undefined) continue;
      const changed = change(state.data as T, key as unknown as Resource<T>['key']);
      if (changed !== state.data) this.#queries.set(key, changed);
    }
  }

  /**
   * Marks the cached answers of a kind and an account as outdated: they are read again on the next use, without
   * affecting current watchers.
   */
  outdate(kind: string, accountId: AccountId): void {
    void this.#queries.invalidate(this.#queries.below(kind, accountId), false);
  }

  /** Reads what is watched again and marks the rest as outdated, for one account or for all. */
  refresh(accountId?: AccountId): void {
    void this.#queries.invalidate(accountId === undefined ? this.#queries.below() : this.#of(accountId), true);
  }

  /** Marks one resource as outdated and reads it again at once if it is watched. */
  invalidate<T>(resource: Resource<T>): Promise<void> {
    return this.#queries.invalidate(this.#queries.exactly(resource.key), true);
  }

  /** Removes a deleted account from the cache. */
  remove(accountId: AccountId): void {
    for (const query of this.#of(accountId)) this.#queries.remove(query);
  }

  clear(): void {
    for (const query of this.#queries.below()) {
      // Current watchers unsubscribe shortly. The value must not be cached for the usual time afterwards.
      query.gcTime = 0;
      this.#queries.remove(query);
    }
  }

  #of(accountId: AccountId) {
    return this.#queries.below().filter(({queryKey}) => queryKey[1] === accountId);
  }

  #query<T>(resource: Resource<T>) {
    return {
      queryKey: resource.key,
      ...(resource.keepMs !== undefined && {gcTime: resource.keepMs}),
      ...(resource.refreshMs !== undefined && {refetchInterval: paced(resource.refreshMs)}),
      queryFn: async ({signal}: {signal: AbortSignal}) => {
        const value = await resource.read(signal);
        this.#assertOwner(resource, value);
        return value;
      },
    };
  }

  /** Whether more than one watcher waits for the resource or shows it. */
  isShared<T>(resource: Resource<T>): boolean {
    return this.#queries.exactly(resource.key).some((query) => query.getObserversCount() > 1);
  }

  /** A read that succeeds after a failure, such as a retry, means that what failed with it may succeed as well. */
  #recover(): void {
    const failed = this.#queries.below().filter((query) => this.#failed.delete(query));
    void this.#queries.invalidate(failed, true);
  }

  /** Evicts the oldest unwatched answers. */
  #makeRoom(): void {
    const retained = this.#queries.below().filter((query) => !query.isActive() && query.state.data !== undefined);
    if (retained.length <= MAX_UNWATCHED) return;
    retained.sort((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
    for (const query of retained.slice(0, retained.length - MAX_UNWATCHED)) this.#queries.remove(query);
  }

  /** Rejects an answer that names another account than the requested one, so that it is never shown or cached. */
  #assertOwner<T>(resource: Resource<T>, value: T): void {
    const owner = resource.owner?.(value);
    if (owner !== undefined && owner !== resource.key[1]) {
      throw apiError('protocol', `Asked for account ${resource.key[1]}, got ${owner}.`, {path: 'id'});
    }
  }
}

/** A failing backend is polled less often. */
const paced =
  (milliseconds: number) =>
  ({state}: {readonly state: {readonly status: string}}): number =>
    state.status === 'error' ? milliseconds * 4 : milliseconds;
