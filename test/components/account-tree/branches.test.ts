import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../../src/api/account.js';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {AccountsAdapter} from '../../../src/api/adapter.js';
import type {Page, PageOptions} from '../../../src/api/document.js';
import {apiError} from '../../../src/api/errors.js';
import {TreeBranches} from '../../../src/components/account-tree/rows/branches.js';
import {AccountTreeModel} from '../../../src/components/account-tree/rows/tree-model.js';
import {ResourceCache} from '../../../src/session/resource-cache.js';
import {childrenResource} from '../../../src/session/resources.js';
import {rowsOf} from './naive.js';
import {waitUntil} from '../../support/wait.js';

const top = 'top' as AccountId;
const account = (name: string): AccountSummary => ({id: name as AccountId, name, realm: ''});

/** A backend with one level of accounts, in pages of two; a cursor is the first name of its page. */
function level(...initial: readonly string[]) {
  let stored = [...initial].sort();
  let failing = false;
  const asked: string[] = [];
  const children = async (_id: AccountId, {cursor = ''}: PageOptions = {}): Promise<Page<AccountSummary>> => {
    asked.push(cursor);
    if (failing) throw apiError('server', 'Out of order.', {});
    const from = stored.filter((name) => name >= cursor);
    const items = from.slice(0, 2).map(account);
    return from[2] === undefined ? {items} : {items, next: from[2]};
  };
  const resources = new ResourceCache();
  // Only levels of accounts are requested.
  const adapter = {accounts: {children}} as unknown as AccountsAdapter;
  const model = new AccountTreeModel(account('top'));
  const branches = new TreeBranches({
    adapter,
    resources,
    model,
    onChange: () => {},
    onError: () => {},
    onArrived: () => {},
  });
  const names = () => rowsOf(model).map((row) => (row.kind === 'tail' ? row.tail.status : row.account.name));
  return {
    adapter,
    branches,
    model,
    resources,
    asked,
    names,
    shows: async (...expected: readonly string[]): Promise<void> => {
      await waitUntil(() => names().join() === expected.join(), `rows are ${expected.join()}`).catch(() => {
        expect(names()).to.deep.equal(expected);
      });
    },
    store: (...next: readonly string[]): void => {
      stored = [...next].sort();
    },
    fail: (value: boolean): void => {
      failing = value;
    },
  };
}

describe('TreeBranches', () => {
  it('loads a level page by page, each once', async () => {
    const {branches, asked, shows} = level('a', 'b', 'c', 'd', 'e');
    branches.readOn(top);
    branches.readOn(top);
    await shows('a', 'b', 'more');
    branches.readOn(top);
    await shows('a', 'b', 'c', 'd', 'more');
    branches.readOn(top);
    await shows('a', 'b', 'c', 'd', 'e');
    branches.readOn(top);
    expect(asked).to.deep.equal(['', 'c', 'e']);
  });

  it('reports a level whose pages continue without another account, and requests no more', async () => {
    let asked = 0;
    const children = async (): Promise<Page<AccountSummary>> => ({items: [account('a')], next: `k${++asked}`});
    const model = new AccountTreeModel(account('top'));
    const branches = new TreeBranches({
      adapter: {accounts: {children}} as unknown as AccountsAdapter,
      resources: new ResourceCache(),
      model,
      onChange: () => branches.readOn(top),
      onError: () => {},
      onArrived: () => {},
    });
    const names = () => rowsOf(model).map((row) => (row.kind === 'tail' ? row.tail.status : row.account.name));
    branches.readOn(top);
    await waitUntil(() => names().join() === 'a,error', 'the level ends in an error');
    expect(asked).to.equal(2);
  });

  it('retries only the page that failed', async () => {
    const {branches, asked, shows, fail} = level('a', 'b', 'c');
    branches.readOn(top);
    await shows('a', 'b', 'more');
    fail(true);
    branches.readOn(top);
    await shows('a', 'b', 'error');
    branches.readOn(top);
    fail(false);
    branches.retry(top);
    await shows('a', 'b', 'c');
    expect(asked).to.deep.equal(['', 'c', 'c']);
  });

  it('follows a reload in which accounts were added before the end of a page', async () => {
    const {branches, model, resources, shows, store} = level('a', 'c', 'e', 'g');
    branches.readOn(top);
    await shows('a', 'c', 'more');
    branches.readOn(top);
    await shows('a', 'c', 'e', 'g');
    model.setChildren('c' as AccountId, [account('c1')]);
    model.expand('c' as AccountId);
    store('a', 'b', 'c', 'e', 'g');
    resources.refresh(top);
    await shows('a', 'b', 'c', 'c1', 'e', 'more');
  });

  it('follows a reload in which accounts were removed', async () => {
    const {branches, resources, shows, store} = level('a', 'b', 'c', 'd');
    branches.readOn(top);
    await shows('a', 'b', 'more');
    branches.readOn(top);
    await shows('a', 'b', 'c', 'd');
    store('a', 'd');
    resources.refresh(top);
    await shows('a', 'd');
  });

  it('keeps what it shows when a reload fails, and reports it', async () => {
    const {branches, resources, shows, fail} = level('a', 'b');
    branches.readOn(top);
    await shows('a', 'b');
    fail(true);
    resources.refresh(top);
    await shows('a', 'b', 'error');
    fail(false);
    branches.retry(top);
    await shows('a', 'b');
  });

  it('inserts an account known from elsewhere in its position, with a gap before it for the user to load', async () => {
    const {branches, shows} = level('a', 'b', 'c', 'd', 'e', 'f', 'g');
    branches.add(top, account('f'));
    await shows('more', 'f');
    branches.readOn(top);
    await shows('a', 'b', 'gap', 'f');
    branches.add(top, account('aa'));
    await shows('a', 'aa', 'b', 'gap', 'f');
    branches.readOn(top);
    await shows('a', 'aa', 'b', 'c', 'd', 'gap', 'f');
    branches.readOn(top);
    await shows('a', 'aa', 'b', 'c', 'd', 'e', 'f', 'more');
  });

  it('forgets an account with everything below it, and reloads it when it reappears', async () => {
    const {branches, model, shows, names} = level('a', 'b');
    branches.readOn(top);
    await shows('a', 'b');
    model.expand('a' as AccountId);
    branches.readOn('a' as AccountId);
    branches.remove('a' as AccountId);
    await shows('b');
    branches.add(top, account('a'));
    model.expand('a' as AccountId);
    expect(names()).to.deep.equal(['a', 'more', 'b']);
  });

  it('ignores events once it has ended', async () => {
    const {adapter, asked, branches, resources, shows, names, store} = level('a', 'b');
    branches.readOn(top);
    await shows('a', 'b');
    branches.end();
    store('a', 'z');
    resources.refresh(top);
    await resources.read(childrenResource(adapter, 'other' as AccountId), new AbortController().signal);
    expect(asked, 'the page, and the other account').to.have.lengthOf(2);
    expect(names()).to.deep.equal(['a', 'b']);
  });
});
