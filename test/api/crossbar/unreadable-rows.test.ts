import {expect} from '@open-wc/testing';
import type {CrossbarAdapter} from '../../../src/api/crossbar/index.js';
import {accountId, fakeCrossbar, rejection, success, type Answering} from '../support/fake-crossbar.js';

const id = accountId('a');

interface Listed {
  readonly ids: readonly string[];
  readonly unreadable: number | undefined;
}

type List = readonly {readonly id: string}[] & {readonly unreadable?: number | undefined};
const whole = (items: List): Listed => ({ids: items.map((one) => one.id), unreadable: items.unreadable});
const paged = ({
  items,
  unreadable,
}: {
  items: readonly {readonly id: string}[];
  unreadable?: number | undefined;
}): Listed => ({
  ids: items.map((one) => one.id),
  unreadable,
});

/** Each list of the port: a readable row by its id, and how it is read. */
const lists: readonly [
  name: string,
  row: (id: string) => object,
  read: (adapter: CrossbarAdapter) => Promise<Listed>,
  data?: (rows: readonly unknown[]) => unknown,
][] = [
  ['children', (one) => ({id: one, name: 'A'}), async (a) => paged(await a.accounts.children(id))],
  ['descendants', (one) => ({id: one, name: 'A', tree: [id]}), async (a) => paged(await a.accounts.descendants(id))],
  ['administrators', (one) => ({id: one, priv_level: 'admin'}), async (a) => whole(await a.admins.list(id))],
  ['users', (one) => ({id: one}), async (a) => whole(await a.admins.users(id))],
  ['apps', (one) => ({id: one, name: 'x'}), async (a) => whole(await a.apps.list(id))],
  ['plans', (one) => ({id: one, name: 'x'}), async (a) => whole(await a.plans.available(id))],
  [
    'ledger entries',
    (one) => ({id: one, amount: 1}),
    async (a) => paged(await a.credit.entries(id, 'adjustments', {from: 0, to: 1})),
  ],
  [
    'configured providers of a second factor',
    (one) => ({id: one, provider_name: 'otp'}),
    async (a) => whole(await a.security.mfaProviders(id)),
    (configured) => ({configured}),
  ],
  [
    'offered providers of a second factor',
    (one) => ({id: one, provider_name: 'otp'}),
    async (a) => whole(await a.security.mfaProviders(id)),
    (multi_factor_providers) => ({multi_factor_providers}),
  ],
];

const unreadable: readonly unknown[] = [null, 'a text', 7, true, [], {}, {id: null}, {id: ''}, {id: {}}, {id: [id]}];

describe('an entry that cannot be read', () => {
  for (const [name, row, read, data = (rows: readonly unknown[]): unknown => rows] of lists) {
    it(`is counted, and does not break the other ${name}`, async () => {
      const [first, last] = [accountId('b'), accountId('c')];
      for (const odd of unreadable) {
        const {adapter} = fakeCrossbar(() => success(data([row(first), odd, row(last)])));
        expect(await read(adapter), JSON.stringify(odd)).to.deep.equal({ids: [first, last], unreadable: 1});
      }
      const {adapter} = fakeCrossbar(() => success(data(unreadable)));
      expect(await read(adapter)).to.deep.equal({ids: [], unreadable: unreadable.length});
    });

    it(`is not reported where all ${name} can be read`, async () => {
      const {adapter} = fakeCrossbar(() => success(data([row(accountId('b'))])));
      expect(await read(adapter)).to.deep.equal({ids: [accountId('b')], unreadable: undefined});
    });
  }

  for (const [name, read] of [
    ['accounts.children', (a: CrossbarAdapter) => a.accounts.children(id)],
    ['admins.users', (a: CrossbarAdapter) => a.admins.users(id)],
    ['apps.list', (a: CrossbarAdapter) => a.apps.list(id)],
    ['plans.available', (a: CrossbarAdapter) => a.plans.available(id)],
    ['credit.entries', (a: CrossbarAdapter) => a.credit.entries(id, 'adjustments', {from: 0, to: 1})],
  ] as const) {
    it(`is distinguished from a response that is not a list: ${name}`, async () => {
      for (const data of [null, {}, 'x', 7]) {
        const {adapter} = fakeCrossbar(() => success(data));
        expect(await rejection(read(adapter))).to.include({kind: 'protocol'});
      }
    });
  }

  it('is counted over all pages', async () => {
    const {adapter} = fakeCrossbar((_, count) =>
      success([{id: `u${count}`}, null], count < 3 ? {next_start_key: `k${count}`} : {}),
    );
    expect(whole(await adapter.admins.list(id))).to.deep.equal({ids: ['u1', 'u2', 'u3'], unreadable: 3});
  });

  it('is counted in each field that a search compares', async () => {
    const {adapter} = fakeCrossbar(({path}) =>
      success(path.includes('q=name') ? [null, {id: accountId('b'), name: 'Fab'}] : [{id: 7}]),
    );
    expect(paged(await adapter.accounts.search('fab'))).to.deep.equal({ids: [accountId('b')], unreadable: 2});
  });

  it('may have a number as its id, except where an account id is expected', async () => {
    const {adapter} = fakeCrossbar(() => success([{id: 7, amount: '1', name: 'N'}]));
    expect((await adapter.admins.users(id))[0]).to.include({id: '7'});
    expect((await adapter.apps.list(id))[0]).to.include({id: '7'});
    expect((await adapter.plans.available(id))[0]).to.include({id: '7'});
    expect((await adapter.credit.entries(id, 'adjustments', {from: 0, to: 1})).items[0]).to.include({id: '7'});
    expect(await adapter.accounts.children(id)).to.deep.equal({items: [], unreadable: 1});
  });

  it('does not hide that a later entry belongs to another account', async () => {
    const {adapter} = fakeCrossbar(() => success([null, {id: accountId('b'), tree: [accountId('c')]}]));
    expect(await rejection(adapter.accounts.descendants(id))).to.have.deep.property('details', {path: 'data.1.tree'});
  });

  it('is not used as the path of an account', async () => {
    const {adapter} = fakeCrossbar(() => success([{id: accountId('b'), name: 'B', tree: [id, null, 7]}]));
    expect((await adapter.accounts.descendants(id)).items).to.deep.equal([{id: accountId('b'), name: 'B', realm: ''}]);
  });
});

describe('a ledger entry', () => {
  const read = async (row: object) => {
    const {adapter} = fakeCrossbar(() => success([{id: 'e', amount: 1, ...row}]));
    return (await adapter.credit.entries(id, 'adjustments', {from: 0, to: 1})).items;
  };

  it('is shown as far as possible, whatever its other values are', async () => {
    const plain = {id: 'e', accountId: id, amount: 1, source: '', key: '', description: ''};
    for (const odd of [null, 7, 'text', [], {}]) {
      expect(await read({source: odd, period: odd, metadata: odd, usage: odd})).to.deep.equal([plain]);
    }
    const automatic = {source: {service: 'adjustments', id: 'k'}, description: 'written by the server'};
    expect(await read({...automatic, metadata: {automatic_description: 'true'}})).to.deep.equal([
      {...plain, source: 'adjustments', key: 'k'},
    ]);
  });

  it('has a time that is sent as text, and no time that is out of range', async () => {
    expect(await read({period: {start: '62167219201'}})).to.deep.include.members([
      {id: 'e', accountId: id, amount: 1, source: '', key: '', description: '', at: 1000},
    ]);
    for (const start of [9e15, -9e15, 'soon', null, {}, []]) {
      expect((await read({period: {start}}))[0]).to.not.have.property('at');
    }
  });

  it('without a readable amount is not shown as one of zero', async () => {
    for (const amount of [undefined, null, '', 'x', {}, [], true]) {
      const {adapter} = fakeCrossbar(() => success([{id: 'e', amount}]));
      const page = await adapter.credit.entries(id, 'adjustments', {from: 0, to: 1});
      expect(page, JSON.stringify(amount)).to.deep.equal({items: [], unreadable: 1});
    }
  });

  it('of another account is refused', async () => {
    const {adapter} = fakeCrossbar(() => success([{id: 'e', amount: 1, account: {id: accountId('b')}}]));
    expect(await rejection(adapter.credit.entries(id, 'adjustments', {from: 0, to: 1}))).to.include({kind: 'protocol'});
  });
});

describe('the search for a booking', () => {
  const booking = {key: 'k1', at: Date.now(), amount: 5, currency: 'USD'};
  const wire = {id: 'e1', amount: 5, source: {service: 'adjustments', id: 'k1'}};
  const server =
    (entries: readonly unknown[]): Answering =>
    ({method, path}) => {
      if (method === 'PUT') return Response.json({data: {}, error: '409', message: 'conflict'}, {status: 409});
      return success(path.includes('/total') ? {amount: 1} : entries);
    };

  it('finds it among entries that cannot be read', async () => {
    const {adapter} = fakeCrossbar(server([null, wire]));
    expect(await adapter.credit.find(id, booking)).to.include({id: 'e1', amount: 5});
  });

  it('does not conclude that it is missing from entries that cannot be read', async () => {
    for (const odd of [null, {id: 'e1'}, {...wire, amount: 'five'}, {...wire, id: null}]) {
      const {adapter} = fakeCrossbar(server([odd]));
      expect(await rejection(adapter.credit.find(id, booking))).to.include({kind: 'protocol'});
    }
  });

  it('does not lead to a repeat while the outcome is unknown', async () => {
    const {adapter, sent} = fakeCrossbar(server([null]));
    await rejection(adapter.credit.add(id, booking, {repeat: true}));
    expect(sent.filter(({method}) => method === 'PUT')).to.have.length(0);
  });

  it('finds it on a later page than the one that cannot be read', async () => {
    const {adapter} = fakeCrossbar(({path}) => {
      if (path.includes('/total')) return success({amount: 1});
      return path.includes('start_key') ? success([wire]) : success([null], {next_start_key: 'k'});
    });
    expect(await adapter.credit.find(id, booking)).to.include({id: 'e1'});
  });
});

describe('the sums of a month', () => {
  it('that cannot be read are counted', async () => {
    const sums = {adjustments: {amount: 5}, 'per-minute-voip': {amount: 'x'}, services: 'y', other: [], empty: null};
    const {adapter} = fakeCrossbar(() => success(sums));
    const read = await adapter.credit.summary(id);
    expect([...read]).to.deep.equal([
      {source: 'adjustments', amount: 5},
      {source: 'empty', amount: 0},
    ]);
    expect(read.unreadable).to.equal(3);
  });
});

describe('a list that decides about a deletion or a restriction', () => {
  for (const odd of [null, 'text', 7, {}, {id: null}]) {
    const what = JSON.stringify(odd);

    it(`is refused with an entry that cannot be read, as the owned resources are: ${what}`, async () => {
      for (const name of ['callflows', 'vmboxes', 'conferences', 'devices']) {
        const {adapter} = fakeCrossbar(({path}) => success(path.includes(name) ? [odd] : []));
        expect(await rejection(adapter.admins.ownedResources(id, 'u')), name).to.include({kind: 'protocol'});
      }
    });

    it(`is refused with an entry that cannot be read, as the route is: ${what}`, async () => {
      const {adapter} = fakeCrossbar(({path}) => success(path.includes('callflows') ? [odd] : {id, enabled: true}));
      expect(await rejection(adapter.carrier.get(id))).to.include({kind: 'protocol'});
    });
  }

  it('is refused with an entry that cannot be read, as the blocked apps are', async () => {
    for (const odd of [null, 7, {}, []]) {
      const {adapter} = fakeCrossbar(() => success({blacklist: ['x', odd]}));
      expect(await rejection(adapter.apps.access(id))).to.include({kind: 'protocol'});
    }
    const {adapter} = fakeCrossbar(() => success({blacklist: 'x'}));
    expect(await rejection(adapter.apps.access(id))).to.include({kind: 'protocol'});
  });

  it('is refused with an entry that cannot be read, as the message boxes are', async () => {
    for (const odd of [null, 7, 'text', {numbers: 7}]) {
      const {adapter} = fakeCrossbar(({path}) =>
        success(path.includes('telexsmsboxes') ? [odd] : {numbers: {'+15551234567': {features: ['sms']}}}),
      );
      expect(await rejection(adapter.security.messagingNumbers(id))).to.include({kind: 'protocol'});
    }
  });

  it('counts each entry that cannot be read, if it decides about a deletion', async () => {
    const {adapter} = fakeCrossbar(() => success([null, 'x', {}]));
    expect(await adapter.lifecycle.count(id, 'devices')).to.deep.equal({count: 3, more: false});
    expect(await adapter.lifecycle.count(id, 'accounts')).to.deep.equal({count: 3, more: false});
  });
});

describe('calls in progress', () => {
  it('that cannot be read are counted separately', async () => {
    const {adapter} = fakeCrossbar(() => success([{uuid: 'a', other_leg: 'b'}, {uuid: 'b', other_leg: 'a'}, null, {}]));
    expect(await adapter.limits.usage(id)).to.include({accountId: id, calls: 1, unreadable: 2});
  });
});

describe('calling rules', () => {
  it('in an unexpected format deny what the server denies, and nothing else', async () => {
    const call_restriction = {
      a: {action: 'deny'},
      b: {action: 'inherit'},
      c: {action: 7},
      d: 'deny',
      e: null,
      f: [],
      g: {},
    };
    const {adapter} = fakeCrossbar(() => success({id, enabled: true, call_restriction}));
    const {value} = await adapter.callingRules.get(id);
    expect(value).to.deep.equal({a: 'deny', b: 'allow', c: 'allow', d: 'allow', e: 'allow', f: 'allow', g: 'allow'});
  });
});

describe('a price list', () => {
  it('shows the prices that can be read, and counts the others', async () => {
    const plan = {
      limits: {a: {name: 'A', rate: '1.5'}, b: 'text', c: null, d: {rate: 'x', rates: {5: '2', 6: 'y'}}},
      users: 'none',
    };
    const {adapter} = fakeCrossbar(() => success({invoices: [{items: [], plan}]}));
    const costs = await adapter.plans.costs(id);
    expect(costs.prices.map(({category, item, rate}) => ({category, item, rate}))).to.deep.equal([
      {category: 'limits', item: 'a', rate: 1.5},
    ]);
    expect(costs.unreadable).to.equal(4);
  });

  it('does not hide a charge that cannot be read', async () => {
    const items = [{category: 'limits', item: 'a', quantity: 1, rate: 1, total: 'much'}];
    const {adapter} = fakeCrossbar(() => success({invoices: [{items}]}));
    expect(await rejection(adapter.plans.quote(id, ['p']))).to.include({kind: 'protocol'});
  });
});
