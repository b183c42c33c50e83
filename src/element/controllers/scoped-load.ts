import {Task} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {isAbort, toApiError, type ApiError} from '../../api/errors.js';
import type {Resource} from '../../session/resource-cache.js';
import {sameScope, type AccountScope} from '../../session/scope.js';

export interface ScopedLoadOptions<T> {
  /** The scope that the host currently shows. */
  readonly scope: () => AccountScope | undefined;
  /** The resource to read in the scope; `undefined` if the backend lacks it. */
  readonly resource: (scope: AccountScope) => Resource<T> | undefined;
  /** Called when a read fails before any value was shown. */
  readonly onError?: (error: ApiError) => void;
}

/** The state of a load for the current scope only. */
export type LoadState<T> =
  | {readonly status: 'unscoped'}
  | {readonly status: 'unsupported'}
  | {readonly status: 'pending'}
  | {readonly status: 'error'; readonly error: ApiError}
  /** `refreshError`: a later refresh failed, and the value is the last confirmed one. */
  | {readonly status: 'complete'; readonly value: T; readonly refreshError?: ApiError};

/** Identifies the scope and the resource of an answer. */
interface Tag {
  readonly scope: AccountScope;
  readonly key: string;
}

/**
 * Reads one resource for an element, and follows its changes.
 *
 * `Task` decides when to read; its own `value` and `error` are never used, because they are retained from the previous
 * arguments while the next ones are pending. The value is stored together with the scope it was requested in, and
 * exposed only while that scope is current. Leaving the page ends the read, which `Task` alone would continue.
 */
export class ScopedLoad<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ScopedLoadOptions<T>;
  /** Ends the watch of the last resource: `Task` aborts only pending runs. */
  #watching = new AbortController();
  /** Incremented to run the task again with the same scope and resource. */
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
        // The lifetime rather than the object: a publication with other settings is no reason to read again.
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

  /** The value, if it is loaded and belongs to the current scope. */
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
