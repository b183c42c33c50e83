import {expect} from '@open-wc/testing';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Session} from '../../src/api/session.js';
import {apiError} from '../../src/api/errors.js';
import {AccountSession} from '../../src/session/account-session.js';
import {createBackend} from '../support/backend.js';
import {waitUntil} from '../support/wait.js';

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<T>((onValue, onReason) => {
    resolve = onValue;
    reject = onReason;
  });
  return {promise, resolve, reject};
}

/** An adapter that counts sign-ins and whose lists fail as the test decides. */
function adapterOf(session: () => Promise<Session>) {
  let sessions = 0;
  const listed = deferred<never>();
  const adapter = {
    ...createBackend().adapter,
    session: {
      open: () => {
        sessions++;
        return session();
      },
    },
    accounts: {children: () => listed.promise},
  } as unknown as AccountsAdapter;
  return {adapter, fail: listed.reject, sessions: () => sessions};
}

async function whileAnotherIsVerified() {
  const own = await createBackend().adapter.session.open();
  const next = deferred<Session>();
  const former = adapterOf(async () => own);
  const latter = adapterOf(() => next.promise);
  const events: string[] = [];
  const shared = new AccountSession({
    onState: () => {},
    onExpired: () => events.push('expired'),
    onAnotherUser: (home) => home && events.push(`user of ${home}`),
  });
  await shared.connect(former.adapter);
  const home = own.home.id;
  const list = shared.scope!.adapter.accounts.children(home).catch(() => {});
  const replaced = shared.replace(latter.adapter);
  const arrive = async (session: Session) => {
    next.resolve(session);
    await replaced;
  };
  return {shared, own, former, latter, list, arrive, events};
}

describe('an adapter that replaces the previous one', () => {
  for (const reason of ['another-user', 'expired'] as const) {
    const failure = () => apiError('unauthorized', 'No', {reason});

    it(`alone determines who is signed in, although the previous one fails (${reason})`, async () => {
      const {shared, own, former, latter, list, arrive, events} = await whileAnotherIsVerified();
      const {signal} = shared.scope!;
      former.fail(failure());
      await list;
      await arrive(own);
      expect(former.sessions(), 'the former one is not signed in to again').to.equal(1);
      expect(latter.sessions()).to.equal(1);
      expect(shared.scope?.signal, 'the same user goes on').to.equal(signal);
      expect(events).to.deep.equal([]);
    });
  }

  it('is not affected by failures of requests to the previous one', async () => {
    const {shared, own, former, latter, list, arrive, events} = await whileAnotherIsVerified();
    await arrive(own);
    const {signal} = shared.scope!;
    former.fail(apiError('unauthorized', 'No', {reason: 'another-user'}));
    await list;
    expect(latter.sessions()).to.equal(1);
    expect(shared.scope?.signal).to.equal(signal);
    expect(events).to.deep.equal([]);
  });

  it('is used after the element leaves the page before its user is known', async () => {
    const {shared, own, former, latter, arrive} = await whileAnotherIsVerified();
    const {account} = shared.scope!;
    shared.suspend();
    const resumed = shared.resume();
    await arrive(own);
    await resumed;
    expect(former.sessions(), 'the former one is not signed in to again').to.equal(1);
    expect(latter.sessions()).to.equal(2);
    expect(shared.scope?.account.id).to.equal(account.id);
    shared.reload();
    await waitUntil(() => latter.sessions() === 3, 'the latter one is asked again');
  });

  it('ends everything when it belongs to another user, and stays the adapter', async () => {
    const {shared, own, former, latter, list, arrive, events} = await whileAnotherIsVerified();
    const other: Session = {...own, user: {...own.user, id: 'another'}};
    former.fail(apiError('unauthorized', 'No', {reason: 'another-user'}));
    await list;
    await arrive(other);
    expect(shared.scope?.session.user.id).to.equal('another');
    expect(former.sessions()).to.equal(1);
    expect(latter.sessions()).to.equal(1);
    expect(events).to.deep.equal([`user of ${own.home.id}`]);
  });
});
