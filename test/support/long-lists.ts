/** A backend with lists of the largest sizes that the elements are made for; it responds at once and stores nothing. */
import type {AccountId} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {AdminsApi, User} from '../../src/api/admins.js';
import type {App, AppsApi} from '../../src/api/apps.js';
import type {CallDestination, CallingRulesApi} from '../../src/api/calling-rules.js';
import type {CreditApi, LedgerEntry} from '../../src/api/credit.js';
import type {Versioned} from '../../src/api/document.js';
import type {LimitsApi} from '../../src/api/limits.js';
import {quickAdapter} from './quick-adapter.js';

const of = <T>(accountId: AccountId, value: T): Versioned<T> => ({accountId, revision: '1', value});
const items = <T>(length: number, item: (index: number) => T): readonly T[] =>
  Array.from({length}, (_, index) => item(index));

export const manyAdmins = (count = 5_000): readonly User[] =>
  items(count, (index) => {
    const number = String(index).padStart(4, '0');
    const email = `person${number}@example.com`;
    return {id: `p${number}`, firstName: `Person${number}`, lastName: 'Wexler', email, username: email, isAdmin: true};
  });

export const manyApps = (count = 3_000): readonly App[] =>
  items(count, (index) => {
    const number = String(index).padStart(4, '0');
    const texts = {'en-US': {label: `App ${number}`, description: `What the app with the number ${number} does.`}};
    return {id: `app${number}`, name: `app${number}`, texts};
  });

export const manyDestinations = (count = 500): readonly CallDestination[] =>
  items(count, (index) => ({id: `did ${index}`, name: `Destination ${index}`, isEmergency: false}));

export const manyEntries = (accountId: AccountId, count = 2_000): readonly LedgerEntry[] =>
  items(count, (index) => ({
    id: `entry${index}`,
    accountId,
    amount: index % 3 === 0 ? 5 : -1.25,
    source: 'adjustments',
    key: `key${index}`,
    at: Date.UTC(2026, 0, 31) - index * 60_000,
    description: `Booking ${index}`,
  }));

const refuse = async (): Promise<never> => {
  throw new Error('This backend stores nothing');
};

/** @param overrides domains that replace those with long lists */
export function longLists(overrides: Partial<AccountsAdapter> = {}): AccountsAdapter {
  const people = manyAdmins();
  const admins: AdminsApi = {
    list: async () => people,
    users: async () => people,
    get: async (accountId, id) => of(accountId, people.find((one) => one.id === id) as User),
    create: refuse,
    update: refuse,
    remove: refuse,
    ownedResources: async () => [],
    resolveOwnedResource: refuse,
    promote: refuse,
    demote: refuse,
  };
  const apps: AppsApi = {
    list: async () => manyApps(),
    access: async (accountId) => of(accountId, {blocked: []}),
    setBlocked: refuse,
    icon: async () => undefined,
  };
  const callingRules: CallingRulesApi = {
    destinations: async () => manyDestinations(),
    get: async (accountId) => of(accountId, {}),
    update: refuse,
  };
  const limits: LimitsApi = {
    get: async (accountId) =>
      of(accountId, {twowayTrunks: 0, inboundTrunks: 0, outboundTrunks: 0, allowPerMinute: false}),
    update: refuse,
  };
  const credit: CreditApi = {
    balance: async (accountId) => ({accountId, amount: 0}),
    now: async () => Date.UTC(2026, 0, 31),
    add: refuse,
    remove: refuse,
    find: async () => undefined,
    summary: async () => [{source: 'adjustments', amount: 0}],
    entries: async (accountId, _source, {cursor = '0', limit = 100} = {}) => {
      const all = manyEntries(accountId);
      const start = Number(cursor);
      const next = start + limit < all.length ? {next: String(start + limit)} : {};
      return {items: all.slice(start, start + limit), ...next};
    },
  };
  return quickAdapter('home', {admins, apps, callingRules, limits, credit, ...overrides});
}
