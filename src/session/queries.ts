import {hashKey, QueryCache, QueryObserver, type Query, type QueryClient, type QueryKey} from '@tanstack/query-core';

type ObserverOptions<T> = ConstructorParameters<typeof QueryObserver<T, Error>>[1];

/**
 * The queries of one cache, together with the part of `QueryClient` that its observers need. The client itself is not
 * used: it brings mutations and infinite lists, which would make every first paint 2 KB larger.
 *
 * The observers and queries of the pinned version call only these three methods of their client.
 */
export class Queries implements Pick<QueryClient, 'defaultQueryOptions' | 'getQueryCache' | 'getQueryDefaults'> {
  readonly #cache = new QueryCache();
  readonly #defaults: object;

  /** @param defaults apply to every query */
  constructor(defaults: object) {
    this.#defaults = defaults;
  }

  readonly getQueryCache = (): QueryCache => this.#cache;

  /** There are no defaults for individual keys. */
  readonly getQueryDefaults = (): Record<string, never> => ({});

  // The library declares this with eight type parameters; the observers pass options through it and read them back.
  readonly defaultQueryOptions = ((options: {readonly queryKey: QueryKey; readonly _defaulted?: boolean}) =>
    options._defaulted
      ? options
      : {
          ...this.#defaults,
          ...options,
          queryHash: hashKey(options.queryKey),
          _defaulted: true,
        }) as unknown as QueryClient['defaultQueryOptions'];

  observe<T>(options: ObserverOptions<T>): QueryObserver<T, Error> {
    return new QueryObserver<T, Error>(this.#client, options);
  }

  get<T>(key: QueryKey): T | undefined {
    return this.#cache.get<T>(hashKey(key))?.state.data;
  }

  set(key: QueryKey, value: unknown): void {
    this.#cache.build(this.#client, this.defaultQueryOptions({queryKey: key})).setData(value, {manual: true});
  }

  /** The query with this key, or none. */
  exactly(key: QueryKey): readonly Query[] {
    const query = this.#cache.get(hashKey(key));
    return query ? [query] : [];
  }

  /** All queries whose keys start with this prefix. Default: all. */
  below(...prefix: readonly unknown[]): readonly Query[] {
    return this.#cache.findAll({queryKey: prefix});
  }

  remove(query: Query): void {
    this.#cache.remove(query);
  }

  /** Cancels pending fetches and reverts to the state before them. */
  cancel(queries: readonly Query[]): void {
    // Waiting callers are notified of the cancellation through the observer.
    for (const query of queries) query.cancel({revert: true}).catch(() => {});
  }

  /** Marks queries as outdated. @param again whether watched queries are fetched again now */
  async invalidate(queries: readonly Query[], again: boolean): Promise<void> {
    for (const query of queries) query.invalidate();
    if (!again) return;
    // Observers report failures.
    const reads = queries
      .filter((query) => query.isActive())
      .map((query) => query.fetch(undefined, {cancelRefetch: true}));
    await Promise.allSettled(reads);
  }

  get #client(): QueryClient {
    return this as unknown as QueryClient;
  }
}
