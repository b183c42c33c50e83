import {expect} from '@open-wc/testing';
import {onlineManager} from '@tanstack/query-core';
import {apiError} from '../../src/api/errors.js';
import type {AccountId} from '../../src/api/account-ref.js';
import {MAX_UNWATCHED, ResourceCache, type Resource} from '../../src/session/resource-cache.js';
import {childrenResource} from '../../src/session/resources.js';
import {quickAdapter} from '../support/quick-adapter.js';
import {waitUntil} from '../support/wait.js';

const id = 'a' as AccountId;

/** A resource whose reads the test answers manually. */
function source(): {
  resource: Resource<string>;
  reads: {answer: (value: string) => void; fail: (error: unknown) => void; signal: AbortSignal}[];
} {
  const reads: ReturnType<typeof source>['reads'] = [];
  const resource: Resource<string> = {
    key: ['thing', id],
    read: (signal) => {
      const {promise, resolve, reject} = deferred<string>();
      signal.addEventListener('abort', () => reject(signal.reason));
      reads.push({answer: resolve, fail: reject, signal});
      return promise;
    },
  };
  return {resource, reads};
}

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: unknown) => void;
  const promise = new Promise<T>((ok, no) => ((resolve = ok), (reject = no)));
  return {promise, resolve, reject};
}

const watching = () => {
  const end = new AbortController();
  const seen: string[] = [];
  return {end, seen, options: {signal: end.signal, onChange: (value: string) => seen.push(value)}};
};

/** Flushes all settled promises. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('ResourceCache', () => {
  it('sends one request for two widgets that need the same data', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const both = [cache.watch(resource, watching().options), cache.watch(resource, watching().options)];
    reads[0]?.answer('one');
    expect(await Promise.all(both)).to.deep.equal(['one', 'one']);
    expect(reads.length).to.equal(1);
  });

  it('cancels the request when the last watcher leaves, and not before', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const [first, second] = [watching(), watching()];
    const outcomes = [cache.watch(resource, first.options), cache.watch(resource, second.options)].map((promise) =>
      promise.catch((error: unknown) => (error as DOMException).name),
    );
    first.end.abort();
    expect(reads[0]?.signal.aborted).to.equal(false);
    second.end.abort();
    expect(reads[0]?.signal.aborted).to.equal(true);
    expect(await Promise.all(outcomes)).to.deep.equal(['AbortError', 'AbortError']);
  });

  it('publishes a confirmed value to all watchers', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const {seen, options} = watching();
    const first = cache.watch(resource, options);
    reads[0]?.answer('old');
    expect(await first).to.equal('old');
    cache.set(resource, 'saved');
    await waitUntil(() => seen.length > 0, 'the save is shown');
    expect(seen).to.deep.equal(['saved']);
  });

  it('prevents a read that was sent before a save from restoring the old value', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const {options} = watching();
    const first = cache.watch(resource, options);
    reads[0]?.answer('old');
    await first;
    cache.refresh(id);
    expect(reads.length).to.equal(2);
    cache.set(resource, 'saved');
    reads[1]?.answer('old');
    await settled();
    expect(cache.peek(resource)).to.equal('saved');
  });

  it('does not cache a confirmed value that names another account', () => {
    const cache = new ResourceCache();
    const {resource} = source();
    const owned: Resource<string> = {...resource, owner: (value) => value as AccountId};
    expect(() => cache.set(owned, 'another account')).to.throw('got another account');
    expect(cache.peek(owned)).to.equal(undefined);
    cache.set(owned, id);
    expect(cache.peek(owned)).to.equal(id);
  });

  it('keeps showing the last value when a refresh fails, and reports the failure', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const end = new AbortController();
    const failure = new Promise<string>((resolve) => {
      void cache.watch(resource, {
        signal: end.signal,
        onChange: () => {},
        onRefreshError: ({kind}) => resolve(kind),
      });
    });
    reads[0]?.answer('old');
    await waitUntil(() => cache.peek(resource) === 'old', 'the first answer is there');
    cache.refresh();
    await waitUntil(() => reads.length === 2, 'asked again');
    reads[1]?.fail(apiError('server', 'no', {}));
    expect(await failure).to.equal('server');
    expect(cache.peek(resource)).to.equal('old');
  });

  it('caches a limited number of unwatched answers, and all watched ones', async () => {
    const cache = new ResourceCache();
    const numbered = (number: number): Resource<string> => ({
      key: ['thing', id, number],
      read: async () => `answer ${number}`,
    });
    const {end, options} = watching();
    await cache.watch(numbered(0), options);
    for (let number = 1; number <= MAX_UNWATCHED + 20; number++)
      await cache.read(numbered(number), new AbortController().signal);
    const retained = new Set(cache.cached<string>('thing'));
    expect(retained.size).to.equal(MAX_UNWATCHED + 1);
    expect(retained.has('answer 0'), 'it is shown').to.equal(true);
    expect(retained.has('answer 20'), 'an old one').to.equal(false);
    expect(retained.has(`answer ${MAX_UNWATCHED + 20}`), 'the newest').to.equal(true);
    end.abort();
  });

  it('caches a limited number of values that writes have confirmed', () => {
    const cache = new ResourceCache();
    const numbered = (number: number): Resource<string> => ({key: ['thing', id, number], read: async () => ''});
    for (let number = 0; number <= MAX_UNWATCHED; number++) cache.set(numbered(number), `answer ${number}`);
    expect(cache.cached('thing')).to.have.length(MAX_UNWATCHED);
    expect(cache.peek(numbered(MAX_UNWATCHED))).to.equal(`answer ${MAX_UNWATCHED}`);
  });

  it('sends nothing for a watcher that has already ended', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const removed = cache.watch(resource, {signal: AbortSignal.abort(), onChange: () => {}});
    expect(await removed.catch(({name}: DOMException) => name)).to.equal('AbortError');
    expect(reads).to.have.length(0);
  });

  it('reads and fails while offline, also if the page pauses its own queries then', async () => {
    onlineManager.setOnline(false);
    try {
      const cache = new ResourceCache();
      const {signal} = new AbortController();
      const read = (key: string, answer: () => Promise<string>) => cache.read({key: [key, id], read: answer}, signal);
      expect(await read('here', async () => 'from this machine')).to.equal('from this machine');
      const failed = await read('elsewhere', () => Promise.reject(apiError('network', 'no', {}))).catch(
        ({kind}: {readonly kind: string}) => kind,
      );
      expect(failed).to.equal('network');
    } finally {
      onlineManager.setOnline(true);
    }
  });

  it('knows whether a resource has more than one watcher', async () => {
    const cache = new ResourceCache();
    const {resource} = source();
    const [first, second] = [watching(), watching()];
    const states = [cache.isShared(resource)];
    for (const act of [
      () => void cache.watch(resource, first.options).catch(() => {}),
      () => void cache.watch(resource, second.options).catch(() => {}),
      () => first.end.abort(),
    ]) {
      act();
      states.push(cache.isShared(resource));
    }
    second.end.abort();
    expect(states).to.deep.equal([false, false, true, false]);
  });

  it('reads again what has failed as soon as one of the failed reads succeeds, and nothing else', async () => {
    const cache = new ResourceCache();
    const end = new AbortController();
    const shown: string[] = [];
    const numbered = (number: number) => {
      const {resource, reads} = source();
      return {reads, resource: {...resource, key: ['thing', id, number] as const}};
    };
    const [retried, other, fine] = [numbered(0), numbered(1), numbered(2)];
    const watches = [retried, other, fine].map(({resource}) =>
      cache
        .watch(resource, {signal: end.signal, onChange: (value) => shown.push(value)})
        .catch(({kind}: {readonly kind: string}) => kind),
    );
    retried.reads[0]?.fail(apiError('network', 'no', {}));
    other.reads[0]?.fail(apiError('network', 'no', {}));
    fine.reads[0]?.answer('fine');
    expect(await Promise.all(watches)).to.deep.equal(['network', 'network', 'fine']);
    expect([retried, other, fine].map(({reads}) => reads.length)).to.deep.equal([1, 1, 1]);
    void cache.invalidate(retried.resource);
    retried.reads[1]?.answer('retried');
    await waitUntil(() => other.reads.length > 1, 'the other one is read again');
    other.reads[1]?.answer('other');
    await waitUntil(() => shown.length === 2, 'both are shown');
    expect(shown).to.have.members(['retried', 'other']);
    expect([retried, other, fine].map(({reads}) => reads.length)).to.deep.equal([2, 2, 1]);
    end.abort();
  });

  it('reads what is outdated at its next use, and not for its current watchers', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const {seen, options} = watching();
    const first = cache.watch(resource, options);
    reads[0]?.answer('old');
    await first;
    cache.outdate('thing', 'b' as AccountId);
    expect(await cache.watch(resource, watching().options)).to.equal('old');
    expect(reads).to.have.length(1);
    cache.outdate('thing', id);
    await settled();
    expect(reads).to.have.length(1);
    expect(await cache.watch(resource, watching().options)).to.equal('old');
    expect(reads).to.have.length(2);
    reads[1]?.answer('new');
    await waitUntil(() => seen.length > 0, 'the newer value is shown');
    expect(seen).to.deep.equal(['new']);
  });

  it('refreshes one account and no other', async () => {
    const cache = new ResourceCache();
    const [one, other] = [source(), source()];
    const elsewhere: Resource<string> = {...other.resource, key: ['thing', 'b' as AccountId]};
    const watched = [cache.watch(one.resource, watching().options), cache.watch(elsewhere, watching().options)];
    one.reads[0]?.answer('one');
    other.reads[0]?.answer('other');
    await Promise.all(watched);
    cache.refresh(id);
    expect([one.reads.length, other.reads.length]).to.deep.equal([2, 1]);
  });

  it('cancels pending reads when it is cleared', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    void cache.watch(resource, watching().options);
    cache.clear();
    expect(reads[0]?.signal.aborted).to.equal(true);
  });

  it('contains nothing after it is cleared', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const first = cache.watch(resource, watching().options);
    reads[0]?.answer('secret');
    await first;
    cache.clear();
    expect(cache.peek(resource)).to.equal(undefined);
  });

  it('releases watched values at once when it is cleared', async () => {
    const cache = new ResourceCache();
    const {resource, reads} = source();
    const {end, options} = watching();
    const first = cache.watch(resource, options);
    reads[0]?.answer('secret');
    await first;
    cache.clear();
    const delays: (number | undefined)[] = [];
    const {setTimeout} = globalThis;
    globalThis.setTimeout = ((act: () => void, delay?: number) => {
      delays.push(delay);
      return setTimeout(act, delay);
    }) as typeof globalThis.setTimeout;
    end.abort();
    globalThis.setTimeout = setTimeout;
    // A timer retains the value as long as it runs.
    expect(delays).to.deep.equal([0]);
  });

  it('polls a resource that changes by itself until its last watcher ends', async () => {
    const cache = new ResourceCache();
    let reads = 0;
    const resource: Resource<number> = {key: ['count', id], refreshMs: 1, read: async () => ++reads};
    const end = new AbortController();
    const seen: number[] = [];
    await cache.watch(resource, {signal: end.signal, onChange: (value) => seen.push(value)});
    await waitUntil(() => seen.length >= 2, 'two later values');
    end.abort();
    const before = reads;
    await cache.read({...resource, key: ['another', id], refreshMs: 20}, new AbortController().signal);
    expect(reads).to.equal(before + 1);
  });

  it('polls a failing backend less often', async () => {
    const cache = new ResourceCache();
    const intervals: (number | undefined)[] = [];
    const {setInterval} = globalThis;
    globalThis.setInterval = ((act: () => void, interval?: number) => {
      intervals.push(interval);
      return setInterval(act, interval);
    }) as typeof globalThis.setInterval;
    const {end, options} = watching();
    try {
      const watch = (key: string, read: () => Promise<string>) =>
        cache.watch({key: [key, id], refreshMs: 60_000, read}, options).catch(() => {});
      await watch('works', async () => 'value');
      await watch('fails', () => Promise.reject(apiError('server', 'no', {})));
    } finally {
      globalThis.setInterval = setInterval;
      end.abort();
    }
    expect(Math.max(...intervals.map(Number))).to.equal(240_000);
    expect(intervals).to.include(60_000);
  });

  it('does not cache what must always be read again', async () => {
    const cache = new ResourceCache();
    const {signal} = new AbortController();
    let reads = 0;
    const read = async () => ++reads;
    const fresh: Resource<number> = {key: ['fresh', id], keepMs: 0, read};
    await cache.read(fresh, signal);
    await waitUntil(() => cache.peek(fresh) === undefined, 'it is released');
    expect(await cache.read(fresh, signal)).to.equal(2);
    const usual: Resource<number> = {key: ['usual', id], read};
    await cache.read(usual, signal);
    expect(await cache.read(usual, signal)).to.equal(3);
  });

  it('rejects a list whose rows lie below another account', async () => {
    const cache = new ResourceCache();
    const row = (name: string, path?: readonly AccountId[]) => ({id: name as AccountId, name, realm: '', path});
    const listed = async (...rows: ReturnType<typeof row>[]) => {
      const {accounts} = quickAdapter();
      const adapter = quickAdapter('home', {accounts: {...accounts, children: async () => ({items: rows})}});
      cache.clear();
      return cache.read(childrenResource(adapter, id), new AbortController().signal).then(
        ({items}) => items.length,
        ({kind, details}: {readonly kind: string; readonly details: object}) => [kind, details],
      );
    };
    const [root, other] = ['root' as AccountId, 'other' as AccountId];
    expect(await listed(row('one'), row('two', [root, id]))).to.equal(2);
    expect(await listed(row('one', [root, id]), row('two', [root, other]))).to.deep.equal(['protocol', {path: 'id'}]);
  });

  it('evicts what was confirmed longest ago', async () => {
    const cache = new ResourceCache();
    const numbered = (number: number): Resource<string> => ({key: ['thing', id, number], read: async () => ''});
    const {now} = Date;
    let time = now();
    Date.now = () => time++;
    try {
      for (let number = 0; number < MAX_UNWATCHED; number++) cache.set(numbered(number), `answer ${number}`);
      cache.set(numbered(0), 'confirmed again');
      await cache.read(numbered(MAX_UNWATCHED), new AbortController().signal);
      await cache.read(numbered(MAX_UNWATCHED + 1), new AbortController().signal);
    } finally {
      Date.now = now;
    }
    expect(cache.peek(numbered(0))).to.equal('confirmed again');
    expect(cache.peek(numbered(1))).to.equal(undefined);
  });
});
