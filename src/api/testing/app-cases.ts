import {App, AppAccess} from '../apps.js';
import {writtenDocument} from '../written-document.js';
import {ensure, ensureEqual, ensureModel, rejection} from './check.js';
import {domainOf, type ContractCase} from './fixture.js';

export const appCases: readonly ContractCase[] = [
  {
    domain: 'apps',
    name: 'are listed for the store, with their icons as bytes, if any',
    run: async (fixture) => {
      const apps = domainOf(fixture, 'apps');
      const listed = await apps.list(fixture.home);
      listed.forEach((app) => ensureModel(App, app, 'An app'));
      const [first] = listed;
      ensure(first !== undefined, 'The fixture has an app');
      const icon = await apps.icon(fixture.home, first.id);
      ensure(icon === undefined || icon.size > 0, 'An icon has bytes, or is undefined');
      ensureEqual(await apps.icon(fixture.home, 'no-such-app'), undefined, 'An unknown app has no icon');
    },
  },
  {
    domain: 'apps',
    name: 'are blocked and allowed by id, without changing any other app',
    run: async (fixture) => {
      const {account, bystander} = fixture;
      const apps = domainOf(fixture, 'apps');
      const untouched = await apps.access(bystander);
      const [app] = await apps.list(fixture.home);
      ensure(app !== undefined, 'The fixture has an app');
      const access = () => apps.access(account);
      const base = await access();
      await apps.setBlocked(account, {block: ['hidden-from-the-operator'], allow: []}, {base});
      // Another client's change of another app is no conflict.
      const blocked = await writtenDocument(apps.setBlocked(account, {block: [app.id], allow: []}, {base}), access);
      ensureModel(AppAccess, blocked.value, 'The blocked apps');
      ensureEqual(blocked.accountId, account, 'The response is for the requested account');
      ensureEqual([...blocked.value.blocked].sort(), ['hidden-from-the-operator', app.id].sort(), 'Both are blocked');
      const allow = {block: [], allow: [app.id]};
      const allowed = await writtenDocument(apps.setBlocked(account, allow, {base: blocked}), access);
      ensureEqual(allowed.value.blocked, ['hidden-from-the-operator'], 'An app that is not named stays blocked');
      ensureEqual((await apps.access(account)).value, allowed.value, 'The response equals the stored document');
      ensureEqual(await apps.access(bystander), untouched, 'The other account is unchanged');
    },
  },
  {
    domain: 'apps',
    name: 'are not blocked on the basis of another account',
    run: async (fixture) => {
      const {account, bystander} = fixture;
      const apps = domainOf(fixture, 'apps');
      const [before, base] = [await apps.access(bystander), await apps.access(account)];
      const wrong = await rejection(apps.setBlocked(bystander, {block: ['x'], allow: []}, {base}));
      ensure(wrong !== undefined, 'A change of one account is not written to another');
      ensureEqual(await apps.access(bystander), before, 'The other account is unchanged');
    },
  },
  {
    domain: 'apps',
    name: 'blocked by two clients at the same time are both blocked',
    run: async (fixture) => {
      const apps = domainOf(fixture, 'apps');
      await Promise.all(['one', 'two'].map((id) => apps.setBlocked(fixture.account, {block: [id], allow: []})));
      const {blocked} = (await apps.access(fixture.account)).value;
      ensureEqual([...blocked].sort(), ['one', 'two'], 'Neither change is lost');
    },
  },
];
