import type {AccountId} from '../account-ref.js';
import {Count, Dependent} from '../lifecycle.js';
import {randomId} from '../random-id.js';
import {ensure, ensureEqual, ensureModel, ensureRejects, frozen} from './check.js';
import {domainOf, type AdapterFixture, type ContractCase} from './fixture.js';
import {idsOf, toTheEnd} from './pages.js';

/** A name that no account on any server has yet. */
const ownName = (): string => `Contract suite ${randomId().slice(0, 12)}`;

async function childrenOf({adapter: {accounts}}: AdapterFixture, parent: AccountId): Promise<AccountId[]> {
  return idsOf(await toTheEnd((cursor) => accounts.children(parent, {cursor})));
}

export const lifecycleCases: readonly ContractCase[] = [
  {
    domain: 'lifecycle',
    name: 'creates an account below the given parent',
    run: async (fixture) => {
      const {adapter, parent} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      const draft = {name: ownName(), contacts: {billing: {city: 'Lisbon'}}};
      const made = await lifecycle.create(parent, draft);
      ensureEqual(made.value.name, draft.name, 'It has the given name');
      ensureEqual(made.value.contacts.billing.city, 'Lisbon', 'It has the given contact');
      ensure(made.value.realm !== '', 'The backend has assigned a realm');
      ensure((await childrenOf(fixture, parent)).includes(made.accountId), 'It is a child of its parent');
      ensureEqual((await adapter.accounts.get(made.accountId)).value, made.value, 'A read equals the response');
    },
  },
  {
    domain: 'lifecycle',
    name: 'returns a base for the next change of the new account',
    run: async (fixture) => {
      const made = await domainOf(fixture, 'lifecycle').create(fixture.parent, {name: ownName()});
      const changes = {contacts: {technical: {name: 'First'}}};
      const {accounts} = fixture.adapter;
      await accounts.update(made.accountId, {base: made, changes});
      const saved = await accounts.get(made.accountId);
      ensureEqual(saved.value.contacts.technical.name, 'First', 'The change is stored');
    },
  },
  {
    domain: 'lifecycle',
    name: 'creates one account, however often the same creation is repeated',
    run: async (fixture) => {
      const {parent} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      const before = (await childrenOf(fixture, parent)).length;
      const draft = {key: randomId(), name: ownName()};
      const first = await lifecycle.create(parent, draft, {repeat: true});
      const again = await lifecycle.create(parent, draft, {repeat: true});
      ensureEqual(again.accountId, first.accountId, 'It is the same account');
      ensureEqual((await childrenOf(fixture, parent)).length, before + 1, 'Exactly one account was created');
      if (!lifecycle.find) return;
      ensureEqual((await lifecycle.find(draft.key))?.accountId, first.accountId, 'It is found by its key');
      ensureEqual(await lifecycle.find(randomId()), undefined, 'An unused key finds nothing');
    },
  },
  {
    domain: 'lifecycle',
    name: 'deletes an account for good',
    run: async (fixture) => {
      const {adapter, parent} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      const {accountId} = await lifecycle.create(parent, {name: ownName()});
      await lifecycle.remove(accountId, {base: await adapter.accounts.get(accountId)});
      await ensureRejects(adapter.accounts.get(accountId), ['not-found', 'forbidden'], 'A deleted account');
      ensure(!(await childrenOf(fixture, parent)).includes(accountId), 'It is no longer listed');
    },
  },
  {
    domain: 'lifecycle',
    name: 'does not delete an account that another client has changed since the user saw it',
    run: async (fixture) => {
      const {adapter, colleague, parent} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      const {accountId} = await lifecycle.create(parent, {name: ownName()});
      const base = frozen(await adapter.accounts.get(accountId));
      const changes = {contacts: {technical: {name: 'Theirs'}}};
      await colleague.accounts.update(accountId, {base: await colleague.accounts.get(accountId), changes});
      const stored = await adapter.accounts.get(accountId);
      const error = await ensureRejects(lifecycle.remove(accountId, {base}), ['conflict'], 'An old base');
      if (error.kind === 'conflict') ensureEqual(error.details.current, stored, 'The error contains the account');
      ensureEqual(await adapter.accounts.get(accountId), stored, 'The account still exists');
      await ensureRejects(lifecycle.remove(parent, {base: stored}), ['refused'], 'The base of another account');
    },
  },
  {
    domain: 'lifecycle',
    name: 'counts what an account currently contains',
    run: async (fixture) => {
      const {parent, account} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      for (const what of Dependent.options) {
        const counted = await lifecycle.count(account, what);
        if (counted) ensureModel(Count, counted, `The count of ${what}`);
      }
      const below = async () => (await lifecycle.count(parent, 'accounts'))?.count ?? 0;
      const before = await below();
      ensure(before >= 3, 'The accounts below are counted');
      await lifecycle.create(account, {name: ownName()});
      ensureEqual(await below(), before + 1, 'An account at any depth is counted as soon as it is created');
      await ensureRejects(lifecycle.count(fixture.unknown, 'accounts'), ['not-found', 'forbidden'], 'No such account');
    },
  },
  {
    domain: 'lifecycle',
    name: 'does not delete an account that has accounts below it',
    run: async (fixture) => {
      const {adapter, parent} = fixture;
      const base = await adapter.accounts.get(parent);
      const refused = domainOf(fixture, 'lifecycle').remove(parent, {base});
      await ensureRejects(refused, ['refused', 'forbidden'], 'Deleting a parent');
      ensureEqual((await adapter.accounts.get(parent)).accountId, parent, 'The account still exists');
    },
  },
];
