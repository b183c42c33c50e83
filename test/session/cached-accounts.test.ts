import {expect} from '@open-wc/testing';
import type {AccountSummary} from '../../src/api/account.js';
import type {AccountRef} from '../../src/api/account-ref.js';
import type {Page} from '../../src/api/document.js';
import {cachedName, rearrange, renameEverywhere} from '../../src/session/cached-accounts.js';
import {ResourceCache} from '../../src/session/resource-cache.js';
import {accountResource, ancestorsResource, childrenResource} from '../../src/session/resources.js';
import {accountId, quickAccount, quickAdapter} from '../support/quick-adapter.js';

const adapter = quickAdapter();
const row = (id: string, facts: Partial<AccountSummary> = {}): AccountSummary => ({
  id: accountId(id),
  name: `Name of ${id}`,
  realm: `${id}.example.com`,
  ...facts,
});

/** A cache with lists and paths of accounts. */
function cacheOf({lists = {}, paths = {}}: {lists?: Record<string, string[]>; paths?: Record<string, string[]>}) {
  const resources = new ResourceCache();
  for (const [id, rows] of Object.entries(lists))
    resources.set(childrenResource(adapter, accountId(id)), {items: rows.map((one) => row(one)), next: 'more'});
  for (const [id, path] of Object.entries(paths))
    resources.set(
      ancestorsResource(adapter, accountId(id)),
      path.map((one) => ({id: accountId(one), name: `Name of ${one}`})),
    );
  const list = (id: string) => resources.peek(childrenResource(adapter, accountId(id))) as Page<AccountSummary>;
  const path = (id: string) => resources.peek(ancestorsResource(adapter, accountId(id))) as readonly AccountRef[];
  /** The accounts whose lists are read again on the next use. */
  const outdated = () => {
    const found: string[] = [];
    const {outdate} = resources;
    resources.outdate = (kind, id) => {
      found.push(`${kind} ${id}`);
      outdate.call(resources, kind, id);
    };
    return found;
  };
  return {resources, list, path, outdated, ids: (id: string) => list(id).items.map((one) => String(one.id))};
}

const pathIds = (path: readonly AccountRef[]) => path.map(({id}) => String(id));

describe('a saved account', () => {
  it('has its current data in each cached list and path that contains it, and changes no other row', () => {
    const {resources, list, path} = cacheOf({
      lists: {home: ['a', 'b'], other: ['c']},
      paths: {below: ['home', 'a'], elsewhere: ['home', 'b']},
    });
    const untouched = [list('other'), path('elsewhere')];
    renameEverywhere(resources, quickAccount('a', {name: 'Renamed', enabled: false, isReseller: true}).value);
    expect(list('home')).to.deep.equal({
      items: [row('a', {name: 'Renamed', realm: 'a.example.com', enabled: false, isReseller: true}), row('b')],
      next: 'more',
    });
    expect(path('below').map(({name}) => name)).to.deep.equal(['Name of home', 'Renamed']);
    expect(list('other') === untouched[0]).to.equal(true);
    expect(path('elsewhere') === untouched[1]).to.equal(true);
  });
});

describe('the name of an account without a request', () => {
  it('comes from its document, otherwise from a list that contains it', () => {
    const {resources} = cacheOf({lists: {home: ['a', 'b'], other: ['c']}});
    const name = (id: string) => cachedName({adapter, resources}, accountId(id));
    expect(['a', 'b', 'c', 'd'].map(name)).to.deep.equal(['Name of a', 'Name of b', 'Name of c', undefined]);
    resources.set(accountResource(adapter, accountId('b')), quickAccount('b', {name: 'Stored'}));
    expect(name('b')).to.equal('Stored');
  });
});

describe('a created account', () => {
  it('makes the next use read the list of its parent, because only the backend knows its position', () => {
    const {resources, outdated, ids} = cacheOf({lists: {home: ['a'], other: ['b']}});
    const found = outdated();
    rearrange(resources, {type: 'created', parentId: accountId('home'), account: row('new')});
    expect(found).to.deep.equal(['children home']);
    expect(ids('home')).to.deep.equal(['a']);
  });
});

describe('a moved account', () => {
  const moved = () => {
    const cache = cacheOf({
      lists: {home: ['a', 'b'], a: ['moved'], b: []},
      paths: {
        moved: ['home', 'a'],
        child: ['home', 'a', 'moved'],
        grandchild: ['home', 'a', 'moved', 'child'],
        b: ['home'],
      },
    });
    const found = cache.outdated();
    const path = ['home', 'b'].map((id) => ({id: accountId(id), name: `Name of ${id}`}));
    rearrange(cache.resources, {type: 'moved', account: quickAccount('moved').value, path});
    return {...cache, found};
  };

  it('is no longer in the list of its former parent, and the list of its new parent is read again', () => {
    const {ids, found} = moved();
    expect(ids('a')).to.deep.equal([]);
    expect(ids('home')).to.deep.equal(['a', 'b']);
    expect(found).to.deep.equal(['children b']);
  });

  it('has its new path, as has everything below it, and no other account', () => {
    const {path} = moved();
    expect(pathIds(path('moved'))).to.deep.equal(['home', 'b']);
    expect(pathIds(path('child'))).to.deep.equal(['home', 'b', 'moved']);
    expect(pathIds(path('grandchild'))).to.deep.equal(['home', 'b', 'moved', 'child']);
    expect(pathIds(path('b'))).to.deep.equal(['home']);
  });

  it('outdates no list if its new parent is unknown', () => {
    const {resources, outdated, ids} = cacheOf({lists: {home: ['moved']}});
    const found = outdated();
    rearrange(resources, {type: 'moved', account: quickAccount('moved').value, path: []});
    expect(found).to.deep.equal([]);
    expect(ids('home')).to.deep.equal([]);
  });

  it('that heads a cached path of an account below it leaves that path complete', () => {
    const {resources, path} = cacheOf({paths: {child: ['moved']}});
    rearrange(resources, {type: 'moved', account: quickAccount('moved').value, path: [{id: accountId('home')}]});
    expect(pathIds(path('child'))).to.deep.equal(['home', 'moved']);
  });
});

describe('a deleted account', () => {
  it('is neither in the cache nor in any list', () => {
    const {resources, ids, list} = cacheOf({lists: {home: ['a', 'b'], other: ['c']}});
    for (const id of ['a', 'b']) resources.set(accountResource(adapter, accountId(id)), quickAccount(id));
    const untouched = list('other');
    rearrange(resources, {type: 'removed', accountId: accountId('a')});
    expect(ids('home')).to.deep.equal(['b']);
    expect(resources.peek(accountResource(adapter, accountId('a')))).to.equal(undefined);
    expect(resources.peek(accountResource(adapter, accountId('b')))?.value.name).to.equal('b');
    expect(list('other') === untouched).to.equal(true);
  });
});
