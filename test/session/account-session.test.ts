import {expect} from '@open-wc/testing';
import {apiError} from '../../src/api/errors.js';
import {AccountSession} from '../../src/session/account-session.js';
import type {ScopeState} from '../../src/session/scope.js';
import {createBackend, type Backend} from '../support/backend.js';
import {waitUntil} from '../support/wait.js';

describe('a session whose adapter has to be loaded first', () => {
  function open() {
    const states: ScopeState[] = [];
    return {states, session: new AccountSession({onState: (state) => states.push(state)})};
  }

  it('is connecting while it loads, and then ready', async () => {
    const {states, session} = open();
    expect(await session.connect(() => Promise.resolve(createBackend().adapter))).to.equal(true);
    expect(states.map(({status}) => status)).to.deep.equal(['connecting', 'ready']);
  });

  it('reports why it could not be loaded, and is ready after a retry', async () => {
    const {states, session} = open();
    const missing = apiError('missing-code', 'offline', {});
    let fetched = () => Promise.reject<Backend['adapter']>(missing);
    expect(await session.connect(() => fetched())).to.equal(false);
    expect(states.at(-1)).to.deep.include({status: 'failed', error: missing});
    fetched = () => Promise.resolve(createBackend().adapter);
    session.reload();
    await waitUntil(() => session.scope, 'it is ready');
  });

  it('is ignored when another adapter replaced it in the meantime', async () => {
    const {states, session} = open();
    let arrive: (adapter: Backend['adapter']) => void = () => {};
    const first = session.connect(() => new Promise((resolve) => (arrive = resolve)));
    const {adapter} = createBackend();
    expect(await session.connect(adapter)).to.equal(true);
    const {sandbox, adapter: late} = createBackend();
    arrive(late);
    expect(await first).to.equal(false);
    expect(sandbox.requests).to.have.length(0);
    expect(states.map(({status}) => status)).to.deep.equal(['connecting', 'connecting', 'ready']);
  });
});
