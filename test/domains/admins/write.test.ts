import {expect} from '@open-wc/testing';
import type {AccountId, HomeAccountId} from '../../../src/api/account-ref.js';
import type {Admin, AdminsApi, User} from '../../../src/api/admins.js';
import type {Versioned} from '../../../src/api/document.js';
import {apiError, type ApiError} from '../../../src/api/errors.js';
import {listOf} from '../../../src/api/list-of.js';
import {changeAdmin, createAdmin, demoteAdmin, promoteUser, removeUser} from '../../../src/domains/admins/write.js';
import type {WriteTarget} from '../../../src/session/document-write.js';
import {quickAdapter, quickSession} from '../../support/quick-adapter.js';

const accountId = 'a'.repeat(32) as AccountId;
const kim: User = {
  ...{id: 'kim', firstName: 'Kim', lastName: 'Wexler', email: 'kim@hhm.example', username: 'kim@hhm.example'},
  isAdmin: true,
};
const wanted = {firstName: 'Kim', lastName: 'Wexler', email: 'kim@hhm.example', password: 'better-call-1'};

/** People of an account where the response of every write is lost; the test decides what is stored. */
function peopleOf(users: readonly User[], more: Partial<AdminsApi> = {}): AdminsApi {
  const lost = async (): Promise<never> => {
    throw apiError('network', 'lost', {});
  };
  return {
    list: async () => users.filter(({isAdmin}) => isAdmin),
    users: async () => users,
    get: async (_, id): Promise<Versioned<Admin>> => {
      const found = users.find((user) => user.id === id);
      if (!found) throw apiError('not-found', 'gone', {});
      const {isAdmin: _isAdmin, ...value} = found;
      return {accountId, value, revision: '2'};
    },
    ...{create: lost, update: lost, remove: lost, resolveOwnedResource: lost, promote: lost, demote: lost},
    ownedResources: async () => [],
    ...more,
  };
}

const base = (value: Partial<Admin>): Versioned<Admin> => {
  const {isAdmin: _, ...admin} = kim;
  return {accountId, value: {...admin, ...value}, revision: '1'};
};

const kindOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'stored',
    (error: ApiError) => error.kind,
  );

describe('a write about people whose response is lost', () => {
  for (const [what, users, outcome] of [
    ['the person is there', [kim], 'stored'],
    ['the login is written in another case', [{...kim, username: 'KIM@hhm.example'}], 'stored'],
    ['no user has the login', [], 'network'],
    ['a person with another name has the login', [{...kim, firstName: 'Kimberly'}], 'network'],
    ['a person with another address has the login', [{...kim, email: 'other@hhm.example'}], 'network'],
    ['an ordinary user has the login', [{...kim, isAdmin: false}], 'network'],
    ['only the address belongs to another person', [{...kim, username: 'else'}], 'network'],
  ] as const) {
    it(`creation: ${what}: ${outcome}`, async () => {
      expect(await kindOf(createAdmin(peopleOf(users), accountId, wanted))).to.equal(outcome);
    });
  }

  it('creation without a password, with an identical person present: unknown', async () => {
    const {password: _, ...without} = wanted;
    expect(await kindOf(createAdmin(peopleOf([{...kim, username: ''}]), accountId, without))).to.equal('unconfirmed');
    expect(await kindOf(createAdmin(peopleOf([]), accountId, without))).to.equal('network');
  });

  for (const [what, before, changes, outcome] of [
    ['all as sent', {lastName: 'Before'}, {lastName: 'Wexler'}, 'stored'],
    ['all as before', {}, {lastName: 'After'}, 'network'],
    ['only another case, not stored', {}, {lastName: 'WEXLER'}, 'network'],
    ['neither', {lastName: 'Before'}, {lastName: 'After'}, 'unconfirmed'],
    ['one of two', {lastName: 'Before'}, {lastName: 'Wexler', firstName: 'Kimmy'}, 'unconfirmed'],
  ] as const) {
    it(`change, ${what}: ${outcome}`, async () => {
      const change = {base: base(before), changes};
      expect(await kindOf(changeAdmin(peopleOf([kim]), accountId, 'kim', change))).to.equal(outcome);
    });
  }

  for (const [announced, outcome] of [
    [true, 'stored'],
    [false, 'network'],
    [undefined, 'unconfirmed'],
  ] as const) {
    it(`password only, with the backend's answer ${announced}: ${outcome}`, async () => {
      const change = {base: base({}), changes: {}, password: 'another-one-1'};
      const admins = peopleOf([kim], {passwordStored: async () => announced});
      expect(await kindOf(changeAdmin(admins, accountId, 'kim', change))).to.equal(outcome);
    });
  }

  it('password only, without any answer from the backend: unknown', async () => {
    const change = {base: base({}), changes: {}, password: 'another-one-1'};
    expect(await kindOf(changeAdmin(peopleOf([kim]), accountId, 'kim', change))).to.equal('unconfirmed');
  });

  const seen = {base: base({})};

  /** Another user is an administrator as well. */
  const targetOf = (people: AdminsApi): WriteTarget => {
    const list = async () => [...(await people.list(accountId)), {...kim, id: 'another'}];
    const session = quickSession('home');
    return {
      adapter: quickAdapter('home', {admins: {...people, list}}),
      account: {id: accountId},
      home: {id: session.home.id as HomeAccountId},
      session,
    };
  };

  it('demotion and deletion: as found by the second read', async () => {
    const [there, plain, removed] = [peopleOf([kim]), peopleOf([{...kim, isAdmin: false}]), peopleOf([])];
    expect(await kindOf(promoteUser(there, accountId, 'kim', seen))).to.equal('stored');
    expect(await kindOf(promoteUser(plain, accountId, 'kim', seen))).to.equal('network');
    expect(await kindOf(demoteAdmin(targetOf(there), 'kim', seen))).to.equal('network');
    expect(await kindOf(demoteAdmin(targetOf(plain), 'kim', seen))).to.equal('stored');
    expect(await kindOf(removeUser(targetOf(there), 'kim', seen))).to.equal('network');
    expect(await kindOf(removeUser(targetOf(removed), 'kim', seen))).to.equal('stored');
  });

  it('is unknown when it can only be found in a list with entries that cannot be read', async () => {
    const partly = (users: readonly User[]): AdminsApi => ({
      ...peopleOf(users),
      list: async () =>
        listOf(
          users.filter(({isAdmin}) => isAdmin),
          1,
        ),
      users: async () => listOf(users, 1),
    });
    expect(await kindOf(createAdmin(partly([]), accountId, wanted))).to.equal('unconfirmed');
    expect(await kindOf(createAdmin(partly([kim]), accountId, wanted))).to.equal('stored');
    expect(await kindOf(promoteUser(partly([{...kim, isAdmin: false}]), accountId, 'kim', seen))).to.equal(
      'unconfirmed',
    );
    expect(await kindOf(promoteUser(partly([kim]), accountId, 'kim', seen))).to.equal('stored');
    const target = targetOf(partly([{...kim, isAdmin: false}]));
    const {admins} = target.adapter;
    const list = async () => listOf([{...kim, id: 'another'}], 1);
    const unknown = {...target, adapter: {...target.adapter, admins: {...admins!, list}}};
    expect(await kindOf(demoteAdmin(unknown, 'kim', seen))).to.equal('unconfirmed');
  });

  it('demotion and deletion of the last administrator and of the signed-in user are rejected without a request', async () => {
    const people = peopleOf([kim]);
    const alone: WriteTarget = {...targetOf(people), adapter: quickAdapter('home', {admins: people})};
    const self = quickSession('home').user.id;
    const own = {...targetOf(people), account: targetOf(people).home};
    for (const [target, id] of [
      [alone, 'kim'],
      [own, self],
    ] as const) {
      expect(await kindOf(demoteAdmin(target, id, seen))).to.equal('refused');
      expect(await kindOf(removeUser(target, id, seen))).to.equal('refused');
    }
  });
});

describe('a password', () => {
  it('is sent as it was typed, while other texts are trimmed', async () => {
    const sent: unknown[] = [];
    const create: AdminsApi['create'] = async (_, admin) => {
      sent.push(admin);
      return base({});
    };
    await createAdmin(peopleOf([], {create}), accountId, {...wanted, firstName: ' Kim ', password: ' with spaces '});
    expect(sent).to.deep.equal([{...wanted, password: ' with spaces '}]);
  });
});
