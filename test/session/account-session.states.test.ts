import {expect} from '@open-wc/testing';
import type {Session} from '../../src/api/session.js';
import {apiError} from '../../src/api/errors.js';
import {accountId, quickAdapter, quickSession} from '../support/quick-adapter.js';

import {offline, openSession, signedIn, signIns, turn} from '../support/open-session.js';

describe('a session without controls', () => {
  it('is published in the same scope when that changes, and only then', async () => {
    const {session, states} = openSession();
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
    const {session} = openSession();
    await session.connect(quickAdapter());
    expect(session.state).to.include({readOnly: false});
  });
});

describe('the settings of the host', () => {
  it('override those of the backend in the same scope, until the host assigns others', async () => {
    const {session, states} = openSession();
    const own: Session = {...quickSession('home'), settings: {companyName: 'Backend', countryCode: 'DE'}};
    await session.connect(signIns(async () => own).adapter);
    const {signal} = session.scope!;
    const settings = () => session.scope?.session.settings;
    session.settings = {countryCode: 'AT'};
    expect(settings()).to.deep.equal({companyName: 'Backend', countryCode: 'AT'});
    const count = states.length;
    session.settings = {countryCode: 'AT'};
    expect(states).to.have.length(count);
    session.settings = {};
    expect(settings()).to.deep.equal(own.settings);
    expect(signal.aborted).to.equal(false);
  });
});

describe('settling unsaved input', () => {
  it('reports whether none remains, and does not change the account', async () => {
    for (const choice of ['discard', 'save', 'stay'] as const) {
      const {session, typed} = openSession(choice);
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
    const {session, states} = openSession();
    expect(await session.select('customer')).to.equal(false);
    expect(await session.masquerade('customer')).to.equal(false);
    expect(await session.endMasquerade()).to.equal(false);
    session.reload();
    expect(states).to.deep.equal([]);
  });

  it('to the shown account publishes nothing', async () => {
    const {session, states} = openSession();
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
    const {session} = openSession();
    await session.connect(quickAdapter());
    const account = {id: accountId('customer'), name: 'Customer'};
    await session.select(account);
    account.name = 'Changed';
    expect(session.scope?.account).to.deep.equal({id: 'customer', name: 'Customer'});
  });

  it('names the next account before it shows it', async () => {
    const {session, shown} = openSession();
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
    const {session} = openSession();
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
    const {session, typed, states} = openSession('stay');
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
    const {session, shown} = openSession();
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

  it('continues with another account if that one is requested when it returns', async () => {
    const {session} = openSession();
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
    const {session, shown} = openSession();
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
    const {session, states, typed} = openSession();
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
    const {session, states} = openSession();
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

describe('a session that is closed', () => {
  it('shows nothing, even if no user was ever signed in', async () => {
    const {session, shown} = openSession();
    session.close();
    await turn();
    expect(shown()).to.deep.equal(['none']);
    expect(await session.connect(quickAdapter())).to.equal(true);
  });

  it('shows nothing, ends its scope, and can be connected again', async () => {
    const {session, states} = openSession();
    await session.connect(quickAdapter());
    const {signal} = session.scope!;
    session.close();
    expect(signal.aborted).to.equal(true);
    expect(states.at(-1)).to.deep.equal({protocol: 1, status: 'none'});
    expect(await session.connect(quickAdapter())).to.equal(true);
  });
});
