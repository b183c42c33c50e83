/**
 * A minimal backend whose responses arrive at once or when the test decides. It ignores every signal, like a poor one.
 */
import type {Account} from '../../src/api/account.js';
import type {AccountId, HomeAccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Versioned} from '../../src/api/document.js';
import type {Session} from '../../src/api/session.js';

/** A promise with its two resolvers. */
export function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((fulfill, refuse) => {
    resolve = fulfill;
    reject = refuse;
  });
  return {promise, resolve, reject};
}

export const accountId = (id: string): AccountId => id as AccountId;

export function quickSession(home: string, {superduper = false}: {readonly superduper?: boolean} = {}): Session {
  return {
    user: {id: `user of ${home}`, name: 'User', isAdmin: true},
    home: {
      id: home as HomeAccountId,
      name: home,
      isReseller: true,
      isSuperduper: superduper,
      timezone: '',
      language: '',
    },
    settings: {},
  };
}

/** An account whose id is also its name. */
export function quickAccount(id: string, facts: Partial<Account> = {}): Versioned<Account> {
  const value = {id: accountId(id), name: id, realm: `${id}.example.com`, enabled: true, ...facts} as Account;
  return {accountId: accountId(id), revision: '1', value};
}

/** A backend in which every account is directly below `home`. */
export function quickAdapter(home = 'home', overrides: Partial<AccountsAdapter> = {}): AccountsAdapter {
  return {
    session: {open: async () => quickSession(home)},
    accounts: {
      get: async (id) => quickAccount(id),
      children: async () => ({items: []}),
      descendants: async () => ({items: []}),
      ancestors: async () => [{id: accountId(home), name: home}],
      search: async () => ({items: []}),
      update: async (id, {changes}) => ({...quickAccount(id, changes as Partial<Account>), revision: '2'}),
    },
    ...overrides,
  };
}
