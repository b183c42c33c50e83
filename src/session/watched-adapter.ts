import type {AccountsAdapter} from '../api/accounts-adapter.js';
import {isApiError, type ApiError} from '../api/errors.js';

/**
 * The same backend, whose every failure is told to one more than the caller. Whatever is read or written in a scope goes
 * through it, so nobody has to think of telling, and nobody can forget it.
 */
export function watchedAdapter(adapter: AccountsAdapter, onFailure: (error: ApiError) => void): AccountsAdapter {
  const domains = new WeakMap<object, object>();
  const watched = (domain: object): object => {
    const known = domains.get(domain) ?? mirror(domain, (method) => told(method, domain));
    domains.set(domain, known);
    return known;
  };
  const told = (method: unknown, domain: object): unknown => {
    if (typeof method !== 'function') return method;
    return async (...args: unknown[]): Promise<unknown> => {
      try {
        return await (Reflect.apply(method, domain, args) as Promise<unknown>);
      } catch (error) {
        if (isApiError(error)) onFailure(error);
        throw error;
      }
    };
  };
  return mirror(adapter, (domain) => (typeof domain === 'object' && domain !== null ? watched(domain) : domain));
}

/** Over an object of its own: an adapter may be frozen, and a proxy must show the members of a frozen target as they are. */
function mirror<T extends object>(source: T, show: (member: unknown) => unknown): T {
  return new Proxy({} as T, {
    get: (_, name) => show(Reflect.get(source, name)),
    has: (_, name) => Reflect.has(source, name),
  });
}
