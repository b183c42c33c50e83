import {expect} from '@open-wc/testing';
import type {Account} from '../../src/api/account.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {Session} from '../../src/api/session.js';
import {apiError} from '../../src/api/errors.js';
import {AccountSession} from '../../src/session/account-session.js';
import {EditSession} from '../../src/session/edit-session.js';
import type {UnsavedChoice} from '../../src/session/editor.js';
import {accountResource} from '../../src/session/resources.js';
import type {AccountScope, ScopeState} from '../../src/session/scope.js';
import {waitUntil} from '../support/wait.js';
import {accountId, deferred, quickAccount, quickAdapter, quickSession} from '../support/quick-adapter.js';

/**
 * A session on a backend, with its published states and its questions. Each question stays open until the test answers
 * it.
 */
function open(options: {readonly asks?: boolean} = {}) {
  const states: ScopeState[] = [];
  const expired: string[] = [];
  const questions: ((choice: UnsavedChoice) => void)[] = [];
  const asked = (count: number) => waitUntil(() => questions.length >= count, `asks ${count} times`);
  const session = new AccountSession({
    onState: (state) => states.push(state),
    onExpired: ({kind}) => expired.push(kind),
    ...(options.asks !== false && {
      askUnsaved: () => {
        const {promise, resolve} = deferred<UnsavedChoice>();
        questions.push(resolve);
        return promise;
      },
    }),
  });
  const scope = () => session.scope as AccountScope;
  return {
    session,
    states,
    expired,
    asked,
    /** Answers a question by its index. */
    answer: (index: number, choice: UnsavedChoice) => questions[index]?.(choice),
    scope,
    shown: () => session.scope?.account.id,
    /** Types into a form over the shown account. */
    typed: (): EditSession<Account> => {
      const resource = accountResource(scope().adapter, scope().account.id);
      const edit = new EditSession(scope(), resource, quickAccount(scope().account.id));
      edit.set('name', 'Typed');
      return edit;
    },
  };
}

/** Flushes all settled promises. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('two overlapping switches', () => {
  it('show the account that was requested last, whichever question is answered first', async () => {
    const {session, asked, answer, typed, shown} = open();
    await session.connect(quickAdapter());
    const edit = typed();
    const first = session.select('first');
    await asked(1);
    const second = session.select('second');
    await asked(2);
    answer(0, 'discard');
    expect(await first).to.equal(false);
    expect(edit.draft.name, 'the first question drops nothing any more').to.equal('Typed');
    expect(shown()).to.equal('home');
    answer(1, 'discard');
    expect(await second).to.equal(true);
    expect(shown()).to.equal('second');
  });

  it('show nothing of the earlier account if there is nothing to ask', async () => {
    const {session, states} = open();
    await session.connect(quickAdapter());
    const before = states.length;
    const done = await Promise.all([session.select('first'), session.select('second')]);
    expect(done).to.deep.equal([false, true]);
    const shown = states
      .slice(before)
      .map((state) =>
        state.status === 'ready' ? state.scope.account.id : state.status === 'switching' && state.accountId,
      );
    expect(shown).to.deep.equal(['second', 'second']);
  });

  it('show the later account if the earlier one still saves', async () => {
    const {session, asked, answer, typed, shown} = open();
    const stored = deferred<ReturnType<typeof quickAccount>>();
    const {accounts} = quickAdapter();
    await session.connect(quickAdapter('home', {accounts: {...accounts, update: () => stored.promise}}));
    const edit = typed();
    const first = session.select('first');
    await asked(1);
    answer(0, 'save');
    await waitUntil(() => edit.status === 'saving', 'saves');
    const second = session.select('second');
    await asked(2);
    stored.resolve(quickAccount('home', {name: 'Typed'}));
    await waitUntil(() => edit.status === 'saved', 'is saved');
    answer(1, 'discard');
    expect(await second).to.equal(true);
    expect(await first).to.equal(false);
    expect(shown()).to.equal('second');
  });

  it('use only the later sign-in, whatever the outcome of the earlier one', async () => {
    const {session, states, shown} = open();
    const source = deferred<AccountsAdapter>();
    const first = session.connect(() => source.promise);
    await session.connect(quickAdapter('later'));
    const asked: string[] = [];
    const late = quickAdapter('earlier', {
      session: {
        open: async () => {
          asked.push('open');
          return quickSession('earlier');
        },
      },
    });
    source.resolve(late);
    expect(await first).to.equal(false);
    expect(asked).to.deep.equal([]);
    expect(shown()).to.equal('later');
    expect(states.at(-1)?.status).to.equal('ready');
  });

  it('show the user of the later sign-in if the earlier one completes last', async () => {
    const {session, shown} = open();
    const answer = deferred<Session>();
    const first = session.connect(quickAdapter('earlier', {session: {open: () => answer.promise}}));
    await settled();
    await session.connect(quickAdapter('later'));
    answer.resolve(quickSession('earlier'));
    expect(await first).to.equal(false);
    expect(shown()).to.equal('later');
  });

  it('report no failure of the earlier sign-in if it fails last', async () => {
    const {session, shown, expired} = open();
    const answer = deferred<Session>();
    const first = session.connect(quickAdapter('earlier', {session: {open: () => answer.promise}}));
    await settled();
    await session.connect(quickAdapter('later'));
    answer.reject(apiError('unauthorized', 'No', {reason: 'invalid'}));
    expect(await first).to.equal(false);
    expect(shown()).to.equal('later');
    expect(expired).to.deep.equal([]);
  });
});

describe('a sign-in', () => {
  it('ends the scope of the previous user and clears what was read for them', async () => {
    const {session, scope} = open();
    await session.connect(quickAdapter('one'));
    const before = scope();
    const resource = accountResource(before.adapter, before.account.id);
    await before.resources.read(resource, before.signal);
    await session.connect(quickAdapter('two'));
    expect(before.signal.aborted).to.equal(true);
    expect(before.resources.peek(resource)).to.equal(undefined);
  });

  it('of another user ends the calls of the previous one, for whom nothing is sent any more', async () => {
    const {session, scope} = open();
    const asked: string[] = [];
    const former = quickAdapter('former');
    await session.connect({
      ...former,
      session: {
        open: async () => {
          asked.push('session');
          return quickSession('former');
        },
      },
      accounts: {
        ...former.accounts,
        get: async (id) => {
          asked.push(id);
          return quickAccount(id);
        },
      },
    });
    const {adapter} = scope();
    await session.connect(quickAdapter('latter'));
    const failure = await adapter.accounts.get(accountId('former')).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(failure).to.have.deep.property('details', {reason: 'another-user'});
    expect(asked).to.deep.equal(['session']);
  });

  it('at another home account counts as another user, even with the same user id', async () => {
    const {session, shown} = open();
    const at = (home: string) => {
      const signedIn = quickSession(home);
      return quickAdapter(home, {session: {open: async () => ({...signedIn, user: {...signedIn.user, id: 'same'}})}});
    };
    await session.connect(at('one'));
    await session.select('below one');
    const {signal} = session.scope as AccountScope;
    await session.replace(at('two'));
    expect(shown()).to.equal('two');
    expect(signal.aborted).to.equal(true);
  });

  it('is verified again when the host reloads', async () => {
    const {session} = open();
    const opened: (boolean | undefined)[] = [];
    const asking = async ({anew}: {readonly anew?: boolean} = {}) => {
      opened.push(anew);
      return quickSession('home');
    };
    await session.connect(quickAdapter('home', {session: {open: asking}}));
    session.reload();
    await waitUntil(() => opened.length === 2, 'asks again');
    expect(opened).to.deep.equal([undefined, true]);
  });

  it('keeps the shown account when something is confirmed for the previous user', async () => {
    const {session, scope} = open();
    await session.connect(quickAdapter());
    const before = scope();
    await session.connect(quickAdapter());
    await session.masquerade('customer');
    const present = scope();
    before.facts.publish({type: 'removed', accountId: accountId('customer')});
    expect(scope()).to.equal(present);
    expect(present.signal.aborted).to.equal(false);
  });

  it('is reported as the end of the session when it is rejected', async () => {
    const {session, expired, states} = open();
    const refusal = apiError('unauthorized', 'No', {reason: 'invalid'});
    await session.connect(quickAdapter('home', {session: {open: () => Promise.reject(refusal)}}));
    expect(states.at(-1)).to.deep.include({status: 'failed', error: refusal});
    expect(expired).to.deep.equal(['unauthorized']);
  });
});

describe('a scope', () => {
  it('is immutable for the widgets that hold it', async () => {
    const {session, scope} = open();
    await session.connect(quickAdapter());
    expect(() => Object.assign(scope(), {account: {id: accountId('other')}})).to.throw(TypeError);
    expect(() => Object.assign(scope().trail, {0: {id: accountId('other')}})).to.throw(TypeError);
  });

  for (const [how, begin, leave] of [
    ['the user acts as another account', undefined, 'masquerade'],
    ['the user acts as themselves again', 'masquerade', 'endMasquerade'],
  ] as const) {
    it(`ends when ${how}`, async () => {
      const {session, scope} = open();
      await session.connect(quickAdapter());
      if (begin) await session[begin]('first');
      const before = scope();
      await session[leave]('customer');
      expect(before.signal.aborted).to.equal(true);
      expect(scope().signal.aborted).to.equal(false);
    });
  }
});

describe('unsaved input', () => {
  it('causes a question before the masquerade ends', async () => {
    const {session, asked, answer, typed, scope} = open();
    await session.connect(quickAdapter());
    await session.masquerade('customer');
    const edit = typed();
    const leaving = session.endMasquerade();
    await asked(1);
    answer(0, 'stay');
    expect(await leaving).to.equal(false);
    expect(scope().acting.id).to.equal('customer');
    expect(edit.draft.name).to.equal('Typed');
  });

  it('keeps the account if the user cannot be asked', async () => {
    const {session, typed, shown} = open({asks: false});
    await session.connect(quickAdapter());
    const edit = typed();
    expect(await session.select('other')).to.equal(false);
    expect(shown()).to.equal('home');
    expect(edit.draft.name).to.equal('Typed');
  });

  it('ends with its account, without a question, if no element shows it', async () => {
    const {session, typed, scope, shown} = open({asks: false});
    await session.connect(quickAdapter());
    await session.select('customer');
    const edit = typed();
    edit.detach();
    expect(session.dirty, 'is retained').to.equal(true);
    scope().facts.publish({type: 'removed', accountId: accountId('customer')});
    expect([session.dirty, edit.status]).to.deep.equal([false, 'over']);
    expect(await session.select('other')).to.equal(true);
    expect(shown()).to.equal('other');
  });

  it('leads to the parent account if the acting account is deleted while the user is asked', async () => {
    const {session, asked, answer, typed, scope} = open();
    await session.connect(quickAdapter());
    await session.masquerade('customer');
    typed();
    const switching = session.select('below');
    await asked(1);
    scope().facts.publish({type: 'removed', accountId: accountId('customer')});
    answer(0, 'discard');
    expect(await switching).to.equal(true);
    expect(scope().trail.map(({id}) => id)).to.deep.equal(['home']);
    expect(scope().account.id).to.equal('below');
  });
});

describe('acting as another account', () => {
  it("is rejected if the account's path cannot be read, and nothing changes", async () => {
    const {session, scope} = open();
    const {accounts} = quickAdapter();
    const refusal = apiError('forbidden', 'Not yours', {});
    const foreign = {...accounts, ancestors: () => Promise.reject(refusal)};
    await session.connect(quickAdapter('home', {accounts: foreign}));
    const before = scope();
    const reason: unknown = await session.masquerade('foreign').catch((error: unknown) => error);
    expect(reason).to.equal(refusal);
    expect(scope()).to.equal(before);
    expect(before.signal.aborted).to.equal(false);
  });
});
