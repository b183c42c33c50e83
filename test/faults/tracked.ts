import type {AccountsAdapter} from '../../src/api/adapter.js';

/** The calls that elements have made to a backend. */
export interface Calls {
  /** Named like `limits.update`, oldest first. */
  readonly made: readonly string[];
  /** The number of unsettled calls. */
  readonly pending: number;
}

/** Wraps an adapter and records its calls: a page rests when none is pending. */
export function trackedAdapter(adapter: AccountsAdapter): {readonly adapter: AccountsAdapter; readonly calls: Calls} {
  const calls = {made: [] as string[], pending: 0};
  const method =
    (name: string, domain: object, call: (...args: unknown[]) => unknown) =>
    async (...args: unknown[]): Promise<unknown> => {
      calls.made.push(name);
      calls.pending += 1;
      try {
        return await Reflect.apply(call, domain, args);
      } finally {
        calls.pending -= 1;
      }
    };
  const domains = Object.entries(adapter).map(([name, domain]: [string, object]) => [
    name,
    new Proxy(domain, {
      get(target, key) {
        const member: unknown = Reflect.get(target, key);
        return typeof member === 'function'
          ? method(`${name}.${String(key)}`, target, member as (...args: unknown[]) => unknown)
          : member;
      },
    }),
  ]);
  return {adapter: Object.fromEntries(domains), calls};
}
