import {loadCode} from '../load-code.js';
import type {CrossbarClient} from './client.js';

export type Methods<T> = {[K in keyof T]: (...args: never[]) => Promise<unknown>};

/**
 * A domain whose code is loaded at its first call: a page that shows one widget does not load the code of others. The
 * methods are listed by name so that the domain can be distinguished from a missing one, and inspected, before it is
 * loaded.
 *
 * @param client the client of the current user. It is called at the start of every method call: all requests of a
 *   method are sent for this user, or not at all.
 */
export function onDemand<T extends Methods<T>>(
  methods: Record<keyof T, true>,
  load: (client: CrossbarClient) => Promise<T>,
  client: () => CrossbarClient,
): T {
  const loaded = new WeakMap<CrossbarClient, Promise<T>>();
  const domain = async (of: CrossbarClient): Promise<T> => {
    try {
      const loading = loaded.get(of) ?? loadCode(() => load(of));
      loaded.set(of, loading);
      return await loading;
    } catch (error) {
      loaded.delete(of);
      throw error;
    }
  };
  const entries = Object.keys(methods).map((name) => [
    name,
    async (...args: never[]) => {
      const api = await domain(client());
      return api[name as keyof T](...args);
    },
  ]);
  return Object.fromEntries(entries) as T;
}
