import {Account, type AccountSummary} from '../account.js';
import {Session} from '../session.js';
import {writtenDocument} from '../written-document.js';
import {ensure, ensureEqual, ensureModel, ensureRejects, frozen} from './check.js';
import type {ContractCase} from './fixture.js';
import {idsOf, toTheEnd} from './pages.js';

function ensureDistinct(rows: readonly AccountSummary[]): void {
  ensureEqual(new Set(idsOf(rows)).size, rows.length, 'No account is listed twice');
}

export const accountCases: readonly ContractCase[] = [
  {
    domain: 'session',
    name: 'reports the signed-in user and their account',
    run: async ({adapter, home}) => {
      const session = ensureModel(Session, await adapter.session.open(), 'The session');
      ensureEqual(session.home.id, home, 'The session belongs to the account that the user signed in to');
    },
  },
  {
    domain: 'accounts',
    name: 'reads the requested account, with a revision that stays the same until the account changes',
    run: async ({adapter, account}) => {
      const [first, second] = [await adapter.accounts.get(account), await adapter.accounts.get(account)];
      ensureModel(Account, first.value, 'The account');
      ensureEqual([first.accountId, first.value.id], [account, account], 'The response is for the requested account');
      ensure(first.revision !== '', 'A document has a revision');
      ensureEqual(second, first, 'Two reads of an unchanged account are equal');
    },
  },
  {
    domain: 'accounts',
    name: 'rejects for an account that does not exist',
    run: async ({adapter, unknown}) => {
      await ensureRejects(adapter.accounts.get(unknown), ['not-found', 'forbidden'], 'An unknown account');
    },
  },
  {
    domain: 'accounts',
    name: 'lists each child once, with any page size',
    run: async ({adapter: {accounts}, parent, account}) => {
      const whole = await toTheEnd((cursor) => accounts.children(parent, {cursor, limit: 1000}));
      const small = await toTheEnd((cursor) => accounts.children(parent, {cursor, limit: 2}));
      ensure(whole.length >= 3, 'The fixture has a parent with three children');
      ensureDistinct(whole);
      ensureEqual(idsOf(small), idsOf(whole), 'Small pages contain the same rows in the same order');
      ensure(idsOf(whole).includes(account), 'The account is among the children of its parent');
    },
  },
  {
    domain: 'accounts',
    name: 'lists children by name, ascending',
    run: async ({adapter: {accounts}, parent}) => {
      const names = (await toTheEnd((cursor) => accounts.children(parent, {cursor}))).map(({name}) => name);
      const ascending = names.every((name, index) => index === 0 || comparesBefore(names[index - 1] ?? '', name));
      ensure(ascending, `Names ascend, by code or by language: ${names.join(', ')}`);
    },
  },
  {
    domain: 'accounts',
    name: 'lists descendants, including children, but never the account itself',
    run: async ({adapter: {accounts}, home, parent, account}) => {
      const rows = await toTheEnd((cursor) => accounts.descendants(home, {cursor, limit: 100}));
      const ids = idsOf(rows);
      ensureDistinct(rows);
      ensure(ids.includes(parent) && ids.includes(account), 'Descendants of every depth are listed');
      ensure(!ids.includes(home), 'The list does not contain the account itself');
      const path = rows.find(({id}) => id === account)?.path;
      if (path) ensureEqual(path.at(-1), parent, 'A path ends with the parent');
    },
  },
  {
    domain: 'accounts',
    name: 'returns the path from the signed-in account to the parent',
    run: async ({adapter: {accounts}, home, parent, account}) => {
      const way = (await accounts.ancestors(account)).map(({id}) => id);
      ensureEqual([way[0], way.at(-1)], [home, parent], 'The path begins at the home account and ends at the parent');
      ensureEqual(await accounts.ancestors(home), [], 'The path to the home account is empty');
    },
  },
  {
    domain: 'accounts',
    name: 'finds accounts by name and by id, each of them once',
    run: async ({adapter: {accounts}, account}) => {
      const {value} = await accounts.get(account);
      for (const text of [value.name, value.name.toUpperCase(), value.id]) {
        const found = await toTheEnd((cursor) => accounts.search(text, {cursor}));
        ensureDistinct(found);
        ensure(idsOf(found).includes(account), `The account is found by "${text}"`);
      }
    },
  },
  {
    domain: 'accounts',
    name: 'finds accounts by a name in another script, or reports that it cannot compare every account with it',
    run: async ({adapter: {accounts}, account}) => {
      const base = await accounts.get(account);
      await accounts.update(account, {base, changes: {name: `日本電話 ${base.value.name}`}});
      const {items, incomplete} = await accounts.search('日本電話');
      ensure(idsOf(items).includes(account) || incomplete === true, 'A result without the account is incomplete');
    },
  },
  {
    domain: 'accounts',
    name: 'changes only the named fields, and responds with the stored document',
    run: async ({adapter: {accounts}, account}) => {
      const base = frozen(await accounts.get(account));
      const {technical} = base.value.contacts;
      const changes = frozen({contacts: {technical: {name: `${technical.name} Jr.`}}});
      const saved = await writtenDocument(accounts.update(account, {base, changes}), () => accounts.get(account));
      const contacts = {...base.value.contacts, technical: {...technical, name: `${technical.name} Jr.`}};
      ensureEqual(saved.value, {...base.value, contacts}, 'The response contains the change and all other values');
      ensure(saved.revision !== base.revision, 'A changed document has another revision');
      ensureEqual(await accounts.get(account), saved, 'The response equals the stored document');
    },
  },
  {
    domain: 'accounts',
    name: 'clears a text',
    run: async ({adapter: {accounts}, account}) => {
      const base = await accounts.get(account);
      await accounts.update(account, {base, changes: {contacts: {billing: {street2: 'Suite 4'}}}});
      const filled = await accounts.get(account);
      await accounts.update(account, {base: filled, changes: {contacts: {billing: {street2: ''}}}});
      ensureEqual((await accounts.get(account)).value.contacts.billing.street2, '', 'A cleared text is empty');
    },
  },
  {
    domain: 'accounts',
    name: 'keeps a disabled account disabled when something else changes',
    run: async ({adapter: {accounts}, account}) => {
      const base = await accounts.get(account);
      await accounts.update(account, {base, changes: {enabled: false}});
      const off = await accounts.get(account);
      await accounts.update(account, {base: off, changes: {contacts: {technical: {name: 'Somebody'}}}});
      ensureEqual((await accounts.get(account)).value.enabled, false, 'The account is still disabled');
    },
  },
  {
    domain: 'accounts',
    name: 'does not overwrite a change that the user has not seen',
    run: async ({adapter: {accounts}, colleague, account}) => {
      const base = await accounts.get(account);
      await colleague.accounts.update(account, {
        base: await colleague.accounts.get(account),
        changes: {contacts: {technical: {name: 'Theirs'}}},
      });
      const theirs = await colleague.accounts.get(account);
      const mine = accounts.update(account, {base, changes: {contacts: {technical: {name: 'Mine'}}}});
      const error = await ensureRejects(mine, ['conflict'], 'A change based on an old revision');
      if (error.kind === 'conflict')
        ensureEqual(error.details.current, theirs, 'The error contains the stored document');
      ensureEqual(await accounts.get(account), theirs, 'The other change is still stored');
    },
  },
  {
    domain: 'accounts',
    name: 'reports rejected values by their names in the model, and stores none of them',
    run: async ({adapter: {accounts}, account}) => {
      const base = await accounts.get(account);
      const changes = {name: '', contacts: {technical: {name: 'Not stored'}}};
      const error = await ensureRejects(accounts.update(account, {base, changes}), ['invalid'], 'An empty name');
      if (error.kind === 'invalid') {
        ensure(
          error.details.fields.some(({path}) => path === 'name'),
          'The refused field is named',
        );
      }
      ensureEqual((await accounts.get(account)).value, base.value, 'Nothing is stored');
    },
  },
];

/** Backends sort by code point or by language; a user can follow either order. */
function comparesBefore(one: string, other: string): boolean {
  return one <= other || one.localeCompare(other, undefined, {sensitivity: 'base'}) <= 0;
}
