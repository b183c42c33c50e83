import {expect, nextFrame} from '@open-wc/testing';
import {abortable} from '../../../src/api/crossbar/abort.js';
import {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import {accountId, fakeCrossbar, refusal, rejection, success, wireAccount} from '../support/fake-crossbar.js';

const id = accountId('a');
const corsHeaders = new Set(['accept', 'content-type', 'x-auth-token', 'x-kazoo-cluster-id']);

describe('requests to Crossbar', () => {
  it('send the token only in its header, and no header that CORS would block', async () => {
    const {adapter, sent} = fakeCrossbar(
      ({method}) => success(wireAccount(id, method === 'PATCH' ? {name: 'New'} : {})),
      {clusterId: 'cluster-7'},
    );
    const base = await adapter.accounts.get(id);
    await adapter.accounts.update(id, {base, changes: {name: 'New'}});
    expect(sent).to.have.length(3);
    for (const {path, headers} of sent) {
      expect(path).not.to.contain('token');
      expect(headers.get('x-auth-token')).to.equal('token-1');
      expect(headers.get('x-kazoo-cluster-id')).to.equal('cluster-7');
      expect([...headers.keys()].filter((name) => !corsHeaders.has(name))).to.deep.equal([]);
    }
  });

  it('have no cache buster: the same read has the same URL', async () => {
    const {adapter, lines} = fakeCrossbar(() => success(wireAccount(id)));
    await adapter.accounts.get(id);
    await adapter.accounts.get(id);
    expect(lines()).to.deep.equal([`GET accounts/${id}`, `GET accounts/${id}`]);
  });

  it('encode ids, and never let one reach another path', async () => {
    const strange = accountId('a/../b?c#').slice(0, 9) as typeof id;
    const {adapter, lines} = fakeCrossbar(() => success([]));
    await adapter.accounts.ancestors(strange);
    expect(lines()).to.deep.equal(['GET accounts/a%2F..%2Fb%3Fc%23/tree']);
    for (const nothing of ['..', '.', '', 'half \ud83d'] as (typeof id)[]) {
      expect(await rejection(adapter.accounts.get(nothing))).to.include({kind: 'not-found'});
    }
    expect(lines()).to.have.length(1);
  });

  for (const status of [408, 429, 500, 502, 503, 504]) {
    it(`retry a read after ${status}`, async () => {
      const {adapter, sent} = fakeCrossbar((_, count) =>
        count < 3 ? new Response('', {status}) : success(wireAccount(id)),
      );
      expect((await adapter.accounts.get(id)).value.name).to.equal('Northwind Traders');
      expect(sent).to.have.length(3);
    });
  }

  it('retry a read whose connection broke before or during the response', async () => {
    const broken = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"data":'));
          controller.error(new TypeError('connection reset'));
        },
      });
    const {adapter, sent} = fakeCrossbar((_, count) => {
      if (count === 1) throw new TypeError('Failed to fetch');
      return count === 2 ? new Response(broken()) : success(wireAccount(id));
    });
    await adapter.accounts.get(id);
    expect(sent).to.have.length(3);
  });

  it('give up a read after two retries, with the last status', async () => {
    const {adapter, sent} = fakeCrossbar(() => new Response('<h1>Bad Gateway</h1>', {status: 502}));
    expect(await rejection(adapter.accounts.get(id))).to.include({kind: 'server', status: 502});
    expect(sent).to.have.length(3);
  });

  it('do not retry a read that was rejected permanently', async () => {
    const {adapter, sent} = fakeCrossbar(() => refusal(403, 'forbidden', {message: 'forbidden'}));
    expect(await rejection(adapter.accounts.get(id))).to.include({kind: 'forbidden', requestId: 'req-err'});
    expect(sent).to.have.length(1);
  });

  for (const status of [429, 500, 503]) {
    it(`never retry a write after ${status}`, async () => {
      const {adapter, sent} = fakeCrossbar(({method}) =>
        method === 'GET' ? success(wireAccount(id)) : new Response('', {status}),
      );
      const base = await adapter.accounts.get(id);
      await rejection(adapter.accounts.update(id, {base, changes: {name: 'New'}}));
      expect(sent.filter(({method}) => method === 'PATCH')).to.have.length(1);
    });
  }

  it('never retry a write whose connection broke', async () => {
    const {adapter, sent} = fakeCrossbar(({method}) => {
      if (method === 'GET') return success(wireAccount(id));
      throw new TypeError('Failed to fetch');
    });
    const base = await adapter.accounts.get(id);
    const error = await rejection(adapter.accounts.update(id, {base, changes: {name: 'New'}}));
    expect(error).to.include({kind: 'network'});
    expect(sent.filter(({method}) => method === 'PATCH')).to.have.length(1);
  });

  it('time out once, even if fetch ignores its signal', async () => {
    const {adapter, sent} = fakeCrossbar(() => new Promise<Response>(() => undefined), {timeout: 100});
    expect(await rejection(adapter.accounts.get(id))).to.include({kind: 'timeout'});
    expect(sent).to.have.length(1);
    expect(sent[0]?.signal.aborted).to.equal(true);
  });

  it("reject with the signal's reason when aborted, and abort fetch", async () => {
    const controller = new AbortController();
    const reason = new Error('switched account');
    const {adapter, sent} = fakeCrossbar(() => {
      controller.abort(reason);
      return new Promise<Response>(() => undefined);
    });
    expect(await rejection(adapter.accounts.get(id, {signal: controller.signal}))).to.equal(reason);
    expect(sent).to.have.length(1);
    expect(sent[0]?.signal.aborted).to.equal(true);
  });

  it('are not sent at all when aborted before', async () => {
    const {adapter, sent} = fakeCrossbar(() => success(wireAccount(id)));
    const error = await rejection(adapter.accounts.get(id, {signal: AbortSignal.abort()}));
    expect(error).to.be.instanceOf(DOMException);
    expect(sent).to.have.length(0);
  });

  it('cause no unhandled rejection when they are aborted before they are awaited', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    addEventListener('unhandledrejection', note);
    const aborted = AbortSignal.abort();
    const work = Promise.reject(new Error('Nobody asks'));
    expect(await rejection(abortable(work, aborted))).to.equal(aborted.reason);
    await nextFrame();
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });

  it('are not retried after an abort during the pause', async () => {
    const controller = new AbortController();
    const {adapter, sent} = fakeCrossbar(() => new Response('', {status: 503}), {
      retryDelay: () => {
        controller.abort();
        return 0;
      },
    });
    const error = await rejection(adapter.accounts.get(id, {signal: controller.signal}));
    expect(error).to.equal(controller.signal.reason);
    expect(sent).to.have.length(1);
  });

  it('allow the browser to cache preflights, and never follow a redirect with the token', async () => {
    const seen: Request[] = [];
    const direct = new CrossbarAdapter({
      url: 'https://crossbar.test/v2/',
      getToken: () => 'token-1',
      fetch: async (input, init) => {
        seen.push(new Request(input, init));
        return success(wireAccount(id));
      },
    });
    await direct.accounts.get(id);
    expect(seen[0]).to.include({cache: 'default', redirect: 'error', url: `https://crossbar.test/v2/accounts/${id}`});
    expect(seen[0]?.credentials).not.to.equal('include');
  });
});
