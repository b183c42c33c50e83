import {expect} from '@open-wc/testing';
import type {AccountMatches, AccountSummary} from '../../src/api/account.js';
import type {AccountsAdapter} from '../../src/api/adapter.js';
import type {PageOptions} from '../../src/api/document.js';
import {findAccounts, searchResource, type AccountQuestion} from '../../src/session/search-resource.js';
import {accountId, quickAdapter} from '../support/quick-adapter.js';

const home = accountId('home');
const row = (name: string): AccountSummary => ({id: accountId(name), name, realm: ''});
const isMatch = ({name}: AccountSummary) => name.includes('電話');

/** A backend with a fixed search result, and with descendants in pages of the given names. */
function backend(found: AccountMatches, pages: (index: number) => readonly string[] | undefined) {
  const asked: PageOptions[] = [];
  const quick = quickAdapter('home');
  const accounts: AccountsAdapter['accounts'] = {
    ...quick.accounts,
    search: async () => found,
    descendants: async (_id, options = {}) => {
      asked.push(options);
      options.signal?.throwIfAborted();
      const index = Number(options.cursor ?? 0);
      const next = pages(index + 1) && {next: String(index + 1)};
      return {items: (pages(index) ?? []).map(row), ...next};
    },
  };
  const find = ({signal, ...options}: Partial<AccountQuestion> & {signal?: AbortSignal} = {}) =>
    findAccounts({accounts}, home, {text: '電話', isMatch, ...options}, {signal});
  return {asked, find};
}

const names = ({items}: AccountMatches) => items.map(({name}) => name);

describe('findAccounts', () => {
  it('reads no further accounts if the backend compared all of them', async () => {
    const {asked, find} = backend({items: [row('Acme')], next: '2'}, () => ['日本電話']);
    expect(await find()).to.deep.equal({items: [row('Acme')], next: '2'});
    expect(asked).to.deep.equal([]);
  });

  it('compares the accounts below the signed-in one itself if the backend could not', async () => {
    const pages = [['日本電話', 'Acme'], ['大阪電話'], ['Blue Sky']];
    const {asked, find} = backend({items: [row('1 Acme')], next: '2', incomplete: true}, (index) => pages[index]);
    expect(await find()).to.deep.equal({items: [row('日本電話'), row('大阪電話')]});
    expect(asked).to.have.length(3);
  });

  it('stops at a limit, includes what only the backend found, and reports that accounts are missing', async () => {
    const found = {items: [row('日本電話 9'), row('9 Acme'), row('電話 3')], next: '2', incomplete: true};
    const {asked, find} = backend(found, (index) => [`電話 ${index}`]);
    const matches = await find();
    expect(matches).to.include({incomplete: true, next: '2'});
    expect(names(matches).slice(-2)).to.deep.equal(['電話 9', '日本電話 9']);
    expect(new Set(names(matches)).size).to.equal(names(matches).length);
    expect(asked).to.have.length(10);
    expect(names(await find({cursor: '2'}))).to.deep.equal(['日本電話 9', '電話 3']);
    expect(asked, 'a further page does not read them again').to.have.length(10);
  });

  it('reports that an account is missing if an account below the signed-in one cannot be read', async () => {
    const descendants: AccountsAdapter['accounts']['descendants'] = async (_id, {cursor} = {}) =>
      cursor === undefined ? {items: [row('日本電話')], unreadable: 2, next: '1'} : {items: [row('大阪電話')]};
    const {accounts} = quickAdapter('home');
    const search = async (): Promise<AccountMatches> => ({items: [], incomplete: true});
    const matches = await findAccounts(
      {accounts: {...accounts, search, descendants}},
      home,
      {text: '電話', isMatch},
      {},
    );
    expect(names(matches)).to.deep.equal(['日本電話', '大阪電話']);
    expect(matches).to.include({incomplete: true});
  });

  it('reports that an account is missing if an entry cannot be read, without reading others', async () => {
    const {asked, find} = backend({items: [row('電話 1')], unreadable: 1}, () => []);
    expect(await find()).to.include({incomplete: true, unreadable: 1});
    expect(asked).to.deep.equal([]);
  });

  it('stops when it is canceled', async () => {
    const end = new AbortController();
    const {asked, find} = backend({items: [], incomplete: true}, (index) => {
      if (index === 3) end.abort();
      return [`Acme ${index}`];
    });
    const error = await find({signal: end.signal}).catch((thrown: unknown) => thrown);
    expect(error).to.include({name: 'AbortError'});
    expect(asked.length).to.be.lessThan(5);
  });

  it('is asked again for every text and page, and can be canceled', async () => {
    const asked: unknown[] = [];
    const {accounts} = quickAdapter();
    const search: AccountsAdapter['accounts']['search'] = async (text, {cursor, signal} = {}) => {
      asked.push([text, cursor, signal?.aborted]);
      return {items: [row(text)]};
    };
    const adapter = quickAdapter('home', {accounts: {...accounts, search}});
    const resources = [
      searchResource(adapter, home, {text: 'one'}),
      searchResource(adapter, home, {text: 'one', cursor: '2'}),
      searchResource(adapter, home, {text: 'other'}),
      searchResource(adapter, accountId('below'), {text: 'one'}),
    ];
    expect(new Set(resources.map(({key}) => JSON.stringify(key))).size).to.equal(resources.length);
    expect(resources.map(({keepMs}) => keepMs)).to.deep.equal([0, 0, 0, 0]);
    const {signal} = new AbortController();
    expect(names(await resources[0]!.read(signal))).to.deep.equal(['one']);
    await resources[1]!.read(AbortSignal.abort());
    expect(asked).to.deep.equal([
      ['one', undefined, false],
      ['one', '2', true],
    ]);
  });
});
