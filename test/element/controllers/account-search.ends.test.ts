import {expect, nextFrame} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountsAdapter} from '../../../src/api/adapter.js';
import type {Page} from '../../../src/api/document.js';
import {AccountSearch} from '../../../src/element/controllers/account-search.js';
import {ScopedHost} from '../../../src/element/controllers/scoped-part.js';
import {accountId, deferred, quickAdapter} from '../../support/quick-adapter.js';
import {searchPage, type SearchProbe} from '../../support/search-probe.js';
import {until} from '../../support/widget-page.js';

interface Asked {
  readonly text: string;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal | undefined;
  readonly answer: (page: Page<AccountSummary>) => void;
  readonly fail: (error: unknown) => void;
}

/** A backend whose searches the test answers manually. */
function byHand(home = 'home', changes: Partial<AccountsAdapter['accounts']> = {}) {
  const asked: Asked[] = [];
  const quick = quickAdapter(home);
  const search: AccountsAdapter['accounts']['search'] = (text, {cursor, signal} = {}) => {
    const {promise, resolve, reject} = deferred<Page<AccountSummary>>();
    asked.push({text, cursor, signal, answer: resolve, fail: reject});
    return promise;
  };
  const adapter: AccountsAdapter = {...quick, accounts: {...quick.accounts, search, ...changes}};
  const next = async (count: number): Promise<Asked> => {
    await until(() => asked.length >= count, `asks ${count} times`);
    return asked[count - 1] as Asked;
  };
  return {adapter, asked, next};
}

const match = (name: string): AccountSummary => ({id: accountId(name), name, realm: ''});

/** Searches for a text with one match. */
async function find(probe: SearchProbe, {next}: ReturnType<typeof byHand>, text: string): Promise<void> {
  await probe.ask(text);
  (await next(1)).answer({items: [match(`${text} found`)], next: 'page 2'});
  await probe.reach('complete');
}

describe('AccountSearch results', () => {
  it('are cleared as soon as another text is typed', async () => {
    const backend = byHand();
    const {probe} = await searchPage(backend.adapter);
    await find(probe, backend, 'first');
    expect(probe.names).to.deep.equal(['first found']);
    probe.search.setText('second');
    expect([probe.search.state.status, ...probe.names]).to.deep.equal(['pending']);
  });

  it('are cleared as soon as another user is signed in', async () => {
    const backend = byHand();
    const {provider, probe} = await searchPage(backend.adapter);
    await find(probe, backend, 'blue');
    const seen: (readonly string[])[] = [];
    // Dispatched in the same step, before the probe renders again.
    provider.addEventListener('account-selected', () => {
      seen.push([`${probe.currentScope?.home.id}: ${probe.search.state.status}`, ...probe.names]);
    });
    provider.adapter = byHand('other').adapter;
    await until(() => seen.length > 0, 'another user is signed in');
    expect(seen).to.deep.equal([['other: pending']]);
  });
});

describe('a search of AccountSearch whose text is cleared', () => {
  it('no longer follows changes of accounts, which would render its element', async () => {
    const backend = byHand();
    const {probe} = await searchPage(backend.adapter);
    await find(probe, backend, 'blue');
    probe.search.setText('');
    await nextFrame();
    await probe.updateComplete;
    probe.currentScope!.facts.publish({type: 'removed', accountId: accountId('blue found')});
    expect(probe.isUpdatePending).to.equal(false);
  });
});

describe('a search of AccountSearch whose text is cleared within its delay', () => {
  it('renders nothing once the delay has passed', async () => {
    const {probe} = await searchPage(byHand().adapter);
    probe.search.setText('first');
    await probe.updateComplete;
    const {tick} = probe;
    probe.search.setText('');
    await nextFrame();
    await probe.updateComplete;
    const {length} = probe.frames;
    tick();
    await nextFrame();
    expect(probe.frames).to.have.length(length);
  });
});

describe('a pending search of AccountSearch', () => {
  it('ends when another text is typed, without reporting a failure', async () => {
    const {adapter, next} = byHand();
    const {probe} = await searchPage(adapter);
    await probe.ask('first');
    const first = await next(1);
    await probe.ask('second');
    await until(() => first.signal?.aborted, 'the request is canceled');
    (await next(2)).answer({items: [match('second found')]});
    await probe.reach('complete');
    expect(probe.failures).to.deep.equal([]);
  });

  it('sends no request when another text is typed within its delay', async () => {
    const {adapter, asked, next} = byHand();
    const {probe} = await searchPage(adapter);
    probe.search.setText('first');
    await probe.updateComplete;
    const {tick} = probe;
    await probe.ask('second');
    tick();
    await next(1);
    expect(asked.map(({text}) => text)).to.deep.equal(['second']);
  });

  it('ends with the part of an element that it belongs to', async () => {
    const {adapter, next} = byHand();
    const {probe} = await searchPage(adapter);
    const part = new ScopedHost(probe);
    const search = new AccountSearch(part, {scope: () => probe.currentScope, pause: async () => {}});
    search.setText('blue');
    const {signal} = await next(1);
    expect(signal?.aborted).to.equal(false);
    part.end({leaving: false});
    await until(() => signal?.aborted, 'the request is canceled');
  });
});

describe('a further page of AccountSearch', () => {
  it('is requested once at a time, and its failure is reported once', async () => {
    const backend = byHand();
    const {probe} = await searchPage(backend.adapter);
    await find(probe, backend, 'blue');
    const both = [probe.search.loadMore(), probe.search.loadMore()];
    (await backend.next(2)).fail(new TypeError('not today'));
    await Promise.all(both);
    expect(backend.asked.map(({cursor}) => cursor)).to.deep.equal([undefined, 'page 2']);
    expect(probe.search.state).to.have.nested.property('more.status', 'error');
    expect(probe.failures).to.deep.equal(['protocol']);
  });
});

describe('a path that AccountSearch could not read', () => {
  it('is not requested on every render, but again for another text', async () => {
    let asked = 0;
    const ancestors = async () => {
      asked++;
      throw new TypeError('not today');
    };
    const {probe} = await searchPage(byHand('home', {ancestors}).adapter);
    probe.pathOf = accountId('somewhere');
    const draw = async () => {
      probe.requestUpdate();
      await probe.updateComplete;
      // The response has arrived by then.
      await nextFrame();
    };
    await draw();
    expect([asked, probe.shownPath]).to.deep.equal([1, undefined]);
    await draw();
    expect(asked).to.equal(1);
    await probe.ask('another');
    await until(() => asked === 2, 'asks again');
  });
});
