/**
 * A backend in memory whose levels are not accounts of the same kind: a platform with service providers, which have
 * customers. Providers have a name only, customers also limits and a realm; nothing can be below a customer.
 */
import type {Account, AccountSummary} from '../../src/api/account.js';
import type {AccountId, AccountRef} from '../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Versioned} from '../../src/api/document.js';
import {apiError} from '../../src/api/errors.js';
import {AccountLevel} from '../../src/api/level.js';
import type {NewAccount} from '../../src/api/lifecycle.js';
import type {Limits} from '../../src/api/limits.js';
import {accountId, quickAccount, quickSession} from './quick-adapter.js';

const customer = new AccountLevel({id: 'customer', domains: ['limits'], fields: ['realm', 'enabled']});
const provider = new AccountLevel({id: 'provider', domains: [], fields: [], below: customer});
const platform = new AccountLevel({id: 'platform', domains: [], fields: [], below: provider});
const levels: Readonly<Record<string, AccountLevel>> = {platform, provider, customer};

export const ids = {
  platform: accountId('platform:0'),
  alpha: accountId('provider:alpha'),
  acme: accountId('customer:acme'),
};

interface Stored {
  readonly parent: AccountId | undefined;
  readonly document: Versioned<Account>;
}

/** @returns the adapter, and the calls that it has received, such as `limits.get customer:acme` */
export function leveledAdapter() {
  const calls: string[] = [];
  const created: NewAccount[] = [];
  const stored = new Map<AccountId, Stored>();
  const put = (id: AccountId, name: string, parent: AccountId | undefined): Versioned<Account> => {
    const contact = {name: '', email: '', phone: ''};
    const address = {street: '', street2: '', city: '', region: '', postalCode: '', country: ''};
    const contacts = {technical: contact, billing: {...contact, ...address}};
    const isReseller = parent === ids.platform;
    const document = quickAccount(id, {name, isReseller, timezone: '', language: '', contacts});
    stored.set(id, {parent, document});
    return document;
  };
  put(ids.platform, 'Platform', undefined);
  put(ids.alpha, 'Alpha Telecom', ids.platform);
  put(ids.acme, 'Acme', ids.alpha);

  const find = (id: AccountId): Stored => {
    const found = stored.get(id);
    if (!found) throw apiError('not-found', id, {});
    return found;
  };
  const rowOf = ({document: {value}}: Stored): AccountSummary => {
    const {id, name, isReseller} = value;
    // It does not count the accounts below.
    return {id, name, realm: '', isReseller};
  };
  const childrenOf = (id: AccountId): readonly AccountSummary[] =>
    [...stored.values()].filter(({parent}) => parent === id).map(rowOf);
  const pathOf = (id: AccountId): readonly AccountRef[] => {
    const {parent} = find(id);
    return parent === undefined ? [] : [...pathOf(parent), {id: parent, name: find(parent).document.value.name}];
  };
  const limits = new Map<AccountId, Versioned<Limits>>();
  const limitsOf = (id: AccountId): Versioned<Limits> =>
    limits.get(id) ?? {
      accountId: id,
      revision: '1',
      value: {calls: 5, inboundTrunks: 0, outboundTrunks: 0, twowayTrunks: 0, allowPerMinute: false},
    };

  const session = quickSession(ids.platform);
  const adapter: AccountsAdapter = {
    session: {
      open: async () => ({...session, home: {...session.home, id: ids.platform, name: 'Platform'}}),
    },
    levelOf: (id) => levels[id.split(':')[0] ?? ''] ?? customer,
    accounts: {
      get: async (id) => {
        calls.push(`accounts.get ${id}`);
        return find(id).document;
      },
      children: async (id) => {
        calls.push(`accounts.children ${id}`);
        return {items: childrenOf(id)};
      },
      descendants: async () => ({items: [...stored.values()].filter(({parent}) => parent).map(rowOf)}),
      ancestors: async (id) => pathOf(id),
      search: async (text) => ({
        items: [...stored.values()]
          .map(rowOf)
          .filter(({name}) => name.toLowerCase().includes(text.toLowerCase()) && name !== 'Platform')
          .map((row) => ({...row, path: pathOf(row.id).map(({id}) => id)})),
      }),
      update: async (id, {changes}) => {
        const {parent, document} = find(id);
        const value = {...document.value, ...(changes as Partial<Account>)};
        const updated = {...document, revision: `${document.revision}1`, value};
        stored.set(id, {parent, document: updated});
        return updated;
      },
    },
    lifecycle: {
      create: async (parentId, account) => {
        calls.push(`lifecycle.create ${parentId}`);
        created.push(account);
        const level = levels[parentId.split(':')[0] ?? '']?.below?.id ?? '';
        return put(accountId(`${level}:${account.name.toLowerCase()}`), account.name, parentId);
      },
      remove: async (id) => void stored.delete(id),
      count: async () => undefined,
      promote: async () => {
        throw apiError('refused', 'A level is fixed', {code: 'level'});
      },
      demote: async () => {
        throw apiError('refused', 'A level is fixed', {code: 'level'});
      },
      move: async () => {
        throw apiError('refused', 'A level is fixed', {code: 'level'});
      },
    },
    limits: {
      get: async (id) => {
        calls.push(`limits.get ${id}`);
        return limitsOf(id);
      },
      update: async (id, {changes}) => {
        const before = limitsOf(id);
        const updated = {...before, revision: `${before.revision}1`, value: {...before.value, ...changes}};
        limits.set(id, updated);
        return updated;
      },
    },
  };
  return {adapter, calls, created};
}
