import {expect, fixture, html} from '@open-wc/testing';
import type {AccountMatches, AccountSummary} from '../../../src/api/account.js';
import type {AccountsAdapter} from '../../../src/api/adapter.js';
import type {Page, PageOptions} from '../../../src/api/document.js';
import type {Settings} from '../../../src/api/settings.js';
import '../../../src/components/account-provider/define.js';
import type {AccountProvider} from '../../../src/components/account-provider/account-provider.js';
import {WordSearch} from '../../../src/domains/account-set/word-search.js';
import {defineElement} from '../../../src/element/define-element.js';
import {WidgetElement} from '../../../src/element/widget-element.js';
import {accountId, deferred, quickAdapter} from '../../support/quick-adapter.js';
import {waitUntil} from '../../support/wait.js';

class WordProbe extends WidgetElement {
  failures: string[] = [];
  known = 0;
  readonly search = new WordSearch(this, {
    scope: () => this.scope,
    onError: ({kind}) => this.failures.push(kind),
    pause: async () => {},
    known: () => this.known,
  });

  get current() {
    return this.scope;
  }

  get names(): readonly string[] {
    const {state} = this.search;
    return state.status === 'complete' ? state.items.map(({name}) => name) : [];
  }

  protected override renderScope() {
    return html`<p>${this.search.state.status}</p>`;
  }
}
defineElement('word-probe', WordProbe);

const HOME = accountId('home');
const row = (name: string, path: readonly string[] = ['top', 'home']): AccountSummary => ({
  id: accountId(name),
  name,
  realm: `${name.length}.example.com`,
  path: path.map(accountId),
});

interface BackendOptions {
  /** Answers each page of all accounts; by default, from `accounts` in pages of two. */
  readonly descendants?: (options: PageOptions) => Promise<Page<AccountSummary>>;
  readonly accounts?: readonly AccountSummary[];
  readonly search?: (text: string, options: PageOptions) => Promise<AccountMatches>;
}

/** A backend whose search compares only the beginnings of names. */
function backend({accounts = [], search, descendants}: BackendOptions) {
  const asked: string[] = [];
  const quick = quickAdapter('home');
  const pageOf = async ({cursor = '0'}: PageOptions): Promise<Page<AccountSummary>> => {
    const end = Number(cursor) + 2;
    return {items: accounts.slice(Number(cursor), end), ...(end < accounts.length && {next: String(end)})};
  };
  const adapter: AccountsAdapter = {
    ...quick,
    accounts: {
      ...quick.accounts,
      search: async (text, options = {}) => {
        asked.push(`search ${text}`);
        if (search) return search(text, options);
        return {items: accounts.filter(({name}) => name.toLowerCase().startsWith(text.toLowerCase()))};
      },
      descendants: async (id, options = {}) => {
        asked.push(`descendants of ${id} from ${options.cursor ?? 'the start'}`);
        return (descendants ?? pageOf)(options);
      },
      ancestors: async (id) => {
        asked.push(`path of ${id}`);
        return [{id: HOME, name: 'Home'}];
      },
    },
  };
  return {adapter, asked};
}

async function page({adapter}: {readonly adapter: AccountsAdapter}, settings: Settings = {}) {
  const provider = await fixture<AccountProvider>(html`
    <account-provider .adapter=${adapter} .settings=${settings}><word-probe></word-probe></account-provider>
  `);
  const probe = provider.querySelector<WordProbe>('word-probe')!;
  await waitUntil(() => probe.current, 'the probe has a scope');
  const reach = (status: string) => waitUntil(() => probe.search.reading?.status === status, `reading is ${status}`);
  return {provider, probe, reach};
}

const CHAIN = [row('Crossroads Motel'), row('Delgado Plumbing'), row('Motel Six'), row('Yonkers Motel')];

describe('WordSearch', () => {
  it('finds a word in the middle of a name that the backend does not find, the best match first', async () => {
    const {probe, reach} = await page(backend({accounts: CHAIN}));
    probe.search.setText('motel');
    await reach('complete');
    await waitUntil(() => probe.names.length === 3, 'all of them');
    expect(probe.names).to.deep.equal(['Motel Six', 'Yonkers Motel', 'Crossroads Motel']);
    expect(probe.search.state).to.include({status: 'complete', incomplete: false});
  });

  it('reads all accounts once, whatever is searched for afterwards', async () => {
    const {adapter, asked} = backend({accounts: CHAIN});
    const {probe, reach} = await page({adapter});
    for (const text of ['motel', '', 'plumbing', 'six']) {
      probe.search.setText(text);
      await probe.updateComplete;
      if (text !== '') await reach('complete');
    }
    await waitUntil(() => probe.names.join() === 'Motel Six', 'the last text');
    expect(asked.filter((request) => request.startsWith('descendants'))).to.deep.equal([
      'descendants of home from the start',
      'descendants of home from 2',
    ]);
  });

  it('shows what the backend finds while accounts are still being read', async () => {
    const {probe} = await page(backend({accounts: CHAIN, descendants: () => deferred<Page<AccountSummary>>().promise}));
    probe.search.setText('motel');
    await waitUntil(() => probe.names.length > 0, 'the first match');
    expect(probe.names).to.deep.equal(['Motel Six']);
    expect(probe.search.state, 'nothing is said to be missing yet').to.include({incomplete: false});
  });

  it('does not report that nothing was found while accounts are still being read', async () => {
    const first = deferred<Page<AccountSummary>>();
    const {adapter, asked} = backend({descendants: () => first.promise});
    const {probe} = await page({adapter});
    probe.search.setText('xyzzy');
    await waitUntil(() => asked.includes('search xyzzy'), 'the backend is asked');
    await probe.updateComplete;
    expect(probe.search.state.status).to.equal('pending');
    first.resolve({items: []});
    await waitUntil(() => probe.search.state.status === 'complete', 'all were read');
    expect(probe.search.state).to.deep.include({items: [], incomplete: false});
  });

  it('lists a match of the backend that has none of the words, and with its current name', async () => {
    const search = async (): Promise<AccountMatches> => ({
      items: [{...row('Motel Six'), name: 'Motel 6'}, row("O'Brien")],
    });
    const {probe, reach} = await page(backend({accounts: CHAIN, search}));
    probe.search.setText('motel six');
    await reach('complete');
    await waitUntil(() => probe.names.length === 2, 'both');
    expect(probe.names).to.deep.equal(['Motel 6', "O'Brien"]);
  });

  it('lists fifty matches, and more on demand without a request', async () => {
    const accounts = Array.from({length: 120}, (_, number) => row(`Branch ${number}`));
    const {adapter, asked} = backend({search: async () => ({items: []}), descendants: async () => ({items: accounts})});
    const {probe, reach} = await page({adapter});
    probe.search.setText('branch');
    await reach('complete');
    await waitUntil(() => probe.names.length === 50, 'the best ones');
    const before = asked.length;
    for (const count of [100, 120]) {
      expect(probe.search.state).to.have.deep.property('more', {status: 'available'});
      await probe.search.loadMore();
      expect(probe.names).to.have.length(count);
    }
    expect(probe.search.state).to.have.deep.property('more', {status: 'none'});
    expect(asked).to.have.length(before);
  });

  it('loads the further matches of the backend once all that were read are listed', async () => {
    const accounts = Array.from({length: 50}, (_, number) => row(`Branch ${number}`));
    const search = async (_text: string, {cursor}: PageOptions): Promise<AccountMatches> =>
      cursor === undefined ? {items: [], next: '2'} : {items: [row('Branch of another spelling')]};
    const {probe, reach} = await page(backend({search, descendants: async () => ({items: accounts})}));
    probe.search.setText('branch');
    await reach('complete');
    await waitUntil(
      () => probe.search.state.status === 'complete' && probe.search.state.more.status === 'available',
      'the backend has more',
    );
    await probe.search.loadMore();
    expect(probe.names).to.have.length(51);
  });

  it('lists what was read when the backend cannot search, reports it, and asks it again on demand', async () => {
    let broken = true;
    const search = async (): Promise<AccountMatches> => {
      if (broken) throw new TypeError('not today');
      return {items: []};
    };
    const {probe, reach} = await page(backend({accounts: CHAIN, search}));
    probe.search.setText('motel');
    await reach('complete');
    await waitUntil(() => probe.failures.length > 0, 'it is reported');
    expect(probe.names).to.have.length(3);
    expect(probe.search.state).to.have.nested.property('more.status', 'error');
    broken = false;
    await probe.search.loadMore();
    await waitUntil(
      () => probe.search.state.status === 'complete' && probe.search.state.more.status === 'none',
      'the backend has searched',
    );
  });

  it('knows the path of an account that was read, and asks for any other', async () => {
    const accounts = [row('Reseller'), row('Customer', ['top', 'home', 'Reseller'])];
    const {adapter, asked} = backend({accounts});
    const {probe, reach} = await page({adapter});
    probe.search.setText('customer');
    await reach('complete');
    const names = (id: string) => probe.search.pathTo(accountId(id))?.map(({name, id: above}) => name ?? above);
    expect(names('Customer')?.at(-1)).to.equal('Reseller');
    expect(names('Customer')).to.have.length(2);
    expect(asked.filter((request) => request.startsWith('path'))).to.deep.equal([]);
    await waitUntil(() => names('Elsewhere') !== undefined, 'the path');
    expect(asked.filter((request) => request.startsWith('path'))).to.deep.equal(['path of Elsewhere']);
  });
});

describe('reading all accounts for a search', () => {
  it('pauses at the limit of the settings, and continues where it paused if the user wants to', async () => {
    const {adapter, asked} = backend({accounts: CHAIN});
    const {probe, reach} = await page({adapter}, {searchIndexLimit: 2});
    probe.search.setText('yonkers motel');
    await reach('limited');
    await waitUntil(() => probe.search.state.status === 'complete', 'the backend has answered');
    probe.search.setText('s motel');
    await waitUntil(() => probe.names.includes('Crossroads Motel'), 'what was read');
    expect(probe.search.state).to.include({incomplete: true});
    expect(probe.search.reading).to.include({count: 2});
    probe.search.continueReading();
    await reach('complete');
    await waitUntil(() => probe.names.length === 3, 'all of them');
    expect(probe.search.state).to.include({incomplete: false});
    expect(asked.filter((request) => request.startsWith('descendants'))).to.deep.equal([
      'descendants of home from the start',
      'descendants of home from 2',
    ]);
  });

  it('begins only on request with a limit of zero', async () => {
    const {adapter, asked} = backend({accounts: CHAIN});
    const {probe, reach} = await page({adapter}, {searchIndexLimit: 0});
    probe.search.setText('motel');
    await reach('limited');
    expect(asked.filter((request) => request.startsWith('descendants'))).to.deep.equal([]);
    probe.search.continueReading();
    await reach('complete');
  });

  it('does not begin if more accounts are known than the limit', async () => {
    const {adapter, asked} = backend({accounts: CHAIN});
    const {probe, reach} = await page({adapter}, {searchIndexLimit: 20});
    probe.known = 21;
    probe.search.setText('motel');
    await reach('limited');
    expect(asked.filter((request) => request.startsWith('descendants'))).to.deep.equal([]);
    probe.search.continueReading();
    await reach('complete');
    await waitUntil(() => probe.names.length === 3, 'all of them');
  });

  it('stops on demand, and not only for the current text', async () => {
    const pages: ((value: Page<AccountSummary>) => void)[] = [];
    const signals: (AbortSignal | undefined)[] = [];
    const {adapter} = backend({
      search: async () => ({items: []}),
      descendants: ({signal}) => {
        signals.push(signal);
        return new Promise((resolve) => pages.push(resolve));
      },
    });
    const {probe, reach} = await page({adapter});
    probe.search.setText('motel');
    await waitUntil(() => pages.length === 1, 'the first page is asked for');
    probe.search.stopReading();
    await reach('stopped');
    expect(signals[0]?.aborted).to.equal(true);
    probe.search.setText('six');
    await waitUntil(() => probe.search.state.status === 'complete', 'the backend has answered');
    expect(probe.search.state).to.include({incomplete: true});
    expect(pages).to.have.length(1);
    probe.search.continueReading();
    await waitUntil(() => pages.length === 2, 'asked again');
    pages[1]?.({items: CHAIN});
    await waitUntil(() => probe.names.join() === 'Motel Six', 'found');
  });

  it('pauses while nobody searches, and continues with the next search', async () => {
    const {adapter, asked} = backend({descendants: () => deferred<Page<AccountSummary>>().promise});
    const {provider, probe} = await page({adapter});
    probe.search.setText('motel');
    await waitUntil(() => asked.some((request) => request.startsWith('descendants')), 'it has begun');
    probe.search.setText('');
    await waitUntil(() => probe.search.reading === undefined, 'it is paused');
    probe.search.setText('motel');
    const count = () => asked.filter((request) => request.startsWith('descendants')).length;
    await waitUntil(() => count() === 2, 'it continues');
    probe.remove();
    await waitUntil(() => probe.search.reading === undefined, 'it is paused off the page');
    provider.append(probe);
    await waitUntil(() => count() === 3, 'it continues after a move');
  });

  it('reports that not every account could be searched if a page fails, and reads it again on demand', async () => {
    let broken = true;
    const {adapter} = backend({
      search: async () => ({items: []}),
      descendants: async () => {
        if (broken) throw new TypeError('not today');
        return {items: CHAIN};
      },
    });
    const {probe, reach} = await page({adapter});
    probe.search.setText('motel');
    await reach('failed');
    await waitUntil(() => probe.search.state.status === 'complete', 'the backend has answered');
    expect(probe.search.state).to.deep.include({items: [], incomplete: true});
    broken = false;
    probe.search.continueReading();
    await waitUntil(() => probe.names.length === 3, 'found');
  });

  it('reports that not every account could be searched if one of them cannot be read', async () => {
    const {probe, reach} = await page(
      backend({search: async () => ({items: []}), descendants: async () => ({items: CHAIN, unreadable: 1})}),
    );
    probe.search.setText('motel');
    await reach('complete');
    await waitUntil(() => probe.search.state.status === 'complete', 'the backend has answered');
    expect(probe.search.state).to.include({incomplete: true});
  });

  it('follows confirmed changes: new, renamed, moved, and deleted accounts', async () => {
    const accounts = [row('Reseller'), row('Other reseller'), row('Customer', ['top', 'home', 'Reseller'])];
    const {probe, reach} = await page(backend({accounts, search: async () => ({items: []})}));
    probe.search.setText('customer');
    await reach('complete');
    const {facts} = probe.current!;
    const document = {...(await quickAdapter('home').accounts.get(accountId('Customer'))).value, name: 'Customer Ltd.'};
    facts.publish({type: 'saved', account: {...document, id: accountId('Customer')}});
    await waitUntil(() => probe.names.join() === 'Customer Ltd.', 'its new name');
    facts.publish({type: 'saved', account: {...document, id: HOME, name: 'Customer of the platform'}});
    expect(probe.names, 'the own account is not below itself').to.deep.equal(['Customer Ltd.']);
    const path = [{id: HOME}, {id: accountId('Other reseller')}];
    facts.publish({type: 'moved', account: {...document, id: accountId('Customer')}, path});
    expect(probe.search.pathTo(accountId('Customer'))?.at(-1)?.name).to.equal('Other reseller');
    facts.publish({
      type: 'created',
      parentId: accountId('Customer'),
      account: {...row('Customer branch'), path: undefined},
    });
    await waitUntil(() => probe.names.length === 2, 'the new one');
    expect(probe.search.pathTo(accountId('Customer branch'))?.at(-1)?.name).to.equal('Customer Ltd.');
    facts.publish({type: 'removed', accountId: accountId('Other reseller')});
    await waitUntil(() => probe.names.length === 0, 'deleted with everything below it');
  });

  it('begins anew for another user, who sees nothing of what was read', async () => {
    const {provider, probe, reach} = await page(backend({accounts: CHAIN}));
    probe.search.setText('motel');
    await reach('complete');
    const other = backend({
      search: async () => ({items: []}),
      descendants: async () => ({items: [row('Motel of another')]}),
    });
    provider.adapter = {...other.adapter, session: quickAdapter('other').session};
    await waitUntil(() => probe.names.join() === 'Motel of another', 'only the other user’s');
  });
});
