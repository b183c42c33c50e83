import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../../src/api/adapter.js';
import type {Page} from '../../../src/api/document.js';
import {createBackend, type Backend} from '../../support/backend.js';
import {childIds} from '../../support/page.js';
import {searchPage} from '../../support/search-probe.js';
import {waitUntil} from '../../support/wait.js';

const searches = ({sandbox}: Backend) => sandbox.requests.filter(({path}) => path.includes('/search'));

/** The adapter of a backend with another search. */
function searchingBy(
  {adapter}: Backend,
  search: (text: string, cursor: string | undefined) => Promise<Page<AccountSummary>>,
): AccountsAdapter {
  const accounts = Object.create(adapter.accounts, {
    search: {value: (text: string, options: {cursor?: string}) => search(text, options.cursor)},
  }) as AccountsAdapter['accounts'];
  return {session: adapter.session, accounts};
}

const account = (name: string): AccountSummary => ({id: name.padEnd(32, '0') as AccountId, name, realm: ''});

describe('AccountSearch', () => {
  it('sends nothing without a text or before the delay has passed', async () => {
    const backend = createBackend();
    const {probe} = await searchPage(backend.adapter);
    expect(probe.search.state.status).to.equal('idle');
    probe.search.setText('blue');
    await probe.updateComplete;
    expect(probe.search.state.status).to.equal('pending');
    expect(searches(backend)).to.have.length(0);
    probe.tick();
    await probe.reach('complete');
    expect(probe.names).to.include('Blue Sky');
    probe.search.setText('  ');
    expect(probe.search.state.status).to.equal('idle');
  });

  it('sends one request for several keys', async () => {
    const backend = createBackend();
    const {probe} = await searchPage(backend.adapter);
    for (const text of ['b', 'bl', 'blu', 'blue']) {
      probe.search.setText(text);
      await probe.updateComplete;
    }
    probe.tick();
    await probe.reach('complete');
    expect(new Set(searches(backend).map(({path}) => /v=(\w+)/.exec(path)?.[1]))).to.deep.equal(new Set(['blue']));
  });

  it('never shows the matches of a previous text, however late they arrive', async () => {
    const backend = createBackend();
    const late: ((page: Page<AccountSummary>) => void)[] = [];
    const {probe} = await searchPage(searchingBy(backend, () => new Promise((resolve) => late.push(resolve))));
    await probe.ask('first');
    await waitUntil(() => late.length === 1, 'the first text is asked');
    await probe.ask('second');
    await waitUntil(() => late.length === 2, 'the second text is asked');
    late[1]?.({items: [account('second match')]});
    await probe.reach('complete');
    late[0]?.({items: [account('first match')]});
    await probe.updateComplete;
    expect(probe.names).to.deep.equal(['second match']);
    for (const {text, names} of probe.frames) if (text === 'first') expect(names).to.deep.equal([]);
  });

  it('cancels the request when the element is removed, and sends it again when the element is back', async () => {
    const backend = createBackend();
    const {provider, probe} = await searchPage(backend.adapter);
    const hold = backend.sandbox.faults.hold({path: '/search'});
    await probe.ask('blue');
    await hold.arrived;
    probe.remove();
    const canceled = () => searches(backend).length > 0 && searches(backend).every(({status}) => status === 0);
    await waitUntil(canceled, 'the requests are canceled');
    hold.release();
    provider.append(probe);
    await probe.updateComplete;
    expect(probe.search.state.status).to.equal('pending');
    await waitUntil(() => probe.search.state.status === 'complete' || void probe.tick(), 'asked again');
    expect(probe.names).to.include('Blue Sky');
  });

  it("ends with the user's session", async () => {
    const backend = createBackend();
    const {provider, probe} = await searchPage(backend.adapter);
    await probe.ask('blue');
    await probe.reach('complete');
    const other = createBackend({seed: 2, empty: true, master: {name: 'Other Top'}});
    provider.adapter = other.adapter;
    await waitUntil(() => probe.search.state.status === 'pending', 'the other backend is asked');
    await waitUntil(() => probe.search.state.status === 'complete' || void probe.tick(), 'the other has answered');
    expect(probe.names).to.deep.equal([]);
    expect(searches(other)).not.to.have.length(0);
  });

  it('keeps its results when an account is selected', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {provider, probe} = await searchPage(backend.adapter);
    await probe.ask('blue');
    await probe.reach('complete');
    const asked = searches(backend).length;
    await provider.select(ids.get('Blue Sky'));
    await probe.updateComplete;
    expect(probe.names).to.include('Blue Sky');
    expect(searches(backend)).to.have.length(asked);
  });

  it('asks the backend again for a text it was asked before', async () => {
    const backend = createBackend();
    const {probe} = await searchPage(backend.adapter);
    await probe.ask('blue');
    await probe.reach('complete');
    const asked = searches(backend).length;
    await probe.ask('');
    // An answer leaves the cache in a task of its own, for which the pause before a search always leaves time.
    await waitUntil(() => probe.currentScope?.resources.cached('search').length === 0, 'the answer is not cached');
    await probe.ask('blue');
    await probe.reach('complete');
    expect(searches(backend)).to.have.length(2 * asked);
  });

  it('loads further pages without duplicates, and again after a page failed', async () => {
    const backend = createBackend();
    let broken = true;
    const adapter = searchingBy(backend, async (_text, cursor) => {
      if (cursor === undefined) return {items: [account('a'), account('b')], next: '2'};
      if (broken) throw new TypeError('not today');
      return {items: [account('b'), account('c')]};
    });
    const {probe} = await searchPage(adapter);
    await probe.ask('x');
    await probe.reach('complete');
    expect(probe.search.state).to.have.deep.property('more', {status: 'available'});
    await probe.search.loadMore();
    expect(probe.search.state).to.have.nested.property('more.status', 'error');
    expect(probe.names).to.deep.equal(['a', 'b']);
    expect(probe.failures).to.deep.equal(['protocol']);
    broken = false;
    await probe.search.loadMore();
    expect(probe.names).to.deep.equal(['a', 'b', 'c']);
    expect(probe.search.state).to.have.deep.property('more', {status: 'none'});
  });

  it('reports a failure and retries on request', async () => {
    const backend = createBackend();
    const {probe} = await searchPage(backend.adapter);
    const end = backend.sandbox.faults.add({path: '/search', status: 500});
    await probe.ask('blue');
    await probe.reach('error');
    expect(probe.search.state).to.have.nested.property('error.kind', 'server');
    expect(probe.failures).to.deep.equal(['server']);
    end();
    probe.search.retry();
    await probe.updateComplete;
    probe.tick();
    await probe.reach('complete');
    expect(probe.names).to.include('Blue Sky');
  });

  it('reports to the host that the session has ended', async () => {
    const backend = createBackend();
    const {provider, probe} = await searchPage(backend.adapter);
    let expired = 0;
    provider.addEventListener('session-expired', () => expired++);
    backend.sandbox.faults.add({path: '/search', status: 401});
    await probe.ask('blue');
    await probe.reach('error');
    expect(expired).to.be.greaterThan(0);
  });

  it('reads the path of a shown match once', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const {probe} = await searchPage(backend.adapter);
    const id = ids.get('Blue Sky')!;
    probe.pathOf = id;
    probe.requestUpdate();
    await waitUntil(() => probe.shownPath, 'the path is shown');
    const home = await backend.adapter.accounts.get(backend.sandbox.credentials.accountId as AccountId);
    expect(probe.shownPath).to.equal(home.value.name);
    const trees = () => backend.sandbox.requests.filter(({path}) => path.includes(`${id}/tree`)).length;
    const asked = trees();
    probe.requestUpdate();
    await probe.updateComplete;
    expect(trees()).to.equal(asked);
  });

  it('follows a rename and a deletion', async () => {
    const backend = createBackend();
    const ids = await childIds(backend);
    const found = {id: ids.get('Blue Sky')!, name: 'Blue Sky', realm: ''};
    const {probe} = await searchPage(searchingBy(backend, async () => ({items: [account('Blue Moon'), found]})));
    await probe.ask('blue');
    await probe.reach('complete');
    const {facts} = probe.currentScope!;
    const {value} = await backend.adapter.accounts.get(ids.get('Blue Sky')!);
    facts.publish({type: 'saved', account: {...value, name: 'Bluer Sky'}});
    expect(probe.names).to.deep.equal(['Blue Moon', 'Bluer Sky']);
    facts.publish({type: 'removed', accountId: value.id});
    expect(probe.names).to.deep.equal(['Blue Moon']);
  });
});
