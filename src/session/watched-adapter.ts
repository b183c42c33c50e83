import type {AccountsAdapter} from '../api/adapter.js';
import {isApiError, type ApiError} from '../api/errors.js';

export interface Watch {
  /**
   * Called before every call. Throws if the call must not be made; a promise postpones the call, and `admit` is then
   * called again.
   */
  readonly admit: () => Promise<void> | undefined;
  /**
   * Called with every `ApiError` before the caller receives it. `used`: the backend of the call, if it got that far.
   */
  readonly onFailure: (error: ApiError, used: AccountsAdapter | undefined) => void;
}

/**
 * Wraps the backend of a connection. Everything that is read or written in a scope passes through it, so that callers
 * need not remember what must happen before and after a call.
 *
 * @param backend returns the current adapter, which can be replaced while the same user is signed in. Objects that were
 *   obtained from the wrapper before then use the new one as well.
 */
export function watchedAdapter(backend: () => AccountsAdapter, {admit, onFailure}: Watch): AccountsAdapter {
  const domains = new Map<PropertyKey, object>();
  const domain = (name: PropertyKey): unknown => Reflect.get(backend(), name);
  const watched = (name: PropertyKey): object => {
    const known =
      domains.get(name) ??
      mirror(
        () => domain(name) as object,
        (method) => watchedMethod(name, method),
      );
    domains.set(name, known);
    return known;
  };
  const watchedMethod = (name: PropertyKey, method: PropertyKey): unknown => {
    const member: unknown = Reflect.get(domain(name) as object, method);
    if (typeof member !== 'function') return member;
    return async (...args: unknown[]): Promise<unknown> => {
      let used: AccountsAdapter | undefined;
      try {
        for (let wait = admit(); wait; wait = admit()) await wait;
        used = backend();
        const api = domain(name) as object;
        return await Reflect.apply(Reflect.get(api, method) as () => Promise<unknown>, api, args);
      } catch (error) {
        if (isApiError(error)) onFailure(error, used);
        throw error;
      }
    };
  };
  return mirror<AccountsAdapter>(backend, (name) => {
    const member = domain(name);
    return typeof member === 'object' && member !== null ? watched(name) : member;
  });
}

/**
 * Proxies an empty object, because an adapter may be frozen and a proxy must show the members of a frozen target as
 * they are.
 */
function mirror<T extends object>(source: () => T, show: (name: PropertyKey) => unknown): T {
  return new Proxy({} as T, {
    get: (_, name) => show(name),
    has: (_, name) => Reflect.has(source(), name),
  });
}
