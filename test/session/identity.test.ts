import {expect} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import {AccountSession} from '../../src/session/account-session.js';
import {createOwnSlot, createSlot, Identity} from '../../src/session/identity.js';
import type {AccountScope} from '../../src/session/scope.js';
import {quickAdapter, quickSession} from '../support/quick-adapter.js';

const notes = createSlot<string[]>('test-notes@1');
const notesOf = ({identity}: AccountScope): string[] => identity.slot(notes, () => []);

/** A session in which something of the signed-in user is stored. */
async function signedIn() {
  const users = {now: 'home'};
  const adapter: AccountsAdapter = quickAdapter('home', {session: {open: async () => quickSession(users.now)}});
  const session = new AccountSession({onState: () => {}});
  await session.connect(adapter);
  const scope = () => session.scope as AccountScope;
  notesOf(scope()).push('of the first user');
  return {session, adapter, scope, users, first: scope()};
}

describe('identity slots', () => {
  it('keep their first value, separately for each key', () => {
    const identity = new Identity();
    const retained = identity.slot(notes, () => ['first']);
    expect(identity.slot(notes, () => ['second'])).to.equal(retained);
    expect(identity.slot(createSlot<string[]>('test-others@1'), () => [])).to.deep.equal([]);
  });

  it('are shared with another copy of the library, unless they belong to one copy', () => {
    const identity = new Identity();
    const retained = identity.slot(notes, () => []);
    expect(identity.slot(createSlot<string[]>('test-notes@1'), () => [])).to.equal(retained);
    const own = identity.slot(createOwnSlot<string[]>('test-notes@1'), () => ['own']);
    expect(identity.slot(createOwnSlot<string[]>('test-notes@1'), () => [])).not.to.equal(own);
    expect(own).not.to.equal(retained);
  });

  it('contain nothing of another identity', () => {
    const [one, other] = [new Identity(), new Identity()];
    one.slot(notes, () => ['of one']);
    expect(other.slot(notes, () => [])).to.deep.equal([]);
    expect(one.id).not.to.equal(other.id);
  });

  it('are empty after the end', () => {
    const identity = new Identity();
    identity.slot(notes, () => ['before']);
    identity.end();
    expect(identity.slot(notes, () => ['after'])).to.deep.equal(['after']);
    expect(identity.slot(notes, () => [])).to.deep.equal([]);
  });
});

describe('the identity of a scope', () => {
  it('is the same for every account, during a masquerade, and with other settings', async () => {
    const {session, scope, first} = await signedIn();
    await session.select('other');
    session.settings = {companyName: 'Acme'};
    await session.masquerade('customer');
    expect(scope().signal).not.to.equal(first.signal);
    expect(scope().identity.id).to.equal(first.identity.id);
    expect(notesOf(scope())).to.deep.equal(['of the first user']);
  });

  it('continues when the same user signs in again or returns to the page', async () => {
    const {session, adapter, scope, first} = await signedIn();
    await session.replace({...adapter});
    session.suspend();
    await session.resume();
    expect(scope().identity.id).to.equal(first.identity.id);
    expect(notesOf(scope())).to.deep.equal(['of the first user']);
  });

  for (const [what, arrive] of [
    ['through another adapter', (session: AccountSession, adapter: AccountsAdapter) => session.replace({...adapter})],
    ['through another connection', (session: AccountSession, adapter: AccountsAdapter) => session.connect(adapter)],
    ['while the element was off the page', (session: AccountSession) => (session.suspend(), session.resume())],
  ] as const) {
    it(`ends when another user signs in ${what}, even for code that holds a scope of the previous one`, async () => {
      const {session, adapter, scope, users, first} = await signedIn();
      users.now = 'home of another';
      await arrive(session, adapter);
      expect(scope().home.id).to.equal('home of another');
      expect(scope().identity.id).not.to.equal(first.identity.id);
      expect(notesOf(scope())).to.deep.equal([]);
      expect(notesOf(first)).to.deep.equal([]);
    });
  }

  it('ends when the user signs out', async () => {
    const {session, adapter, scope, first} = await signedIn();
    await session.connect(undefined);
    expect(notesOf(first)).to.deep.equal([]);
    await session.connect(adapter);
    expect(notesOf(scope())).to.deep.equal([]);
  });

  it('ends when the user signs out while the next user is still unknown', async () => {
    const {session, first} = await signedIn();
    const never = quickAdapter('home', {session: {open: () => new Promise(() => {})}});
    void session.connect(never);
    await session.connect(undefined);
    expect(notesOf(first)).to.deep.equal([]);
  });
});
