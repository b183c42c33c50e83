import {hashKey, QueryCache, QueryObserver, type Query, type QueryClient, type QueryKey} from '@tanstack/query-core';

type ObserverOptions<T> = ConstructorParameters<typeof QueryObserver<T, Error>>[1];

/**
 * The queries of one cache, and what its observers need to know of a `QueryClient`. The client itself is not used: it comes with
 * mutations and infinite lists, which nothing here needs, and which would make every first paint 2 KB larger.
 *
 * The observers and queries of the pinned version ask their client for nothing but these three methods.
 */
export class Queries implements Pick<QueryClient, 'defaultQueryOptions' | 'getQueryCache' | 'getQueryDefaults'> {
  readonly #cache = new QueryCache();
  readonly #defaults: object;

  /** @param defaults hold for every query. */
  constructor(defaults: object) {
    this.#defaults = defaults;
  }

  readonly getQueryCache = (): QueryCache => this.#cache;

  /** There are no defaults for some keys alone. */
  readonly getQueryDefaults = (): Record<string, never> => ({});

  // Declared by the library with eight type parameters; the observers pass options through it and read them back.
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

  /** The one of this key, if there is one. */
  exactly(key: QueryKey): readonly Query[] {
    const query = this.#cache.get(hashKey(key));
    return query ? [query] : [];
  }

  /** All whose keys begin like this. Default: all. */
  below(...prefix: readonly unknown[]): readonly Query[] {
    return this.#cache.findAll({queryKey: prefix});
  }

  remove(query: Query): void {
    this.#cache.remove(query);
  }

  /** Ends what is under way, as if it had not begun. */
  cancel(queries: readonly Query[]): void {
    // Whoever waits for it learns of the end through the observer.
    for (const query of queries) query.cancel({revert: true}).catch(() => {});
  }

  /** What is no longer up to date. @param again whether what is watched is asked for again now. */
  async invalidate(queries: readonly Query[], again: boolean): Promise<void> {
    for (const query of queries) query.invalidate();
    if (!again) return;
    // Failures are told to the observers.
    const reads = queries
      .filter((query) => query.isActive())
      .map((query) => query.fetch(undefined, {cancelRefetch: true}));
    await Promise.allSettled(reads);
  }

  get #client(): QueryClient {
    return this as unknown as QueryClient;
  }
}
