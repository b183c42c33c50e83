import {expect} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Session} from '../../src/api/session.js';
import {apiError, type ApiError} from '../../src/api/errors.js';
import {AccountSession} from '../../src/session/account-session.js';
import {EditSession} from '../../src/session/edit-session.js';
import type {UnsavedChoice} from '../../src/session/editor.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope, ScopeState} from '../../src/session/scope.js';
import {accountId, deferred, quickAccount, quickAdapter, quickSession} from '../support/quick-adapter.js';

/** A session that notes its states and answers every question about unsaved input alike. */
function open(choice: UnsavedChoice = 'discard') {
  const states: ScopeState[] = [];
  const session = new AccountSession({onState: (state) => states.push(state), askUnsaved: async () => choice});
  return {
    session,
    states,
    shown: () => states.map((state) => (state.status === 'switching' ? `switching ${state.accountId}` : state.status)),
    typed: () => {
      const scope = session.scope as AccountScope;
      const {id} = scope.account;
      const form = new EditSession<Account>(scope, accountResource(scope.adapter, id), quickAccount(id));
      form.set('name', 'Typed');
      return form;
    },
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** A backend whose sign-ins are answered by consecutive functions, the last one repeatedly. */
function signIns(...answers: (() => Promise<Session>)[]) {
  let count = 0;
  const session = {open: () => (answers[count++] ?? answers.at(-1)!)()};
  return {adapter: quickAdapter('home', {session}), count: () => count};
}

const signedIn = async () => quickSession('home');
const offline = () => Promise.reject(apiError('network', 'offline', {}));

describe('a session without controls', () => {
  it('is published in the same scope when that changes, and only then', async () => {
    const {session, states} = open();
    session.readOnly = true;
    expect(states).to.deep.equal([]);
    await session.connect(quickAdapter());
    const {signal, editors} = session.scope!;
    expect(session.state).to.include({status: 'ready', readOnly: true});
    expect(editors.readOnly).to.equal(true);
    const count = states.length;
    session.readOnly = true;
    expect(states).to.have.length(count);
    session.readOnly = false;
    expect(states).to.have.length(count + 1);
    expect(session.state).to.include({status: 'ready', readOnly: false});
    expect(session.scope?.signal === signal).to.equal(true);
    expect(editors.readOnly).to.equal(false);
  });

  it('has controls unless the host says otherwise', async () => {
    const {session} = open();
    await session.connect(quickAdapter());
    expect(session.state).to.include({readOnly: false});
  });
});

describe('settling unsaved input', () => {
  it('says whether none remains, and leaves the account as it is', async () => {
    for (const choice of ['discard', 'save', 'stay'] as const) {
      const {session, typed} = open(choice);
      expect(await session.settle(), 'there is no form without a user').to.equal(true);
      await session.connect(quickAdapter());
      expect(await session.settle(), 'nothing is typed').to.equal(true);
      const {signal} = session.scope!;
      typed();
      expect(session.dirty).to.equal(true);
      expect(await session.settle(), choice).to.equal(choice !== 'stay');
      expect(session.dirty).to.equal(choice === 'stay');
      expect(session.scope?.signal === signal).to.equal(true);
    }
  });
});

describe('a switch', () => {
  it('does nothing before a user is signed in', async () => {
    const {session, states} = open();
    expect(await session.select('customer')).to.equal(false);
    expect(await session.masquerade('customer')).to.equal(false);
    expect(await session.endMasquerade()).to.equal(false);
    session.reload();
    expect(states).to.deep.equal([]);
  });

  it('to the shown account publishes nothing', async () => {
    const {session, states} = open();
    await session.connect(quickAdapter());
    await session.select('customer');
    const count = states.length;
    expect(await session.select('customer')).to.equal(true);
    expect(states).to.have.length(count);
    await session.select('home');
    expect(session.scope?.account.id).to.equal('home');
    const atHome = states.length;
    expect(await session.select(undefined)).to.equal(true);
    expect(await session.endMasquerade()).to.equal(true);
    expect(await session.masquerade('home')).to.equal(true);
    expect(states).to.have.length(atHome);
  });

  it('shows the name that its caller knows, whatever the caller does with the object afterwards', async () => {
    const {session} = open();
    await session.connect(quickAdapter());
    const account = {id: accountId('customer'), name: 'Customer'};
    await session.select(account);
    account.name = 'Changed';
    expect(session.scope?.account).to.deep.equal({id: 'customer', name: 'Customer'});
  });

  it('names the next account before it shows it', async () => {
    const {session, shown} = open();
    await session.connect(quickAdapter());
    expect(await session.select('customer')).to.equal(true);
    expect(await session.select(undefined)).to.equal(true);
    expect(await session.masquerade('customer')).to.equal(true);
    expect(await session.endMasquerade()).to.equal(true);
    expect(shown()).to.deep.equal([
      'connecting',
      'ready',
      'switching customer',
      'ready',
      'switching home',
      'ready',
      'switching customer',
      'ready',
      'switching home',
      'ready',
    ]);
    expect(session.scope?.account.id, 'the account that the user acted as stays selected').to.equal('customer');
    expect(session.scope?.trail.map(({id}) => String(id))).to.deep.equal(['home']);
  });

  it('ends a masquerade by acting as the home account', async () => {
    const {session} = open();
    await session.connect(quickAdapter());
    await session.masquerade('customer');
    expect(session.scope?.trail.map(({id, name}) => [String(id), name])).to.deep.equal([
      ['home', 'home'],
      ['customer', 'customer'],
    ]);
    await session.select('other');
    expect(await session.masquerade('home')).to.equal(true);
    expect(session.scope?.acting.id).to.equal('home');
    expect(session.scope?.account.id).to.equal('other');
  });

  it('does not happen if the user stays', async () => {
    const {session, typed, states} = open('stay');
    await session.connect(quickAdapter());
    await session.masquerade('customer');
    const form = typed();
    const count = states.length;
    expect(await session.select('other')).to.equal(false);
    expect(await session.masquerade('other')).to.equal(false);
    expect(await session.endMasquerade()).to.equal(false);
    expect(states).to.have.length(count);
    expect(form.status).to.equal('editing');
  });
});

describe('an element that leaves the page', () => {
  it('calls no backend until it returns', async () => {
    const {session, shown} = open();
    const {adapter, count} = signIns(signedIn);
    session.suspend();
    expect(await session.connect(adapter)).to.equal(false);
    expect(count()).to.equal(0);
    await session.resume();
    expect(count()).to.equal(1);
    expect(shown()).to.deep.equal(['none', 'none', 'connecting', 'ready']);
    await session.resume();
    expect(count(), 'it has already returned').to.equal(1);
  });

  it('continues with another account if that is wanted when it returns', async () => {
    const {session} = open();
    await session.connect(quickAdapter());
    await session.select('customer');
    session.suspend();
    expect(session.scope).to.equal(undefined);
    await session.resume();
    expect(session.scope?.account.id).to.equal('customer');
    session.suspend();
    await session.resume(() => 'other');
    expect(session.scope?.account.id).to.equal('other');
  });

  it('is connecting, and sends nothing, until its user is known again', async () => {
    const {session, shown} = open();
    const {adapter, count} = signIns(signedIn);
    await session.connect(adapter);
    const {adapter: shared} = session.scope!;
    session.suspend();
    await shared.accounts.children(accountId('home'));
    expect(count(), 'work in the background asks who is signed in').to.equal(2);
    await session.resume();
    expect(shown()).to.deep.equal(['connecting', 'ready', 'none', 'connecting', 'ready']);
  });

  it('reports why it cannot continue, and continues with the typed text after another attempt', async () => {
    const {session, states, typed} = open();
    const {adapter} = signIns(signedIn, offline, signedIn);
    await session.connect(adapter);
    const form = typed();
    session.suspend();
    await session.resume();
    const failed = states.at(-1);
    expect(failed).to.include({status: 'failed'});
    if (failed?.status === 'failed') failed.retry();
    await turn();
    expect(session.scope?.account.id).to.equal('home');
    expect(form.draft.name).to.equal('Typed');
    expect(session.dirty).to.equal(true);
  });

  it('reports no failure if it has left the page again in the meantime', async () => {
    const {session, states} = open();
    let fail: (error: unknown) => void = () => {};
    const {adapter} = signIns(signedIn, () => new Promise((_, reject) => (fail = reject)));
    await session.connect(adapter);
    session.suspend();
    const resumed = session.resume();
    await turn();
    session.suspend();
    fail(apiError('network', 'offline', {}));
    await resumed;
    expect(states.at(-1)?.status).to.equal('none');
  });
});

describe('another connection', () => {
  it('of the same user continues the masquerade and the typed text', async () => {
    const {session, typed} = open();
    await session.connect(quickAdapter());
    await session.masquerade('customer');
    const form = typed();
    expect(await session.connect(quickAdapter())).to.equal(true);
    expect(session.scope?.acting.id).to.equal('customer');
    expect([session.dirty, form.draft.name]).to.deep.equal([true, 'Typed']);
  });

  it('is not ended by what the previous one finds out later', async () => {
    const {session} = open();
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
});

describe('another user', () => {
  it('takes the place of the previous one, also if the host does not listen', async () => {
    const {session, states} = open();
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

describe('a session that is closed', () => {
  it('shows nothing, ends its scope, and can be connected again', async () => {
    const {session, states} = open();
    await session.connect(quickAdapter());
    const {signal} = session.scope!;
    session.close();
    expect(signal.aborted).to.equal(true);
    expect(states.at(-1)).to.deep.equal({protocol: 1, status: 'none'});
    expect(await session.connect(quickAdapter())).to.equal(true);
  });
});

describe('a reload by the host', () => {
  it('conceals everything only after the end of a session, until the user is known', async () => {
    const {session, states} = open();
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
