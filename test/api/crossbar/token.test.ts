import {expect} from '@open-wc/testing';
import type {TokenRequest} from '../../../src/api/crossbar/index.js';
import {apiError} from '../../../src/api/errors.js';
import {
  accountId,
  fakeCrossbar,
  refusal,
  rejection,
  success,
  wireAccount,
  type Sent,
} from '../support/fake-crossbar.js';

const one = accountId('1');
const two = accountId('2');
const three = accountId('3');

/** Accepts only the given tokens, like a server on which the others have expired. */
const accepting =
  (...tokens: string[]) =>
  ({path, headers}: Sent) =>
    tokens.includes(headers.get('x-auth-token') ?? '')
      ? success(wireAccount(path.slice('accounts/'.length)))
      : refusal(401, 'invalid credentials');

describe('the token', () => {
  it('is requested once, however many requests start concurrently', async () => {
    const asked: TokenRequest['reason'][] = [];
    const {adapter} = fakeCrossbar(accepting('good'), {
      getToken: async ({reason}) => {
        asked.push(reason);
        return 'good';
      },
    });
    await Promise.all([adapter.accounts.get(one), adapter.accounts.get(two)]);
    await adapter.accounts.get(three);
    expect(asked).to.deep.equal(['initial']);
  });

  it('is renewed once for all requests that it failed, and each is sent once more', async () => {
    const asked: TokenRequest['reason'][] = [];
    const {adapter, sent} = fakeCrossbar(accepting('fresh'), {
      getToken: async ({reason}) => {
        asked.push(reason);
        return reason === 'initial' ? 'stale' : 'fresh';
      },
    });
    const answers = await Promise.all([one, two, three].map((id) => adapter.accounts.get(id)));
    expect(answers.map(({accountId}) => accountId)).to.deep.equal([one, two, three]);
    expect(asked).to.deep.equal(['initial', 'expired']);
    expect(sent).to.have.length(6);
  });

  it('is not renewed again for a request that was overtaken by the renewal', async () => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    let renewals = 0;
    const answer = accepting('fresh');
    const {adapter} = fakeCrossbar(
      async (sent) => {
        if (sent.path.endsWith(two) && sent.headers.get('x-auth-token') === 'stale') await late;
        return answer(sent);
      },
      {getToken: ({reason}) => (reason === 'initial' ? 'stale' : `fresh${'!'.repeat(renewals++)}`)},
    );
    const slow = adapter.accounts.get(two);
    await adapter.accounts.get(one);
    release();
    expect((await slow).accountId).to.equal(two);
    expect(renewals).to.equal(1);
  });

  it('that is rejected after its renewal results in "unauthorized", without a third attempt', async () => {
    const {adapter, sent} = fakeCrossbar(accepting());
    const error = await rejection(adapter.accounts.get(one));
    expect(error).to.include({kind: 'unauthorized', status: 401, requestId: 'req-err'});
    expect(error).to.have.deep.property('details', {reason: 'expired'});
    expect(sent).to.have.length(2);
  });

  it('is requested again by the next request after that, so that signing in again suffices', async () => {
    let current = 'stale';
    const {adapter} = fakeCrossbar(accepting('fresh'), {getToken: () => current});
    await rejection(adapter.accounts.get(one));
    current = 'fresh';
    expect((await adapter.accounts.get(one)).accountId).to.equal(one);
  });

  it('is not renewed on a 403', async () => {
    const reasons: string[] = [];
    const {adapter} = fakeCrossbar(() => refusal(403, 'forbidden'), {
      getToken: ({reason}) => {
        reasons.push(reason);
        return 'good';
      },
    });
    expect(await rejection(adapter.accounts.get(one))).to.include({kind: 'forbidden'});
    expect(reasons).to.deep.equal(['initial']);
  });

  it('is renewed for a write, which is sent again with its body', async () => {
    const {adapter, sent} = fakeCrossbar(
      (request) => {
        if (request.method === 'PATCH' && request.headers.get('x-auth-token') === 'stale') {
          return refusal(401, 'invalid credentials');
        }
        return success(wireAccount(one, request.method === 'PATCH' ? {name: 'New'} : {}));
      },
      {getToken: ({reason}) => (reason === 'initial' ? 'stale' : 'fresh')},
    );
    const base = await adapter.accounts.get(one);
    const saved = await adapter.accounts.update(one, {base, changes: {name: 'New'}});
    expect(saved.value.name).to.equal('New');
    const patches = sent.filter(({method}) => method === 'PATCH');
    expect(patches.map(({body}) => body)).to.deep.equal([
      {data: {name: 'New', enabled: true}},
      {data: {name: 'New', enabled: true}},
    ]);
  });

  it('that the host cannot supply results in "unauthorized"; an error of the port is passed on', async () => {
    const failing = (error: Error) =>
      fakeCrossbar(accepting('good'), {getToken: () => Promise.reject(error)}).adapter.accounts.get(one);
    expect(await rejection(failing(new Error('signed out')))).to.include({kind: 'unauthorized'});
    const offline = apiError('network', 'offline', {});
    expect(await rejection(failing(offline))).to.equal(offline);
  });

  it('that is not a valid header results in "unauthorized", and nothing is sent', async () => {
    for (const nonsense of ['', '  ', '<!doctype html>\n<p>Sign in', undefined as unknown as string]) {
      const {adapter, sent} = fakeCrossbar(accepting('good'), {getToken: () => nonsense});
      expect(await rejection(adapter.accounts.get(one))).to.include({kind: 'unauthorized'});
      expect(sent).to.have.length(0);
    }
  });

  it('may end with a line break, as in text files and responses', async () => {
    const {adapter} = fakeCrossbar(accepting('good'), {getToken: () => 'good\r\n'});
    expect((await adapter.accounts.get(one)).accountId).to.equal(one);
  });

  it('is still requested for the others when one waiting request is aborted', async () => {
    let give: (token: string) => void = () => undefined;
    let signal: AbortSignal | undefined;
    let arrive = (): void => undefined;
    const asked = new Promise<void>((resolve) => (arrive = resolve));
    const {adapter} = fakeCrossbar(accepting('good'), {
      getToken: (request) => {
        ({signal} = request);
        arrive();
        return new Promise<string>((resolve) => (give = resolve));
      },
    });
    const controller = new AbortController();
    const leaving = rejection(adapter.accounts.get(one, {signal: controller.signal}));
    const staying = adapter.accounts.get(two);
    await asked;
    controller.abort();
    expect(await leaving).to.equal(controller.signal.reason);
    expect(signal?.aborted).to.equal(false);
    give('good');
    expect((await staying).accountId).to.equal(two);
  });

  it('is discarded when all waiting requests are aborted; the next request asks again', async () => {
    const signals: AbortSignal[] = [];
    let arrive = (): void => undefined;
    const asked = new Promise<void>((resolve) => (arrive = resolve));
    const {adapter} = fakeCrossbar(accepting('good'), {
      getToken: ({signal}) => {
        signals.push(signal);
        arrive();
        return signals.length === 1 ? new Promise<string>(() => undefined) : 'good';
      },
    });
    const controller = new AbortController();
    const leaving = rejection(adapter.accounts.get(one, {signal: controller.signal}));
    await asked;
    controller.abort();
    await leaving;
    expect(signals[0]?.aborted).to.equal(true);
    expect((await adapter.accounts.get(two)).accountId).to.equal(two);
  });

  it('that arrives after all requests were aborted is not used: the next request asks again', async () => {
    let give: (token: string) => void = () => undefined;
    let arrive = (): void => undefined;
    const asked = new Promise<void>((resolve) => (arrive = resolve));
    const late = new Promise<string>((resolve) => (give = resolve));
    let asks = 0;
    const {adapter, sent} = fakeCrossbar(accepting('good'), {
      getToken: () => {
        arrive();
        return asks++ === 0 ? late : 'good';
      },
    });
    const controller = new AbortController();
    const leaving = rejection(adapter.accounts.get(one, {signal: controller.signal}));
    await asked;
    controller.abort();
    await leaving;
    give('late');
    await late;
    expect((await adapter.accounts.get(two)).accountId).to.equal(two);
    expect(sent.map(({headers}) => headers.get('x-auth-token'))).to.deep.equal(['good']);
  });
});
