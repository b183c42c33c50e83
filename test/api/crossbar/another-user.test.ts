import {expect} from '@open-wc/testing';
import type {TokenRequest} from '../../../src/api/crossbar/index.js';
import {apiError} from '../../../src/api/errors.js';
import {waitUntil} from '../../support/wait.js';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const home = accountId('a');
const elsewhere = accountId('b');
const customer = accountId('c');

interface Person {
  readonly account_id: string;
  readonly owner_id?: string;
}

const nora: Person = {account_id: home, owner_id: 'nora'};
const theo: Person = {account_id: home, owner_id: 'theo'};

/** A token like the server's: its claims are readable by anyone. */
function jwt(claims: object): string {
  return ['{"alg":"RS256"}', JSON.stringify({exp: 1_710_278_130, ...claims}), 'x']
    .map((part) => btoa(part).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_'))
    .join('.');
}

interface Incidents {
  readonly onRenewal?: () => void;
  readonly onWrite?: () => void;
  /** Replaces the server's response. */
  readonly onRead?: (path: string) => Promise<Response | undefined>;
}

/**
 * A server with known tokens, and a host that supplies them one after another. `expire()` expires all tokens used so
 * far; requests are recorded by token.
 */
function office(
  people: Readonly<Record<string, Person>>,
  {onRenewal = () => {}, onWrite = () => {}, onRead = async () => undefined}: Incidents = {},
) {
  const tokens = Object.keys(people);
  const accepted = new Set(tokens);
  const asked: TokenRequest['reason'][] = [];
  let at = 0;
  const backend = fakeCrossbar(
    async ({path, method, headers}) => {
      const token = headers.get('x-auth-token') ?? '';
      const person = people[token];
      if (method !== 'GET') onWrite();
      const instead = method === 'GET' ? await onRead(path) : undefined;
      if (instead) return instead;
      if (!person || !accepted.has(token)) return refusal(401, 'invalid credentials');
      if (path === 'token_auth') return success({...person, account_name: 'Office'});
      if (path.includes('/users/'))
        return success({id: person.owner_id, first_name: person.owner_id, priv_level: 'admin'});
      if (path.endsWith('/whitelabel')) return refusal(404, 'bad_identifier');
      if (path.endsWith('/limits')) return success({id: 'limits', twoway_trunks: 1, inbound_trunks: 1});
      return success(wireAccount(path.split('/')[1] ?? '', method === 'PATCH' ? {name: 'Changed'} : {}));
    },
    {
      getToken: ({reason}) => {
        asked.push(reason);
        if (reason === 'expired') onRenewal();
        return tokens[Math.min(at++, tokens.length - 1)] ?? '';
      },
    },
  );
  return {
    ...backend,
    asked,
    expire: (...names: string[]) => names.forEach((name) => accepted.delete(name)),
    /** The requests that were sent with this token. */
    with: (token: string) =>
      backend.sent
        .filter(({headers}) => headers.get('x-auth-token') === token)
        .map(({method, path}) => `${method} ${path}`),
  };
}

const refusedAs = (error: unknown) => expect(error).to.have.deep.property('details', {reason: 'another-user'});

describe('the token of another user', () => {
  it('is never used for a request of the previous user, and each of those rejects', async () => {
    const {adapter, expire, with: sentWith} = office({'n-1': nora, 't-1': theo});
    await adapter.session.open();
    const base = await adapter.accounts.get(customer);
    expire('n-1');
    const errors = await Promise.all([
      rejection(adapter.accounts.get(customer)),
      rejection(adapter.accounts.update(customer, {base, changes: {name: 'Of Nora'}})),
      rejection(adapter.limits.get(customer)),
    ]);
    for (const error of errors) {
      expect(error).to.include({kind: 'unauthorized'});
      refusedAs(error);
    }
    refusedAs(await rejection(adapter.accounts.children(customer)));
    expect(sentWith('t-1'), 'the server is asked once whose token it is').to.deep.equal(['GET token_auth']);
  });

  it('is recognized by its claims alone, before any request with it', async () => {
    const [mine, theirs] = [jwt(nora), jwt(theo)];
    const {adapter, expire, with: sentWith} = office({[mine]: nora, [theirs]: theo});
    await adapter.session.open();
    expire(mine);
    refusedAs(await rejection(adapter.accounts.get(customer)));
    expect(sentWith(theirs)).to.deep.equal([]);
  });

  it('is recognized by the server if its claims are missing or equal', async () => {
    const [mine, theirs] = [jwt(nora), jwt({...nora, jti: 2})];
    const {adapter, expire} = office({[mine]: nora, [theirs]: theo});
    await adapter.session.open();
    expire(mine);
    refusedAs(await rejection(adapter.accounts.get(customer)));
  });

  it("counts as the same user if its claims only differ in form from the server's data", async () => {
    const tokens = [1, 2].map((jti) => jwt({account_id: 'portal', owner_id: `session-${jti}`, jti}));
    const {adapter, expire} = office({[tokens[0]!]: nora, [tokens[1]!]: nora});
    await adapter.session.open();
    expire(tokens[0]!);
    expect((await adapter.accounts.get(customer)).accountId).to.equal(customer);
  });

  for (const [what, other] of [
    ['a user of another account with the same id', {...nora, account_id: elsewhere}],
    ['an API key of the same account', {account_id: home}],
  ] as const) {
    it(`counts as another user's for ${what}`, async () => {
      const {adapter, expire} = office({'n-1': nora, 't-1': other});
      await adapter.session.open();
      expire('n-1');
      refusedAs(await rejection(adapter.accounts.get(customer)));
    });
  }

  it('is accepted when a session is opened with it, and used by later calls', async () => {
    const {adapter, asked, expire, with: sentWith} = office({'n-1': nora, 't-1': theo});
    const before = await adapter.session.open();
    expire('n-1');
    await rejection(adapter.accounts.get(customer));
    expect(adapter.session.isCurrent(before), 'nothing may be sent for the former user').to.equal(false);
    const session = await adapter.session.open();
    expect(session.user.id).to.equal('theo');
    expect([adapter.session.isCurrent(before), adapter.session.isCurrent(session)]).to.deep.equal([false, true]);
    expect((await adapter.limits.get(customer)).accountId).to.equal(customer);
    expect(asked, 'the host is not asked again for the token at hand').to.deep.equal(['initial', 'expired']);
    expect(sentWith('t-1')).to.include(`GET accounts/${customer}/limits`);
  });

  it('is not used by pending calls of the previous user, even after a session was opened with it', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const people: Readonly<Record<string, Person>> = {'n-1': nora, 't-1': theo};
    let expired = false;
    const {adapter, sent} = fakeCrossbar(
      async ({path, method, headers}) => {
        const token = headers.get('x-auth-token') ?? '';
        if (method === 'PATCH') await held;
        if (expired && token === 'n-1') return refusal(401, 'invalid credentials');
        if (path === 'token_auth') return success({...people[token], account_name: 'Office'});
        if (path.includes('/users/')) return success({id: people[token]?.owner_id, priv_level: 'admin'});
        return success(wireAccount(path.split('/')[1] ?? ''));
      },
      {getToken: ({reason}) => (reason === 'initial' ? 'n-1' : 't-1')},
    );
    await adapter.session.open();
    const base = await adapter.accounts.get(customer);
    const save = (name: string) => rejection(adapter.accounts.update(customer, {base, changes: {name}}));
    // The first is in flight, the second waits for it, and the third is called while no user is signed in.
    const [first, second] = [save('On its way'), save('Waits for its turn')];
    await waitUntil(() => sent.some(({method}) => method === 'PATCH'), 'the first is sent');
    expired = true;
    await rejection(adapter.accounts.get(customer));
    const third = save('Too late');
    expect((await adapter.session.open()).user.id).to.equal('theo');
    release();
    for (const error of await Promise.all([first, second, third])) refusedAs(error);
    const asTheo = sent.filter(({headers}) => headers.get('x-auth-token') === 't-1');
    expect(asTheo.map(({method}) => method)).not.to.include('PATCH');
  });

  it("ends the previous user's pending calls even if it is the same token, which the server assigns to another user", async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let person: Person = nora;
    const {adapter, sent} = fakeCrossbar(async ({path, method}) => {
      if (method === 'PATCH') await held;
      if (path === 'token_auth') return success({...person, account_name: 'Office'});
      if (path.includes('/users/')) return success({id: person.owner_id, priv_level: 'admin'});
      return success(wireAccount(path.split('/')[1] ?? '', method === 'PATCH' ? {name: 'On its way'} : {}));
    });
    await adapter.session.open();
    const base = await adapter.accounts.get(customer);
    const first = adapter.accounts.update(customer, {base, changes: {name: 'On its way'}}).catch(() => {});
    const second = rejection(adapter.accounts.update(customer, {base, changes: {name: 'Waits for its turn'}}));
    await waitUntil(() => sent.some(({method}) => method === 'PATCH'), 'the first is sent');
    person = theo;
    expect((await adapter.session.open()).user.id).to.equal('theo');
    release();
    await first;
    refusedAs(await second);
    expect(sent.filter(({method}) => method === 'PATCH')).to.have.length(1);
  });

  it("ends the retries of the previous user's failed reads", async () => {
    let fail = (): void => undefined;
    const failing = new Promise<void>((resolve) => (fail = resolve));
    const {
      adapter,
      expire,
      with: sentWith,
    } = office(
      {'n-1': nora, 't-1': theo},
      {
        onRead: async (path) => {
          if (!path.endsWith('/limits')) return undefined;
          await failing;
          return refusal(503, 'overloaded');
        },
      },
    );
    await adapter.session.open();
    const read = rejection(adapter.limits.get(customer));
    await waitUntil(() => sentWith('n-1').includes(`GET accounts/${customer}/limits`), 'the read is on its way');
    expire('n-1');
    refusedAs(await rejection(adapter.accounts.get(customer)));
    fail();
    refusedAs(await read);
    expect(sentWith('n-1').filter((request) => request.endsWith('/limits'))).to.have.length(1);
  });
});

describe('a renewed token of the same user', () => {
  it('is verified once for all waiting requests, and each is sent once more', async () => {
    const {adapter, expire, with: sentWith} = office({'n-1': nora, 'n-2': nora});
    await adapter.session.open();
    expire('n-1');
    const [account, limits] = await Promise.all([adapter.accounts.get(customer), adapter.limits.get(customer)]);
    expect([account.accountId, limits.accountId]).to.deep.equal([customer, customer]);
    expect(sentWith('n-2')).to.have.members([
      'GET token_auth',
      `GET accounts/${customer}`,
      `GET accounts/${customer}/limits`,
    ]);
  });

  it('is not verified before a session was opened', async () => {
    const {adapter, expire, with: sentWith} = office({'n-1': nora, 't-1': theo});
    await adapter.accounts.get(customer);
    expire('n-1');
    await adapter.accounts.get(customer);
    expect(sentWith('t-1')).to.deep.equal([`GET accounts/${customer}`]);
  });

  it('is not requested again when its verification failed for another reason than the token', async () => {
    const people: Readonly<Record<string, Person>> = {'n-1': nora, 'n-2': nora};
    const asked: string[] = [];
    let [expired, broken] = [false, false];
    const {adapter} = fakeCrossbar(
      ({path, headers}) => {
        const token = headers.get('x-auth-token') ?? '';
        if (expired && token === 'n-1') return refusal(401, 'invalid credentials');
        if (broken && path === 'token_auth') return refusal(503, 'out of order');
        if (path === 'token_auth') return success({...people[token], account_name: 'Office'});
        if (path.includes('/users/')) return success({id: 'nora', priv_level: 'admin'});
        return success(wireAccount(path.split('/')[1] ?? ''));
      },
      {
        getToken: ({reason}) => {
          asked.push(reason);
          return reason === 'initial' ? 'n-1' : 'n-2';
        },
      },
    );
    await adapter.session.open();
    [expired, broken] = [true, true];
    expect(await rejection(adapter.accounts.get(customer))).to.include({kind: 'server'});
    broken = false;
    expect((await adapter.accounts.get(customer)).accountId).to.equal(customer);
    expect(asked).to.deep.equal(['initial', 'expired']);
  });

  it('is "unauthorized" when the server rejects it, and the next request asks the host again', async () => {
    const {adapter, asked, expire} = office({'n-1': nora, 'n-2': nora, 'n-3': nora});
    await adapter.session.open();
    expire('n-1', 'n-2');
    expect(await rejection(adapter.accounts.get(customer))).to.have.deep.property('details', {reason: 'expired'});
    expect((await adapter.accounts.get(customer)).accountId).to.equal(customer);
    expect(asked).to.deep.equal(['initial', 'expired', 'expired']);
  });
});

describe('a token that arrives while a session is opened', () => {
  it('is compared with the user of the session as well', async () => {
    const people: Readonly<Record<string, Person>> = {'n-1': nora, 't-1': theo};
    let answerOpening = (): void => undefined;
    const opening = new Promise<void>((resolve) => (answerOpening = resolve));
    const {adapter, sent} = fakeCrossbar(
      async ({path, headers}) => {
        const token = headers.get('x-auth-token') ?? '';
        if (path === 'token_auth' && token === 'n-1') await opening;
        if (path === 'token_auth') return success({...people[token], account_name: 'Office'});
        // The token expires between the two requests.
        if (path.endsWith(`${customer}/tree`) && token === 'n-1') return refusal(401, 'invalid credentials');
        if (path.includes('/users/')) return success({id: people[token]?.owner_id, priv_level: 'admin'});
        return success(path.endsWith('/tree') ? [] : wireAccount(path.split('/')[1] ?? ''));
      },
      {getToken: ({reason}) => (reason === 'initial' ? 'n-1' : 't-1')},
    );
    const session = adapter.session.open();
    await waitUntil(() => sent.some(({path}) => path === 'token_auth'), 'the server is asked whose token it is');
    await adapter.accounts.ancestors(customer);
    answerOpening();
    refusedAs(await rejection(session));
    refusedAs(await rejection(adapter.accounts.get(customer)));
  });
});

describe('a write without a token', () => {
  it('is certainly not stored', async () => {
    const backend = office(
      {'n-1': nora, 'n-2': nora},
      {
        // After the fresh read that precedes it.
        onWrite: () => backend.expire('n-1'),
        onRenewal: () => {
          throw apiError('network', 'The host cannot be reached', {});
        },
      },
    );
    const {adapter} = backend;
    await adapter.session.open();
    const base = await adapter.accounts.get(customer);
    const error = await rejection(adapter.accounts.update(customer, {base, changes: {name: 'Unsent'}}));
    expect(error).to.include({kind: 'network', unsent: true});
  });
});

describe('reopening a session', () => {
  it('asks the host for a token again, and keeps the user if it is the same', async () => {
    const {adapter, asked} = office({'n-1': nora, 'n-2': nora});
    const before = await adapter.session.open();
    expect((await adapter.session.open()).user.id).to.equal('nora');
    expect(asked).to.deep.equal(['initial']);
    await adapter.session.open({anew: true});
    expect(asked).to.have.length(2);
    expect(adapter.session.isCurrent(before)).to.equal(true);
  });

  it('requests an unexpired token if the host supplies one that the server rejects', async () => {
    const refused = new Set<string>();
    const asked: TokenRequest['reason'][] = [];
    const {adapter} = fakeCrossbar(
      ({path, headers}) => {
        if (refused.has(headers.get('x-auth-token') ?? '')) return refusal(401, 'invalid credentials');
        if (path === 'token_auth') return success({...nora, account_name: 'Office'});
        if (path.includes('/users/')) return success({id: 'nora', priv_level: 'admin'});
        return success(wireAccount(path.split('/')[1] ?? ''));
      },
      {
        // A host that has its token from a sign-in, and signs in again only for an expired one.
        getToken: ({reason}) => {
          asked.push(reason);
          return reason === 'initial' ? 'n-1' : 'n-2';
        },
      },
    );
    await adapter.session.open();
    refused.add('n-1');
    expect((await adapter.session.open({anew: true})).user.id).to.equal('nora');
    expect(asked).to.deep.equal(['initial', 'initial', 'expired']);
    refused.add('n-2');
    expect(await rejection(adapter.session.open({anew: true}))).to.include({kind: 'unauthorized'});
    expect(asked.slice(3), 'is not asked without end').to.deep.equal(['expired']);
  });

  it("finds another user although the previous user's token still works", async () => {
    const {adapter} = office({'n-1': nora, 't-1': theo});
    const before = await adapter.session.open();
    const session = await adapter.session.open({anew: true});
    expect(session.user.id).to.equal('theo');
    expect(adapter.session.isCurrent(before)).to.equal(false);
  });
});
