import {Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isAbort, toApiError, type ApiError} from '../../api/errors.js';
import type {Resource} from '../../session/resource-cache.js';
import {sameScope, type AccountScope} from '../../session/scope.js';

export interface ScopedLoadOptions<T> {
  /** The scope the host shows now. */
  readonly scope: () => AccountScope | undefined;
  /** What to read in it; nothing where the backend does not have it. */
  readonly resource: (scope: AccountScope) => Resource<T> | undefined;
  /** A read failed that nothing was shown for yet. */
  readonly onError?: (error: ApiError) => void;
}

/** How a load stands, for the scope of this moment and no other. */
export type LoadState<T> =
  | {readonly status: 'unscoped'}
  | {readonly status: 'unsupported'}
  | {readonly status: 'pending'}
  | {readonly status: 'error'; readonly error: ApiError}
  /** `refreshError`: the value is the last one confirmed, a later refresh failed. */
  | {readonly status: 'complete'; readonly value: T; readonly refreshError?: ApiError};

/** Whose answer something is. */
interface Tag {
  readonly scope: AccountScope;
  readonly key: string;
}

/**
 * Reads one resource for an element, and follows it.
 *
 * `Task` decides when to read; its own `value` and `error` are never looked at, since it keeps those of the previous
 * arguments while the next are pending. What is shown is kept beside the scope it was asked for in, and handed out only
 * as long as that is still the scope (isolation rule 2). Leaving the page ends the read: `Task` alone would go on.
 */
export class ScopedLoad<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ScopedLoadOptions<T>;
  /** Ends the watch of the resource read last: `Task` aborts only what is still pending. */
  #watching = new AbortController();
  /** Changed to make the task run again with the same scope and resource. */
  #attempt = 0;
  #loaded: (Tag & {readonly value: T; readonly refreshError?: ApiError}) | undefined;
  #failed: (Tag & {readonly error: ApiError}) | undefined;

  constructor(host: ReactiveControllerHost, options: ScopedLoadOptions<T>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
    new Task(host, {
      args: () => {
        const scope = options.scope();
        // The lifetime, not the object: a publication with other settings is no reason to read again.
        return [scope?.signal, scope && this.#keyOf(scope), this.#attempt] as const;
      },
      task: async (_, {signal}) => {
        this.#watching.abort();
        this.#watching = new AbortController();
        const scope = options.scope();
        if (scope) await this.#read(scope, AbortSignal.any([signal, scope.signal, this.#watching.signal]));
      },
    });
  }

  get state(): LoadState<T> {
    const scope = this.#options.scope();
    if (!scope) return {status: 'unscoped'};
    const key = this.#keyOf(scope);
    if (key === undefined) return {status: 'unsupported'};
    const belongs = (tag: Tag | undefined) => tag !== undefined && sameScope(tag.scope, scope) && tag.key === key;
    if (this.#loaded && belongs(this.#loaded)) {
      const {value, refreshError} = this.#loaded;
      return {status: 'complete', value, ...(refreshError && {refreshError})};
    }
    if (this.#failed && belongs(this.#failed)) return {status: 'error', error: this.#failed.error};
    return {status: 'pending'};
  }

  /** The value, if it is there and belongs to the scope of this moment. */
  get value(): T | undefined {
    const {state} = this;
    return state.status === 'complete' ? state.value : undefined;
  }

  /** Reads again after a failure. */
  retry(): void {
    this.#failed = undefined;
    this.#attempt++;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#watching.abort();
    this.#attempt++;
    this.#loaded = undefined;
    this.#failed = undefined;
  }

  async #read(scope: AccountScope, signal: AbortSignal): Promise<void> {
    const resource = this.#options.resource(scope);
    if (!resource) return;
    const tag = {scope, key: resource.key.join(' ')};
    const show = (value: T) => this.#settle(() => (this.#loaded = {...tag, value}));
    try {
      show(
        await scope.resources.watch(resource, {
          signal,
          onChange: show,
          onRefreshError: (refreshError) =>
            this.#settle(() => {
              if (this.#loaded) this.#loaded = {...this.#loaded, refreshError};
            }),
        }),
      );
    } catch (error) {
      if (isAbort(error)) return;
      const failure = toApiError(error);
      this.#settle(() => (this.#failed = {...tag, error: failure}));
      this.#options.onError?.(failure);
    }
  }

  #settle(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }

  #keyOf(scope: AccountScope): string | undefined {
    return this.#options.resource(scope)?.key.join(' ');
  }
}
