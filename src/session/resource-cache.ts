import {apiError, isAbort, toApiError, type ApiError} from '../api/errors.js';
import type {AccountId} from '../api/account-ref.js';
import {Queries} from './queries.js';

/** Something that can be read from the backend for one account, with the key under which its answer is kept. */
export interface Resource<T> {
  /** First the kind of resource, then the account's id, then whatever else tells two answers apart. */
  readonly key: readonly [kind: string, accountId: AccountId, ...rest: readonly unknown[]];
  readonly read: (signal: AbortSignal) => Promise<T>;
  /** The account an answer says it belongs to; nothing where it does not say. Another id than the key's is refused. */
  readonly owner?: (value: T) => AccountId | undefined;
  /** How long an answer that nobody shows is kept, in milliseconds. Default: five minutes. */
  readonly keepMs?: number;
  /** Asked again so often while somebody watches and the page is visible, in milliseconds. Default: never. */
  readonly refreshMs?: number;
}

export interface WatchOptions<T> {
  /** Ends the watch. The request behind it is cancelled as soon as nobody watches. */
  readonly signal: AbortSignal;
  /** Every value after the first: another widget's save, a revalidation. */
  readonly onChange: (value: T) => void;
  /** A revalidation failed. The value shown so far is still the last one confirmed. */
  readonly onRefreshError?: (error: ApiError) => void;
}

export interface ResourceCacheOptions {
  /** Told of every value a write has confirmed. */
  readonly onConfirmed?: (key: Resource<unknown>['key'], value: unknown) => void;
}

/** How long an answer counts as fresh: widgets that open together share it; what is older is shown and asked again. */
const FRESH_MS = 5_000;
/** How long an answer that nobody shows is kept. */
const KEEP_MS = 5 * 60_000;
/** How many answers that nobody shows are kept at most; the oldest ones make place. */
export const MOST_KEPT = 1_000;

/**
 * Reads of one signed-in user, each kept under its account's id. The same thing asked twice at once is one request.
 * Belongs to one `AccountSession` and is emptied with it, so nothing outlives the user it was read for.
 */
export class ResourceCache {
  readonly #queries = new Queries({
    // Retrying is the adapter's business: only it knows which requests may be repeated.
    retry: false,
    // Being offline is an error in words here, not a pause without end.
    networkMode: 'always',
    staleTime: FRESH_MS,
    gcTime: KEEP_MS,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  readonly #onConfirmed: (key: Resource<unknown>['key'], value: unknown) => void;

  constructor({onConfirmed = () => {}}: ResourceCacheOptions = {}) {
    this.#onConfirmed = onConfirmed;
    this.#queries.getQueryCache().subscribe(({type}) => {
      if (type === 'added' || type === 'observerRemoved') this.#makeRoom();
    });
  }

  /** Resolves with the first value (a kept one at once, revalidated behind it), then reports every later one. */
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

  /** The value, kept or asked for, once. */
  async read<T>(resource: Resource<T>, signal: AbortSignal): Promise<T> {
    const done = new AbortController();
    try {
      return await this.watch(resource, {signal: AbortSignal.any([signal, done.signal]), onChange: () => {}});
    } finally {
      done.abort();
    }
  }

  /** What is kept, without asking. */
  peek<T>(resource: Resource<T>): T | undefined {
    return this.#queries.get<T>(resource.key);
  }

  /** Every kept answer of a kind, without asking. */
  kept<T>(kind: string): readonly T[] {
    return this.#queries.below(kind).flatMap(({state: {data}}) => (data === undefined ? [] : [data as T]));
  }

  /** Keeps a value the backend has confirmed, and shows it wherever the resource is watched. */
  set<T>(resource: Resource<T>, value: T): void {
    this.#assertOwner(resource, value);
    // A read that was sent before the write may still be under way and would put the old value back.
    this.#queries.cancel(this.#queries.exactly(resource.key));
    this.#queries.set(resource.key, value);
    this.#onConfirmed(resource.key, value);
  }

  /** Changes every kept answer of a kind, for instance the row of a renamed account in each list that holds it. */
  patch<T>(kind: string, change: (value: T, key: Resource<T>['key']) => T): void {
    for (const {queryKey: key, state} of this.#queries.below(kind)) {
      if (state.data === undefined) continue;
      const changed = change(state.data as T, key as unknown as Resource<T>['key']);
      if (changed !== state.data) this.#queries.set(key, changed);
    }
  }

  /** What is kept of a kind and an account is asked for again when it is next wanted; what shows it now goes on. */
  outdate(kind: string, accountId: AccountId): void {
    void this.#queries.invalidate(this.#queries.below(kind, accountId), false);
  }

  /** Asks again for what is watched, and forgets the rest, of one account or of all. */
  refresh(accountId?: AccountId): void {
    void this.#queries.invalidate(accountId === undefined ? this.#queries.below() : this.#of(accountId), true);
  }

  /** Asks again for one thing, at once where it is watched. */
  invalidate<T>(resource: Resource<T>): Promise<void> {
    return this.#queries.invalidate(this.#queries.exactly(resource.key), true);
  }

  /** Forgets one account: it is gone. */
  remove(accountId: AccountId): void {
    for (const query of this.#of(accountId)) this.#queries.remove(query);
  }

  clear(): void {
    for (const query of this.#queries.below()) {
      // Who still watches lets go in a moment; that must not keep the value for as long as if it might be wanted again.
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

  /** Of the answers that nobody shows, the oldest ones go. */
  #makeRoom(): void {
    const kept = this.#queries.below().filter((query) => !query.isActive() && query.state.data !== undefined);
    if (kept.length <= MOST_KEPT) return;
    kept.sort((one, other) => one.state.dataUpdatedAt - other.state.dataUpdatedAt);
    for (const query of kept.slice(0, kept.length - MOST_KEPT)) this.#queries.remove(query);
  }

  /** Isolation rule 3: an answer that names another account than the one asked for is never shown nor kept. */
  #assertOwner<T>(resource: Resource<T>, value: T): void {
    const owner = resource.owner?.(value);
    if (owner !== undefined && owner !== resource.key[1]) {
      throw apiError('protocol', `Asked for account ${resource.key[1]}, got ${owner}.`, {path: 'id'});
    }
  }
}

/** A backend that fails is not asked as often as one that answers. */
const paced =
  (milliseconds: number) =>
  ({state}: {readonly state: {readonly status: string}}): number =>
    state.status === 'error' ? milliseconds * 4 : milliseconds;
