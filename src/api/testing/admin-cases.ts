import {Admin, OwnedResource, User} from '../admins.js';
import {ensure, ensureEqual, ensureModel, ensureRejects} from './check.js';
import {domainOf, type AdapterFixture, type ContractCase} from './fixture.js';

const person = {
  firstName: 'Ada',
  lastName: 'Contract',
  email: 'ada.contract@example.com',
  username: 'ada.contract@example.com',
  password: 'Correct-Horse-7',
};

async function newAdmin(fixture: AdapterFixture) {
  const admins = domainOf(fixture, 'admins');
  const made = await admins.create(fixture.account, person);
  return {admins, made, id: made.value.id, account: fixture.account};
}

export const adminCases: readonly ContractCase[] = [
  {
    domain: 'admins',
    name: 'makes an administrator, who is listed from then on',
    run: async (fixture) => {
      const {admins, made, id, account} = await newAdmin(fixture);
      const {firstName, lastName, email, username} = person;
      const shown = {id, firstName, lastName, email, username};
      ensureEqual(made.value, shown, 'The answer holds what was given, and no password');
      const listed = (await admins.list(account)).map((one) => ensureModel(Admin, one, 'An administrator'));
      ensureEqual(
        listed.find((one) => one.id === id),
        shown,
        'The list holds the same',
      );
      ensureEqual((await admins.get(account, id)).value, shown, 'So does a read');
      const users = (await admins.users(account)).map((one) => ensureModel(User, one, 'A user'));
      ensureEqual(users.find((one) => one.id === id)?.isAdmin, true, 'Administrators are users too');
    },
  },
  {
    domain: 'admins',
    name: 'changes what is named and nothing else',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const base = await admins.get(account, id);
      const saved = await admins.update(account, id, {base, changes: {lastName: 'Changed'}});
      ensureEqual(saved.value, {...base.value, lastName: 'Changed'}, 'The answer holds the change and all the rest');
      ensureEqual((await admins.get(account, id)).value, saved.value, 'What was answered is what is stored');
    },
  },
  {
    domain: 'admins',
    name: 'asks for a password when the login changes, and takes it',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const base = await admins.get(account, id);
      const changes = {email: 'ada.new@example.com', username: 'ada.new@example.com'};
      const without = admins.update(account, id, {base, changes});
      const error = await ensureRejects(without, ['invalid'], 'A new login without a password');
      if (error.kind === 'invalid') {
        ensure(
          error.details.fields.some(({path}) => path === 'password'),
          'The missing password is named',
        );
      }
      const saved = await admins.update(account, id, {base, changes, password: 'Battery-Staple-8'});
      ensureEqual(saved.value, {...base.value, ...changes}, 'With a password the login changes');
    },
  },
  {
    domain: 'admins',
    name: 'tells whether a password alone was stored, as far as it can',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      if (!admins.passwordStored) return;
      const base = await admins.get(account, id);
      ensureEqual(await admins.passwordStored(account, id, base), false, 'Nothing was stored yet');
      await admins.update(account, id, {base, changes: {}, password: 'Battery-Staple-8'});
      ensureEqual(await admins.passwordStored(account, id, base), true, 'The password is stored');
      await admins.update(account, id, {base: await admins.get(account, id), changes: {lastName: 'Other'}});
      const unknown = await admins.passwordStored(account, id, base);
      ensureEqual(unknown, undefined, 'Nobody can tell once something else has changed as well');
    },
  },
  {
    domain: 'admins',
    name: 'writes nothing over a change that the user has not seen',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const base = await admins.get(account, id);
      const theirs = domainOf({adapter: fixture.colleague}, 'admins');
      await theirs.update(account, id, {base: await theirs.get(account, id), changes: {lastName: 'Theirs'}});
      const mine = admins.update(account, id, {base, changes: {lastName: 'Mine'}});
      await ensureRejects(mine, ['conflict'], 'A change from an old revision');
      ensureEqual((await admins.get(account, id)).value.lastName, 'Theirs', 'The other change stands');
    },
  },
  {
    domain: 'admins',
    name: 'takes the rights away and gives them back',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      await admins.demote(account, id);
      ensure(!(await admins.list(account)).some((one) => one.id === id), 'No administrator any more');
      const user = (await admins.users(account)).find((one) => one.id === id);
      ensureEqual(user?.isAdmin, false, 'But still a user');
      await admins.promote(account, id);
      ensure(
        (await admins.list(account)).some((one) => one.id === id),
        'An administrator again',
      );
    },
  },
  {
    domain: 'admins',
    name: 'deletes an administrator',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      await admins.remove(account, id);
      ensure(!(await admins.users(account)).some((one) => one.id === id), 'Listed no more');
      await ensureRejects(admins.remove(account, id), ['not-found'], 'Deleting nobody');
    },
  },
  {
    domain: 'admins',
    name: 'says what hangs on a user, and settles it, once and for all',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      ensureEqual(await admins.ownedResources(account, id), [], 'Nothing hangs on somebody new');
      const {owner} = fixture;
      if (owner === undefined) return;
      const found = (await admins.ownedResources(account, owner)).map((one) =>
        ensureModel(OwnedResource, one, 'What hangs on a user'),
      );
      ensure(found.length > 0, 'Something hangs on the owner of the fixture');
      for (const resource of found) {
        const [disposition] = resource.dispositions;
        ensure(disposition !== undefined, 'Something can become of it');
        // Called twice, as a client that lost the first response does.
        await admins.resolveOwnedResource(account, owner, {resource, disposition});
        await admins.resolveOwnedResource(account, owner, {resource, disposition});
      }
      ensureEqual(await admins.ownedResources(account, owner), [], 'Nothing hangs on the owner any more');
      ensure(
        (await admins.users(account)).some((one) => one.id === owner),
        'The owner is still there',
      );
    },
  },
];
