import {loadCode} from '../load-code.js';

type Methods<T> = {[K in keyof T]: (...args: never[]) => Promise<unknown>};

/**
 * A domain whose code is fetched with its first call: a page that shows one widget does not pay for the others. The
 * methods are named so that the domain can be told from one that is missing, and looked at, before it is there.
 */
export function onDemand<T extends Methods<T>>(methods: Record<keyof T, true>, load: () => Promise<T>): T {
  let loaded: Promise<T> | undefined;
  const domain = async (): Promise<T> => {
    try {
      return await (loaded ??= loadCode(load));
    } catch (error) {
      loaded = undefined;
      throw error;
    }
  };
  const entries = Object.keys(methods).map((name) => [
    name,
    async (...args: never[]) => {
      const api = await domain();
      return api[name as keyof T](...args);
    },
  ]);
  return Object.fromEntries(entries) as T;
}
