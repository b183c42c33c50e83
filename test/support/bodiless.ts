import type {AccountsAdapter} from '../../src/api/adapter.js';

/** The writes of the port that may resolve without a document. */
const writes = {
  accounts: ['update'],
  lifecycle: ['promote', 'demote', 'move'],
  admins: ['update', 'promote'],
  limits: ['update'],
  callingRules: ['update'],
  plans: ['change'],
  carrier: ['choose'],
  apps: ['setBlocked'],
  notes: ['update'],
  access: ['update'],
  numberFeatures: ['update'],
  security: ['update'],
} as const satisfies Partial<Record<keyof AccountsAdapter, readonly string[]>>;

/** The same backend, but it confirms every write without a body, as with status 204. */
export function withoutBodies(adapter: AccountsAdapter): AccountsAdapter {
  const domains = Object.entries(writes).map(([name, methods]) => {
    const domain = adapter[name as keyof typeof writes];
    return [name, domain && silenced(domain, methods)];
  });
  return new Proxy(adapter, {
    get: (target, name) =>
      (Object.fromEntries(domains) as Record<PropertyKey, unknown>)[name] ?? Reflect.get(target, name),
  });
}

function silenced(domain: object, methods: readonly string[]): object {
  return new Proxy(domain, {
    get: (target, name) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const call = (...args: unknown[]): unknown => Reflect.apply(member, target, args);
      if (!methods.includes(String(name))) return call;
      return async (...args: unknown[]) => {
        await call(...args);
        return undefined;
      };
    },
  });
}
