import {expect} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {Admin, AdminsApi, User} from '../../../src/api/admins.js';
import {apiError} from '../../../src/api/errors.js';
import {cachePerson} from '../../../src/domains/admins/cached-person.js';
import {adminsResource, usersResource} from '../../../src/domains/admins/resource.js';
import {overSeenPerson} from '../../../src/domains/admins/seen.js';
import {ResourceCache} from '../../../src/session/resource-cache.js';
import type {AccountScope} from '../../../src/session/scope.js';
import {rejection} from '../../api/support/fake-crossbar.js';
import {quickAdapter} from '../../support/quick-adapter.js';

const accountId = 'a'.repeat(32) as AccountId;
const person = (id: string, firstName = id): Admin => ({
  ...{id, firstName, lastName: 'Wexler', email: `${id}@hhm.example`, username: `${id}@hhm.example`},
});
const user = (id: string, isAdmin: boolean): User => ({...person(id), isAdmin});

/** An account whose administrators and users are cached. */
function withLists() {
  const admins = {} as AdminsApi;
  const resources = new ResourceCache();
  resources.set(adminsResource(admins, accountId), [person('ann')]);
  resources.set(usersResource(admins, accountId), [user('ann', true), user('bea', false)]);
  const scope = {resources, adapter: quickAdapter('home', {admins})} as unknown as AccountScope;
  return {
    scope,
    adminIds: () => resources.peek(adminsResource(admins, accountId))?.map(({id}) => id),
    users: () => resources.peek(usersResource(admins, accountId))?.map((one) => [one.id, one.firstName, one.isAdmin]),
  };
}

describe('cached lists of people', () => {
  it('list a changed person once, a new one last, and a deleted one no longer', () => {
    const {scope, adminIds, users} = withLists();
    cachePerson(scope, accountId, 'bea', {admin: person('bea', 'Beth'), isAdmin: true});
    expect(adminIds()).to.deep.equal(['ann', 'bea']);
    expect(users()).to.deep.equal([
      ['ann', 'ann', true],
      ['bea', 'Beth', true],
    ]);
    cachePerson(scope, accountId, 'cy', {admin: person('cy'), isAdmin: false});
    expect(adminIds()).to.deep.equal(['ann', 'bea']);
    expect(users()?.map(([id]) => id)).to.deep.equal(['ann', 'bea', 'cy']);
    cachePerson(scope, accountId, 'ann', {admin: undefined, isAdmin: false});
    expect([adminIds(), users()?.map(([id]) => id)]).to.deep.equal([['bea'], ['bea', 'cy']]);
  });
});

describe('a write over a person as the user saw them', () => {
  const failing = async (error: unknown) => {
    const {scope, users} = withLists();
    const write = () => Promise.reject(error);
    return {thrown: await rejection(overSeenPerson(scope, accountId, person('ann'), write)), users};
  };
  const changed = {accountId, revision: '2', value: person('ann', 'Anna')};

  it('shows the person as another client has changed them', async () => {
    const conflict = apiError('conflict', 'changed', {current: changed});
    const {thrown, users} = await failing(conflict);
    expect(thrown === conflict).to.equal(true);
    expect(users()?.[0]).to.deep.equal(['ann', 'Anna', true]);
  });

  it('rejects with its own error where nothing newer is known', async () => {
    for (const error of [apiError('conflict', 'changed', {}), new DOMException('over', 'AbortError')]) {
      const {thrown, users} = await failing(error);
      expect(thrown === error, String(error)).to.equal(true);
      expect(users()?.[0]).to.deep.equal(['ann', 'ann', true]);
    }
  });
});
