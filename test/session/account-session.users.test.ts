import {expect} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Session} from '../../src/api/session.js';
import {apiError, type ApiError} from '../../src/api/errors.js';
import {AccountSession} from '../../src/session/account-session.js';
import {createSlot} from '../../src/session/identity.js';
import {userKey} from '../../src/session/signed-in-users.js';
import {accountId, deferred, quickAdapter, quickSession} from '../support/quick-adapter.js';

import {openSession, signedIn, signIns, turn} from '../support/open-session.js';

describe('another connection', () => {
  it('of the same user continues the masquerade and the typed text', async () => {
    const {session, typed} = openSession();
    await session.connect(quickAdapter());
    await session.masquerade('customer');
    const form = typed();
    expect(await session.connect(quickAdapter())).to.equal(true);
    expect(session.scope?.acting.id).to.equal('customer');
    expect([session.dirty, form.draft.name]).to.deep.equal([true, 'Typed']);
  });

  it('is not ended by what the previous one finds out later', async () => {
    const {session} = openSession();
    const answer = deferred<never>();
    const {accounts} = quickAdapter();
    await session.connect(quickAdapter('home', {accounts: {...accounts, children: () => answer.promise}}));
    const pending = session.scope!.adapter.accounts.children(accountId('home')).catch(() => {});
    const {adapter, count} = signIns(signedIn);
    await session.connect(adapter);
    const {signal} = session.scope!;
    answer.reject(apiError('unauthorized', 'No', {reason: 'another-user'}));
    await pending;
    await turn();
    expect([signal.aborted, count()]).to.deep.equal([false, 1]);
  });

  it('keeps the typed text while it is off the page, whatever the previous one finds out', async () => {
    const {session, typed} = openSession();
    let isCurrent = true;
    const {session: own, ...rest} = quickAdapter();
    await session.connect({...rest, session: {...own, isCurrent: () => isCurrent}});
    const {adapter: previous} = session.scope!;
    await session.connect(quickAdapter());
    const form = typed();
    session.suspend();
    isCurrent = false;
    await Promise.resolve(previous.accounts.children(accountId('home'))).catch(() => {});
    await session.resume();
    expect([session.dirty, form.draft.name]).to.deep.equal([true, 'Typed']);
  });
});

describe('a failed sign-in', () => {
  const failing = (error: unknown) => signIns(() => Promise.reject(error), signedIn).adapter;

  it('is reported as the end of a session only if the backend says so', async () => {
    const ends: string[] = [];
    const session = new AccountSession({onState: () => {}, onExpired: ({kind}) => ends.push(kind)});
    expect(await session.connect(failing(apiError('network', 'offline', {})))).to.equal(false);
    expect(ends).to.deep.equal([]);
    expect(await session.connect(failing(apiError('unauthorized', 'No', {reason: 'expired'})))).to.equal(false);
    expect(ends).to.deep.equal(['unauthorized']);
  });

  it('can be retried, even if the adapter itself aborted it', async () => {
    const {session} = openSession();
    await session.connect(failing(new DOMException('Took too long', 'AbortError')));
    const {state} = session;
    expect(state.status).to.equal('failed');
    if (state.status === 'failed') state.retry();
    await turn();
    expect(session.state.status).to.equal('ready');
  });
});

describe('another user', () => {
  it('ends the typed text of the previous one at once, before that user is known', async () => {
    const {session, typed} = openSession();
    const {accounts} = quickAdapter();
    const failures: ApiError[] = [];
    const children: AccountsAdapter['accounts']['children'] = async () => {
      if (failures[0]) throw failures[0];
      return {items: []};
    };
    const {adapter} = signIns(signedIn, () => new Promise(() => {}));
    await session.connect({...adapter, accounts: {...accounts, children}});
    typed();
    const {adapter: watched, identity} = session.scope!;
    const slot = createSlot<{readonly name: string}>('names@1');
    identity.slot(slot, () => ({name: 'Nora'}));
    failures.push(apiError('unauthorized', 'No', {reason: 'another-user'}));
    await watched.accounts.children(accountId('home')).catch(() => {});
    expect([session.dirty, session.state.status]).to.deep.equal([false, 'connecting']);
    expect(identity.slot(slot, () => ({name: ''}))).to.deep.equal({name: ''});
  });

  it('does not find what the browser stores of the previous one', async () => {
    const {session} = openSession();
    await session.connect(quickAdapter('nora'));
    const {session: nora} = session.scope!;
    const key = `account-widgets.jump.${userKey(nora)}`;
    localStorage.setItem(key, '{"pinned":[],"recent":[{"id":"b","name":"Davis & Main"}]}');
    await session.connect(quickAdapter('theo'));
    await turn();
    expect(localStorage.getItem(key) ?? '').not.to.include('Davis');
  });

  it('replaces the previous one, even if the host does not listen for events', async () => {
    const {session, states} = openSession();
    const failures: ApiError[] = [];
    const {accounts} = quickAdapter();
    const other: Session = {...quickSession('home'), user: {id: 'other', name: 'Other', isAdmin: true}};
    const {adapter} = signIns(signedIn, async () => other);
    const children: AccountsAdapter['accounts']['children'] = async () => {
      if (failures[0]) throw failures[0];
      return {items: []};
    };
    await session.connect({...adapter, accounts: {...accounts, children}});
    const {signal} = session.scope!;
    failures.push(apiError('unauthorized', 'No', {reason: 'another-user'}));
    await session.scope?.adapter.accounts.children(accountId('home')).catch(() => {});
    await turn();
    expect(signal.aborted).to.equal(true);
    expect(states.at(-1)?.status).to.equal('ready');
    expect(session.scope?.session.user.id).to.equal('other');
  });
});

describe('the end of a session', () => {
  it('is harmless if the host does not listen for events', async () => {
    const {session} = openSession();
    const {accounts} = quickAdapter();
    const children = () => Promise.reject(apiError('unauthorized', 'No', {reason: 'expired'}));
    await session.connect(quickAdapter('home', {accounts: {...accounts, children}}));
    const failure = await session.scope?.adapter.accounts.children(accountId('home')).catch((error: unknown) => error);
    expect(failure).to.include({kind: 'unauthorized'});
  });
});

describe('a reload by the host', () => {
  it('conceals everything only after the end of a session, until the user is known', async () => {
    const {session, states} = openSession();
    let failure: ApiError | undefined = apiError('unauthorized', 'No', {reason: 'expired'});
    const {accounts} = quickAdapter();
    const children: AccountsAdapter['accounts']['children'] = async () => {
      if (failure) throw failure;
      return {items: []};
    };
    const {adapter} = signIns(signedIn);
    await session.connect({...adapter, accounts: {...accounts, children}});
    const concealed = () =>
      states.map((state) => (state.status === 'ready' ? state.concealed !== undefined : state.status));
    session.reload();
    await turn();
    expect(concealed()).to.deep.equal(['connecting', false, false]);
    await session.scope?.adapter.accounts.children(accountId('home')).catch(() => {});
    failure = undefined;
    session.reload();
    await turn();
    expect(concealed().slice(3)).to.deep.equal([true, false]);
  });
});
