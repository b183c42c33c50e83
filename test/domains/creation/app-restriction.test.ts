import {expect} from '@open-wc/testing';
import type {AccountId} from '../../../src/api/account-ref.js';
import type {AppsDraft} from '../../../src/domains/creation/draft.js';
import {Bench, states} from './bench.js';

/** The response of a server that cannot compute a list in time. */
const emptyList = {status: 200, body: {data: [], status: 'success'}};

/** The account's id is unknown when its list has to fail. */
const listOf = (id: string) => new RegExp(`/accounts/${id}/apps_store(\\?.*)?$`);
const listOfAnybodyBut = (...ids: readonly string[]) =>
  new RegExp(`/accounts/(?!${ids.join('|')})[0-9a-f]{32}/apps_store(\\?.*)?$`);

interface Case {
  readonly bench: Bench;
  /** Ids of the reseller's apps. */
  readonly store: readonly string[];
  /** Creates an account with the restriction; its app list comes back empty `empty` times. */
  readonly create: (apps: AppsDraft, empty: number) => Promise<ReturnType<Bench['create']>>;
  readonly blocked: (id: AccountId | undefined) => Promise<readonly string[]>;
}

async function open(): Promise<Case> {
  const bench = await Bench.open();
  const store = (await bench.adapter.apps.list(bench.parent.id)).map(({id}) => id);
  return {
    bench,
    store,
    create: async (apps, empty) => {
      if (empty > 0) bench.sandbox.faults.add({path: listOfAnybodyBut(bench.parent.id), times: empty, ...emptyList});
      const creation = bench.create({apps, admins: []});
      await creation.start();
      return creation;
    },
    blocked: async (id) => (await bench.adapter.apps.access(id as AccountId)).value.blocked,
  };
}

describe('app restriction of a new account', () => {
  it('blocks the reseller’s other apps although the account’s own list comes back empty', async () => {
    const {store, create, blocked} = await open();
    const [allowed = '', ...others] = store;
    const creation = await create({mode: 'only', allowed: [allowed]}, 1);
    expect(states(creation)['apps']).to.equal('done');
    expect(await blocked(creation.account?.id)).to.have.members(others);
  });

  it('is incomplete while the list stays empty, blocks the known apps, and completes on a repeat', async () => {
    const {store, create, blocked} = await open();
    const [allowed = '', ...others] = store;
    const creation = await create({mode: 'only', allowed: [allowed]}, 2);
    expect(creation.steps.find(({id}) => id === 'apps')?.error).to.deep.include({
      kind: 'refused',
      details: {code: 'apps_unknown'},
    });
    expect(await blocked(creation.account?.id)).to.have.members(others);
    expect(await creation.retry('apps')).to.equal(true);
    expect(await blocked(creation.account?.id)).to.have.members(others);
  });

  it('blocks what a template blocks although every list comes back empty, and is incomplete', async () => {
    const {bench, store, create, blocked} = await open();
    const [one = '', two = ''] = store;
    bench.sandbox.faults.add({path: /apps_store(\?.*)?$/, ...emptyList});
    const creation = await create({mode: 'except', blocked: [one, 'unknown-here']}, 0);
    expect(states(creation)['apps']).to.equal('failed');
    expect(await blocked(creation.account?.id)).to.have.members([one, 'unknown-here']);
    bench.sandbox.faults.clear();
    expect(await creation.retry('apps')).to.equal(true);
    expect(await blocked(creation.account?.id)).to.have.members([one, 'unknown-here']);
    expect(two).not.to.equal('');
  });

  it("unblocks nothing when the reseller's list comes back empty", async () => {
    const {bench, store, create, blocked} = await open();
    bench.sandbox.faults.add({method: 'POST', path: 'blacklist', after: true, status: 403, times: 1});
    const creation = await create({mode: 'only', allowed: []}, 0);
    expect(states(creation)['apps']).to.equal('failed');
    expect(await blocked(creation.account?.id)).to.have.members([...store]);
    const end = bench.sandbox.faults.add({path: listOf(bench.parent.id), ...emptyList});
    creation.amend({...creation.draft, apps: {mode: 'all'}});
    expect(await creation.retry('apps')).to.equal(false);
    expect(await blocked(creation.account?.id)).to.have.members([...store]);
    end();
    expect(await creation.retry('apps')).to.equal(true);
    expect(await blocked(creation.account?.id)).to.deep.equal([]);
  });

  it("blocks the reseller's apps below a parent that has fewer, although the account's own list is empty", async () => {
    const {bench, store, blocked} = await open();
    const [missing = ''] = store;
    const {items} = await bench.adapter.accounts.children(bench.parent.id);
    const {value: parent} = await bench.adapter.accounts.get(items.find(({name}) => name === 'Blue Sky')!.id);
    await bench.adapter.apps.setBlocked(parent.id, {block: [missing], allow: []});
    expect((await bench.adapter.apps.list(parent.id)).map(({id}) => id)).to.not.include(missing);
    bench.sandbox.faults.add({path: listOfAnybodyBut(bench.parent.id, parent.id), times: 1, ...emptyList});
    const creation = bench.create({apps: {mode: 'only', allowed: []}, admins: []}, parent);
    await creation.start();
    expect(states(creation)['apps']).to.equal('done');
    expect(await blocked(creation.account?.id)).to.have.members([...store]);
  });

  it("blocks the apps of the parent when the user may not read the reseller's", async () => {
    const {bench, store, create, blocked} = await open();
    const [allowed = '', ...others] = store;
    bench.sandbox.faults.add({path: listOf(bench.parent.id), status: 403, times: 1});
    const creation = await create({mode: 'only', allowed: [allowed]}, 0);
    expect(states(creation)['apps']).to.equal('done');
    expect(await blocked(creation.account?.id)).to.have.members(others);
  });

  it('is complete without a second request if its response is lost and a read finds every app blocked', async () => {
    const {bench, store, create, blocked} = await open();
    const [allowed = '', ...others] = store;
    bench.sandbox.faults.add({method: 'POST', path: 'blacklist', dropAnswer: true, times: 1});
    const creation = await create({mode: 'only', allowed: [allowed]}, 0);
    expect(states(creation)['apps']).to.equal('done');
    expect(await blocked(creation.account?.id)).to.have.members(others);
    expect(bench.writes.filter((write) => write.includes('blacklist'))).to.have.length(1);
  });

  it('is incomplete if its response is lost and a read finds no app blocked', async () => {
    const {bench, store, create, blocked} = await open();
    const [allowed = '', ...others] = store;
    bench.sandbox.faults.add({method: 'POST', path: 'blacklist', drop: true, times: 1});
    const creation = await create({mode: 'only', allowed: [allowed]}, 0);
    expect(states(creation)['apps']).to.equal('failed');
    expect(creation.steps.find(({id}) => id === 'apps')?.error).to.include({kind: 'network'});
    expect(await creation.retry('apps')).to.equal(true);
    expect(await blocked(creation.account?.id)).to.have.members(others);
  });

  it('is complete with full access only once the lists can be compared', async () => {
    const {create, blocked} = await open();
    const creation = await create({mode: 'all'}, 2);
    expect(states(creation)['apps']).to.equal('failed');
    expect(await creation.retry('apps')).to.equal(true);
    expect(await blocked(creation.account?.id)).to.deep.equal([]);
  });

  it('is incomplete while an app of a list cannot be read, because it could not be blocked', async () => {
    const {bench, store, create, blocked} = await open();
    const [allowed = '', ...others] = store;
    const data = [...store.map((id) => ({id, name: id})), {id: null, name: 'Unreadable'}];
    const end = bench.sandbox.faults.add({
      path: listOf(bench.parent.id),
      status: 200,
      body: {data, status: 'success'},
    });
    const creation = await create({mode: 'only', allowed: [allowed]}, 0);
    expect(creation.steps.find(({id}) => id === 'apps')?.error).to.deep.include({
      kind: 'refused',
      details: {code: 'apps_unknown'},
    });
    expect(await blocked(creation.account?.id)).to.have.members(others);
    end();
    expect(await creation.retry('apps')).to.equal(true);
  });

  it('is complete when everything is blocked and no app is offered any more', async () => {
    const {store, create, blocked} = await open();
    const creation = await create({mode: 'only', allowed: []}, 0);
    expect(states(creation)['apps']).to.equal('done');
    expect(await blocked(creation.account?.id)).to.include.members([...store]);
  });
});
