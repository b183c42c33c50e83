import {Admin, OwnedResource, User} from '../admins.js';
import {writtenDocument} from '../written-document.js';
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
    name: 'creates an administrator, who is then listed',
    run: async (fixture) => {
      const {admins, made, id, account} = await newAdmin(fixture);
      const {firstName, lastName, email, username} = person;
      const shown = {id, firstName, lastName, email, username};
      ensureEqual(made.value, shown, 'The response contains the given values, without the password');
      const listed = (await admins.list(account)).map((one) => ensureModel(Admin, one, 'An administrator'));
      ensureEqual(
        listed.find((one) => one.id === id),
        shown,
        'The list holds the same',
      );
      ensureEqual((await admins.get(account, id)).value, shown, 'A read returns the same');
      const users = (await admins.users(account)).map((one) => ensureModel(User, one, 'A user'));
      ensureEqual(users.find((one) => one.id === id)?.isAdmin, true, 'Administrators are users too');
    },
  },
  {
    domain: 'admins',
    name: 'changes only the named fields',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const base = await admins.get(account, id);
      const saved = await writtenDocument(admins.update(account, id, {base, changes: {lastName: 'Changed'}}), () =>
        admins.get(account, id),
      );
      ensureEqual(
        saved.value,
        {...base.value, lastName: 'Changed'},
        'The response contains the change and all other values',
      );
      ensureEqual((await admins.get(account, id)).value, saved.value, 'The response equals the stored document');
    },
  },
  {
    domain: 'admins',
    name: 'requires a password when the login changes, and accepts it',
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
      const saved = await writtenDocument(
        admins.update(account, id, {base, changes, password: 'Battery-Staple-8'}),
        () => admins.get(account, id),
      );
      ensureEqual(saved.value, {...base.value, ...changes}, 'With a password the login changes');
    },
  },
  {
    domain: 'admins',
    name: 'reports whether a change of the password alone was stored, as far as it can be known',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      if (!admins.passwordStored) return;
      const base = await admins.get(account, id);
      ensureEqual(await admins.passwordStored(account, id, base), false, 'Nothing was stored yet');
      await admins.update(account, id, {base, changes: {}, password: 'Battery-Staple-8'});
      ensureEqual(await admins.passwordStored(account, id, base), true, 'The password is stored');
      await admins.update(account, id, {base: await admins.get(account, id), changes: {lastName: 'Other'}});
      const unknown = await admins.passwordStored(account, id, base);
      ensureEqual(unknown, undefined, 'The outcome is unknown once something else has changed as well');
    },
  },
  {
    domain: 'admins',
    name: 'does not overwrite a change that the user has not seen',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const base = await admins.get(account, id);
      const theirs = domainOf({adapter: fixture.colleague}, 'admins');
      await theirs.update(account, id, {base: await theirs.get(account, id), changes: {lastName: 'Theirs'}});
      const mine = admins.update(account, id, {base, changes: {lastName: 'Mine'}});
      await ensureRejects(mine, ['conflict'], 'A change based on an old revision');
      ensureEqual((await admins.get(account, id)).value.lastName, 'Theirs', 'The other change is still stored');
    },
  },
  {
    domain: 'admins',
    name: 'demotes an administrator and promotes the user again',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const admin = await admins.get(account, id);
      await admins.demote(account, id, {base: admin});
      ensure(!(await admins.list(account)).some((one) => one.id === id), 'The user is no longer an administrator');
      const user = (await admins.users(account)).find((one) => one.id === id);
      ensureEqual(user?.isAdmin, false, 'The user still exists');
      await admins.promote(account, id, {base: admin});
      ensure(
        (await admins.list(account)).some((one) => one.id === id),
        'An administrator again',
      );
    },
  },
  {
    domain: 'admins',
    name: 'does not promote a user whom another client has changed since the user saw them',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const {accountId, value} = await admins.get(account, id);
      await admins.demote(account, id, {base: {accountId, value}});
      const theirs = domainOf({adapter: fixture.colleague}, 'admins');
      await theirs.update(account, id, {base: await theirs.get(account, id), changes: {lastName: 'Theirs'}});
      const mine = admins.promote(account, id, {base: {accountId, value}});
      await ensureRejects(mine, ['conflict'], 'A promotion based on an old document');
      ensure(!(await admins.list(account)).some((one) => one.id === id), 'The user is no administrator');
    },
  },
  ...(['demote', 'remove'] as const).map((write): ContractCase => ({
    domain: 'admins',
    name: `does not ${write} an administrator whom another client has changed since the user saw them`,
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const {accountId, value} = await admins.get(account, id);
      const theirs = domainOf({adapter: fixture.colleague}, 'admins');
      await theirs.update(account, id, {base: await theirs.get(account, id), changes: {lastName: 'Theirs'}});
      const mine = admins[write](account, id, {base: {accountId, value}});
      await ensureRejects(mine, ['conflict'], 'A write based on an old document');
      ensure(
        (await admins.list(account)).some((one) => one.id === id),
        'The administrator is unchanged',
      );
    },
  })),
  {
    domain: 'admins',
    name: 'deletes an administrator',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      const base = await admins.get(account, id);
      await admins.remove(account, id, {base});
      ensure(!(await admins.users(account)).some((one) => one.id === id), 'The user is no longer listed');
      await ensureRejects(admins.remove(account, id, {base}), ['not-found'], 'Deleting an unknown user');
    },
  },
  {
    domain: 'admins',
    name: 'lists the resources that a user owns, and resolves each of them',
    run: async (fixture) => {
      const {admins, id, account} = await newAdmin(fixture);
      ensureEqual(await admins.ownedResources(account, id), [], 'A new user owns nothing');
      const {owner} = fixture;
      if (owner === undefined) return;
      const found = (await admins.ownedResources(account, owner)).map((one) =>
        ensureModel(OwnedResource, one, 'An owned resource'),
      );
      ensure(found.length > 0, 'The owner of the fixture owns a resource');
      for (const resource of found) {
        const [disposition] = resource.dispositions;
        ensure(disposition !== undefined, 'The resource has a disposition');
        const unseen = {resource: {...resource, name: `${resource.name} (another name)`}, disposition};
        const refused = admins.resolveOwnedResource(account, owner, unseen);
        await ensureRejects(refused, ['conflict'], 'A resource with another name than the user saw');
        // Called twice, as a client that lost the first response does.
        await admins.resolveOwnedResource(account, owner, {resource, disposition});
        await admins.resolveOwnedResource(account, owner, {resource, disposition});
      }
      ensureEqual(await admins.ownedResources(account, owner), [], 'The owner no longer owns anything');
      ensure(
        (await admins.users(account)).some((one) => one.id === owner),
        'The owner is still there',
      );
    },
  },
];
