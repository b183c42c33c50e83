import {loadCode} from '../load-code.js';
import type {CrossbarClient} from './client.js';

export type Methods<T> = {[K in keyof T]: (...args: never[]) => Promise<unknown>};

/**
 * A domain whose code is fetched with its first call: a page that shows one widget does not pay for the others. The
 * methods are named so that the domain can be told from one that is missing, and looked at, before it is there.
 *
 * @param client what sends for the user of this moment. It is asked when a method is called, before anything else: what
 * the call needs several requests for is sent for this user, or not at all.
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
