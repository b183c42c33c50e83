import type {AccountId} from '../account-ref.js';
import {Count, Dependent} from '../lifecycle.js';
import {randomId} from '../random-id.js';
import {ensure, ensureEqual, ensureModel, ensureRejects} from './check.js';
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
    name: 'makes an account below the parent named',
    run: async (fixture) => {
      const {adapter, parent} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      const draft = {name: ownName(), contacts: {billing: {city: 'Lisbon'}}};
      const made = await lifecycle.create(parent, draft);
      ensureEqual(made.value.name, draft.name, 'It has the name given');
      ensureEqual(made.value.contacts.billing.city, 'Lisbon', 'It has the contact given');
      ensure(made.value.realm !== '', 'The backend has found a realm');
      ensure((await childrenOf(fixture, parent)).includes(made.accountId), 'It is a child of its parent');
      ensureEqual((await adapter.accounts.get(made.accountId)).value, made.value, 'It reads as it was answered');
    },
  },
  {
    domain: 'lifecycle',
    name: 'can go on from the answer: the new account changes like any other',
    run: async (fixture) => {
      const made = await domainOf(fixture, 'lifecycle').create(fixture.parent, {name: ownName()});
      const changes = {contacts: {technical: {name: 'First'}}};
      const saved = await fixture.adapter.accounts.update(made.accountId, {base: made, changes});
      ensureEqual(saved.value.contacts.technical.name, 'First', 'The change is in');
    },
  },
  {
    domain: 'lifecycle',
    name: 'makes one account, however often the same creation is repeated',
    run: async (fixture) => {
      const {parent} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      const before = (await childrenOf(fixture, parent)).length;
      const draft = {key: randomId(), name: ownName()};
      const first = await lifecycle.create(parent, draft, {repeat: true});
      const again = await lifecycle.create(parent, draft, {repeat: true});
      ensureEqual(again.accountId, first.accountId, 'It is the same account');
      ensureEqual((await childrenOf(fixture, parent)).length, before + 1, 'There is one more account, not two');
      if (!lifecycle.find) return;
      ensureEqual((await lifecycle.find(draft.key))?.accountId, first.accountId, 'It is found by its key');
      ensureEqual(await lifecycle.find(randomId()), undefined, 'A key that made nothing finds nothing');
    },
  },
  {
    domain: 'lifecycle',
    name: 'deletes an account for good',
    run: async (fixture) => {
      const {adapter, parent} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      const {accountId} = await lifecycle.create(parent, {name: ownName()});
      await lifecycle.remove(accountId);
      await ensureRejects(adapter.accounts.get(accountId), ['not-found', 'forbidden'], 'A deleted account');
      ensure(!(await childrenOf(fixture, parent)).includes(accountId), 'It is listed no more');
    },
  },
  {
    domain: 'lifecycle',
    name: 'counts what an account has, as it is stored at that moment',
    run: async (fixture) => {
      const {parent, account} = fixture;
      const lifecycle = domainOf(fixture, 'lifecycle');
      for (const what of Dependent.options) {
        const counted = await lifecycle.count(account, what);
        if (counted) ensureModel(Count, counted, `The count of ${what}`);
      }
      const below = async () => (await lifecycle.count(parent, 'accounts'))?.count ?? 0;
      const before = await below();
      ensure(before >= 3, 'The accounts below are among what is counted');
      await lifecycle.create(account, {name: ownName()});
      ensureEqual(await below(), before + 1, 'An account at any depth counts, from the moment it is made');
      await ensureRejects(lifecycle.count(fixture.unknown, 'accounts'), ['not-found', 'forbidden'], 'No such account');
    },
  },
  {
    domain: 'lifecycle',
    name: 'does not delete an account that has others below it',
    run: async (fixture) => {
      const {adapter, parent} = fixture;
      const refused = domainOf(fixture, 'lifecycle').remove(parent);
      await ensureRejects(refused, ['refused', 'forbidden'], 'Deleting a parent');
      ensureEqual((await adapter.accounts.get(parent)).accountId, parent, 'It is still there');
    },
  },
];
