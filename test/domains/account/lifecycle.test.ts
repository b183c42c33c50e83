import {expect} from '@open-wc/testing';
import {isApiError} from '../../../src/api/errors.js';
import {randomId} from '../../../src/api/random-id.js';
import {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {Page} from '../../../src/api/document.js';
import {
  createAccount,
  findCreated,
  moveAccount,
  removeAccount,
  setReseller,
} from '../../../src/domains/account/lifecycle.js';
import {AccountSession} from '../../../src/session/account-session.js';
import type {AccountFact} from '../../../src/session/account-facts.js';
import {accountResource, ancestorsResource, childrenResource} from '../../../src/session/resources.js';
import type {AccountScope, ScopeState} from '../../../src/session/scope.js';
import {rejection} from '../../api/support/fake-crossbar.js';
import {childIds, createBackend} from '../../support/backend.js';
import {ids, leveledAdapter} from '../../support/leveled-adapter.js';
import {waitUntil} from '../../support/wait.js';

/** The operator of the top account, who may also move accounts, masquerading as the reseller. */
async function signIn() {
  const backend = createBackend();
  const {sandbox} = backend;
  const ids = await childIds(backend);
  let onWritten = (): void => undefined;
  const adapter = new CrossbarAdapter({
    url: 'https://sandbox.example/v2',
    fetch: async (input, init) => {
      const request = new Request(input, init);
      try {
        return await sandbox.fetch(request);
      } finally {
        if (request.method !== 'GET') onWritten();
      }
    },
    getToken: () => sandbox.issueToken(sandbox.master),
    retryDelay: () => 0,
  });
  const states: ScopeState[] = [];
  const session = new AccountSession({onState: (state) => states.push(state)});
  await session.connect(adapter);
  await session.masquerade(sandbox.credentials.accountId);
  const scope = () => session.scope as AccountScope;
  const facts: AccountFact[] = [];
  scope().facts.subscribe((fact) => facts.push(fact));
  const {signal} = new AbortController();
  return {
    sandbox,
    /** Calls back as soon as the server has processed a write. */
    whenWritten: (act: () => void) => void (onWritten = act),
    adapter,
    session,
    states,
    scope,
    facts,
    id: (name: string) => ids.get(name) as AccountId,
    reseller: sandbox.credentials.accountId as AccountId,
    children: async (parentId: AccountId) =>
      (await scope().resources.read(childrenResource(adapter, parentId), signal)).items.map(({id}) => id),
    path: async (id: AccountId) =>
      (await scope().resources.read(ancestorsResource(adapter, id), signal)).map(({id: above}) => above),
    writes: () => sandbox.requests.filter(({method}) => method !== 'GET').map(({method, path}) => `${method} ${path}`),
  };
}

interface LostWrite {
  readonly request: {readonly method: string; readonly path: RegExp};
  readonly send: (page: Awaited<ReturnType<typeof signIn>>) => Promise<unknown>;
}

const lostWrites: Readonly<Record<string, LostWrite>> = {
  'an account is created': {
    request: {method: 'PUT', path: /\/accounts\/\w+$/},
    send: ({scope, reseller}) => createAccount(scope(), reseller, {key: randomId(), name: 'New Dawn'}),
  },
  'an account is deleted': {
    request: {method: 'DELETE', path: /\/accounts\/\w+$/},
    send: ({scope, id}) => removeAccount(scope(), id('Blue Sky')),
  },
  'an account is moved': {
    request: {method: 'POST', path: /\/move$/},
    send: ({scope, id}) => moveAccount(scope(), id('Blue Sky'), id('Los Pollos Hermanos')),
  },
  'an account is made a reseller': {
    request: {method: 'PUT', path: /\/reseller$/},
    send: ({scope, id}) => setReseller(scope(), id('Blue Sky'), true),
  },
};

describe('account lifecycle', () => {
  it('publishes a new account, caches its document, and outdates the list that contains it', async () => {
    const {scope, facts, reseller, children, sandbox, adapter} = await signIn();
    expect(await children(reseller)).to.have.length.above(0);
    const {accountId, value} = await createAccount(scope(), reseller, {name: 'New Dawn'});
    expect(facts[0]).to.deep.include({type: 'created', parentId: reseller});
    expect(facts[1]).to.deep.equal({type: 'saved', account: value});
    const asked = sandbox.requests.length;
    await scope().resources.read(accountResource(adapter, accountId), scope().signal);
    expect(sandbox.requests.length).to.equal(asked);
    // As a tree does when the account is expanded again.
    const lists: (readonly AccountId[])[] = [];
    const end = new AbortController();
    const onChange = ({items}: Page<AccountSummary>) => lists.push(items.map(({id}) => id));
    await scope().resources.watch(childrenResource(adapter, reseller), {signal: end.signal, onChange});
    await waitUntil(() => lists.at(-1)?.includes(accountId), 'the list has it');
    end.abort();
  });

  it('shows the parent when the shown account is deleted, and requests nothing about the deleted one', async () => {
    const {session, scope, facts, reseller, id, states, path} = await signIn();
    const {accountId} = await createAccount(scope(), id('Blue Sky'), {name: 'Short Lived'});
    await session.select(accountId);
    await path(accountId);
    const before = scope();
    await removeAccount(before, accountId);
    expect(facts.at(-1)).to.deep.equal({type: 'removed', accountId, parentId: id('Blue Sky')});
    expect(before.signal.aborted, 'its forms are over').to.equal(true);
    expect(scope().account).to.deep.equal({id: id('Blue Sky'), name: 'Blue Sky'});
    expect(states.at(-2)).to.deep.equal({protocol: 1, status: 'switching', accountId: id('Blue Sky')});
    expect(scope().acting.id).to.equal(reseller);
  });

  it('acts as the parent account when the acting account is deleted', async () => {
    const {session, scope, reseller} = await signIn();
    const {accountId} = await createAccount(scope(), reseller, {name: 'Short Lived'});
    await session.masquerade(accountId);
    await removeAccount(scope(), accountId);
    expect(scope().acting.id).to.equal(reseller);
    expect(scope().account.id).to.equal(reseller);
    expect(scope().trail.map(({id}) => id)).to.deep.equal([scope().home.id, reseller]);
  });

  it('publishes that an account becomes a reseller or an ordinary account', async () => {
    const {scope, adapter, facts, id, writes} = await signIn();
    const account = id('Davis & Main');
    for (const reseller of [true, false]) {
      const {value} = await setReseller(scope(), account, reseller);
      expect(value.isReseller).to.equal(reseller);
      expect(facts.at(-1)).to.deep.equal({type: 'saved', account: value});
      expect(scope().resources.peek(accountResource(adapter, account))?.value).to.deep.equal(value);
    }
    expect(writes().slice(-2)).to.deep.equal([
      `PUT /v2/accounts/${account}/reseller`,
      `DELETE /v2/accounts/${account}/reseller`,
    ]);
  });

  it('updates the paths of a moved account and of all accounts below it', async () => {
    const {scope, children, path, reseller, id, facts} = await signIn();
    const [pollos, blueSky] = [id('Los Pollos Hermanos'), id('Blue Sky')];
    const [below] = await children(pollos);
    await Promise.all([children(reseller), children(blueSky), path(pollos), path(below!)]);
    const {home} = scope();
    const moved = await moveAccount(scope(), pollos, blueSky);
    expect(facts[0]).to.deep.include({type: 'moved', account: moved.value});
    expect(
      scope()
        .resources.peek(ancestorsResource(scope().adapter, pollos))
        ?.map(({name}) => name),
    ).to.deep.equal([home.name, 'Meridian Voice Partners', 'Blue Sky']);
    expect(await path(below!)).to.deep.equal([home.id, reseller, blueSky, pollos]);
    expect(await children(reseller)).not.to.include(pollos);
  });

  it('updates the path of an account that is moved directly below the signed-in account', async () => {
    const {scope, path, id, facts, adapter} = await signIn();
    const {home} = scope();
    await path(id('Blue Sky'));
    await moveAccount(scope(), id('Blue Sky'), home.id);
    expect(facts[0]).to.deep.include({type: 'moved', path: [{id: home.id, name: home.name}]});
    const known = scope().resources.peek(ancestorsResource(adapter, id('Blue Sky')));
    expect(known?.map(({name}) => name)).to.deep.equal([home.name]);
  });

  it('moves an account directly below the signed-in account while its own path cannot be read', async () => {
    const {scope, id, facts, sandbox} = await signIn();
    const {home} = scope();
    sandbox.faults.add({method: 'GET', path: `accounts/${home.id}/tree`, status: 403});
    await moveAccount(scope(), id('Blue Sky'), home.id);
    expect(facts[0]).to.deep.include({type: 'moved', path: [{id: home.id, name: home.name}]});
  });

  it('updates the trail when the acting account is moved', async () => {
    const {session, scope, reseller, id} = await signIn();
    await session.masquerade(id('Los Pollos Hermanos'));
    const before = scope();
    await moveAccount(before, id('Los Pollos Hermanos'), id('Blue Sky'));
    expect(scope().trail.map(({name}) => name)).to.deep.equal([
      scope().home.name,
      'Meridian Voice Partners',
      'Blue Sky',
      'Los Pollos Hermanos',
    ]);
    expect(scope().trail[1]?.id).to.equal(reseller);
    expect(before.signal.aborted, 'nothing typed is lost').to.equal(false);
  });

  it('rejects moving an account below itself', async () => {
    const {scope, children, id, writes} = await signIn();
    const [below] = await children(id('Los Pollos Hermanos'));
    const error = await rejection(moveAccount(scope(), id('Los Pollos Hermanos'), below!));
    expect(error).to.deep.include({kind: 'refused', details: {code: 'account_below_itself'}});
    expect(writes()).to.deep.equal([]);
  });

  it('rejects an account below a level that has none below it, and one of another level than its parent allows', async () => {
    const {adapter, calls} = leveledAdapter();
    const session = new AccountSession({onState: () => {}});
    await session.connect(adapter);
    const scope = session.scope as AccountScope;
    const attempts = [
      createAccount(scope, ids.acme, {name: 'New Dawn'}),
      moveAccount(scope, ids.alpha, ids.acme),
      moveAccount(scope, ids.acme, ids.platform),
    ];
    for (const attempt of attempts) {
      expect(await rejection(attempt)).to.deep.include({kind: 'refused', details: {code: 'wrong_level'}});
    }
    expect(calls.filter((call) => call.startsWith('lifecycle'))).to.deep.equal([]);
  });

  it('writes nothing for a scope that has ended', async () => {
    const {session, scope, id, reseller, writes} = await signIn();
    const before = scope();
    await session.select(id('Blue Sky'));
    const attempts = [
      createAccount(before, reseller, {name: 'Too late'}),
      removeAccount(before, id('Blue Sky')),
      moveAccount(before, id('Blue Sky'), id('Los Pollos Hermanos')),
    ];
    for (const attempt of attempts) expect(((await rejection(attempt)) as Error).name).to.equal('AbortError');
    expect(writes()).to.deep.equal([]);
  });

  it('reports an unknown outcome of a move when the responses are about the parent account', async () => {
    const {scope, id, sandbox, whenWritten} = await signIn();
    const target = id('Los Pollos Hermanos');
    sandbox.faults.add({method: 'POST', path: '/move', dropAnswer: true});
    whenWritten(() => sandbox.faults.add({method: 'GET', path: '/accounts/', otherAccount: target}));
    const error = await rejection(moveAccount(scope(), id('Blue Sky'), target));
    expect(error).to.include({kind: 'unconfirmed'});
  });

  for (const [what, write] of Object.entries(lostWrites)) {
    it(`reads again when the response is lost after the server acted: ${what}`, async () => {
      const page = await signIn();
      page.sandbox.faults.add({...write.request, dropAnswer: true, times: 1});
      await write.send(page);
      expect(page.facts.length, 'every widget follows').to.be.above(0);
      expect(page.writes(), 'it is sent once').to.have.length(1);
    });

    it(`fails when a second read finds nothing stored: ${what}`, async () => {
      const page = await signIn();
      page.sandbox.faults.add({...write.request, drop: true, times: 1});
      expect(await rejection(write.send(page))).to.include({kind: 'network'});
      expect(page.facts).to.deep.equal([]);
    });

    it(`reports an unknown outcome and resolves it later: ${what}`, async () => {
      const page = await signIn();
      page.sandbox.faults.add({...write.request, dropAnswer: true, times: 1});
      const stop = page.sandbox.onChange(() => page.sandbox.faults.add({method: 'GET', drop: true}));
      const error = await rejection(write.send(page));
      if (!isApiError(error) || error.kind !== 'unconfirmed') throw error;
      stop();
      expect(page.facts).to.deep.equal([]);
      page.sandbox.faults.clear();
      await error.details.check();
      expect(page.facts.length).to.be.above(0);
      expect(page.writes(), 'checking writes nothing').to.have.length(1);
    });
  }

  it('never mistakes another account for the one it created', async () => {
    const {scope, sandbox, reseller, id} = await signIn();
    sandbox.faults.add({method: 'PUT', path: `accounts/${reseller}`, otherAccount: id('Blue Sky'), times: 1});
    const key = randomId();
    const {accountId, value} = await createAccount(scope(), reseller, {key, name: 'New Dawn'});
    expect([accountId, value.name]).to.deep.equal([key, 'New Dawn']);
  });

  it('cannot tell whether an account was created if the backend cannot search for a creation', async () => {
    const {scope, sandbox} = await signIn();
    const {home, adapter} = scope();
    const {lifecycle, ...others} = adapter;
    const {find: _find, ...withoutSearch} = lifecycle!;
    const asked = sandbox.requests.length;
    for (const backend of [others, {...others, lifecycle: withoutSearch}]) {
      const found = await findCreated({adapter: backend, home}, {key: randomId(), name: 'Blue Sky'});
      expect(found).to.equal(undefined);
    }
    expect(sandbox.requests.length).to.equal(asked);
  });

  it('takes only an account with the same name for a creation whose id the backend may have ignored', async () => {
    const {scope} = await signIn();
    const find = async (name: string) => (await findCreated(scope(), {key: randomId(), name}))?.status;
    expect(await find('Blue Sky')).to.equal('unknown');
    expect(await find('Blue'), 'another account contains the name').to.equal('not-stored');
  });

  it('deletes no account that another client has changed since it was shown', async () => {
    const {scope, adapter, id, facts, sandbox} = await signIn();
    const {accountId} = await createAccount(scope(), id('Blue Sky'), {name: 'Short Lived'});
    const base = await adapter.accounts.get(accountId);
    await adapter.accounts.update(accountId, {base, changes: {name: 'Long Lived'}});
    facts.length = 0;
    expect(await rejection(removeAccount(scope(), accountId))).to.include({kind: 'conflict'});
    expect(facts.map(({type}) => type)).to.deep.equal(['saved']);
    expect(scope().resources.peek(accountResource(adapter, accountId))?.value.name).to.equal('Long Lived');
    expect(sandbox.requests.filter(({method}) => method === 'DELETE')).to.have.length(0);
    expect((await adapter.accounts.get(accountId)).value.name).to.equal('Long Lived');
  });

  it('changes nothing that was not confirmed', async () => {
    const {scope, id, facts, session} = await signIn();
    await session.select(id('Los Pollos Hermanos'));
    expect(await rejection(removeAccount(scope(), id('Los Pollos Hermanos')))).to.include({kind: 'refused'});
    expect(facts).to.deep.equal([]);
    expect(scope().account.id).to.equal(id('Los Pollos Hermanos'));
  });
});
