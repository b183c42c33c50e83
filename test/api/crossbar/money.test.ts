import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success, type Sent} from '../support/fake-crossbar.js';

const id = accountId('a');
const at = Date.UTC(2024, 2, 12, 20, 35, 30);
const booking = {key: 'booking-1', at, amount: 50, currency: 'EUR'};

function entry(amount: number, key = booking.key, account: string = id): object {
  return {
    id: '202403-4a5b',
    amount,
    account: {id: account, name: 'A'},
    source: {service: 'adjustments', id: key},
    usage: {type: 'credit', quantity: 0, unit: 'EUR'},
    period: {start: 63_877_494_930},
    description: 'Credit added by administrator',
  };
}

describe('credit', () => {
  it('is booked with the key and time of the booking', async () => {
    const {adapter, sent} = fakeCrossbar(() => success(entry(50)));
    expect(await adapter.credit.add(id, booking)).to.deep.equal({
      id: '202403-4a5b',
      accountId: id,
      amount: 50,
      source: 'adjustments',
      key: booking.key,
      at,
      description: 'Credit added by administrator',
    });
    expect(sent[0]).to.include({method: 'PUT', path: `accounts/${id}/ledgers/credit`});
    expect(sent[0]?.body).to.deep.equal({
      data: {
        amount: 50,
        source: {service: 'adjustments', id: booking.key},
        usage: {type: 'credit', quantity: 0, unit: 'EUR'},
        period: {start: 63_877_494_930},
        metadata: {ui_request: true, automatic_description: true},
      },
    });
  });

  it('is removed with a positive amount as well', async () => {
    const {adapter, sent} = fakeCrossbar(() => success(entry(-50)));
    expect((await adapter.credit.remove(id, {...booking, description: 'Refund'})).amount).to.equal(-50);
    expect(sent[0]?.path).to.equal(`accounts/${id}/ledgers/debit`);
    expect(sent[0]?.body).to.have.nested.property('data.amount', 50);
    expect(sent[0]?.body).to.have.nested.property('data.usage.type', 'debit');
    expect(sent[0]?.body).to.have.nested.property('data.metadata.automatic_description', false);
  });

  it('succeeds with the entry of the first attempt if a 409 reports a duplicate', async () => {
    const {adapter, sent} = fakeCrossbar(({method, path}) => {
      if (method === 'PUT') return refusal(409, 'datastore_conflict');
      if (path.includes('/total')) return success({amount: 0}, {timestamp: '2024-03-12T20:36:00Z'});
      return path.includes('start_key')
        ? success([entry(-50), entry(50)])
        : success([entry(50, 'another')], {next_start_key: 'k', page_size: '1'});
    });
    const booked = await adapter.credit.add(id, booking);
    expect([booked.amount, booked.key, booked.id]).to.deep.equal([50, booking.key, '202403-4a5b']);
    expect(sent.filter(({method}) => method === 'PUT')).to.have.length(1);
    const removed = await adapter.credit.remove(id, booking);
    expect([removed.amount, removed.key], 'the debit under the same key').to.deep.equal([-50, booking.key]);
  });

  for (const status of [409, 412]) {
    it(`is never reported as booked if a ${status} reports a duplicate that is not in the ledger`, async () => {
      const {adapter, sent} = fakeCrossbar(({method, path}) => {
        if (method === 'PUT') return refusal(status, 'datastore_conflict');
        return path.includes('/total') ? success({amount: 0}) : success([]);
      });
      // An error kind that leaves the outcome unknown.
      expect(await rejection(adapter.credit.add(id, booking))).to.include({kind: 'protocol'});
      expect(await rejection(adapter.credit.remove(id, booking))).to.include({kind: 'protocol'});
      expect(sent.filter(({method}) => method === 'PUT')).to.have.length(4);
    });
  }

  it('is booked if its entry appears after the second conflict', async () => {
    let listed = 0;
    const {adapter} = fakeCrossbar(({method, path}) => {
      if (method === 'PUT') return refusal(409, 'datastore_conflict');
      if (path.includes('/total')) return success({amount: 0});
      return success(listed++ === 0 ? [] : [entry(50)]);
    });
    expect((await adapter.credit.add(id, booking)).id).to.equal('202403-4a5b');
  });

  it('is rejected if it was booked with another amount', async () => {
    const {adapter} = fakeCrossbar(({method, path}) => {
      if (method === 'PUT') return refusal(409, 'datastore_conflict');
      return path.includes('/total') ? success({amount: 0}) : success([entry(20)]);
    });
    const error = await rejection(adapter.credit.add(id, booking));
    expect(error).to.have.deep.property('details', {code: 'booked_otherwise'});
  });

  it('is not taken from a response about another account', async () => {
    const {adapter} = fakeCrossbar(() => success(entry(50, booking.key, accountId('b'))));
    const error = await rejection(adapter.credit.add(id, booking));
    expect(error).to.have.deep.property('details', {path: 'data.account.id'});
  });

  it('is not reported as booked if the response contains another booking', async () => {
    const {adapter} = fakeCrossbar(() => success(entry(50, 'another')));
    const error = await rejection(adapter.credit.add(id, booking));
    expect(error).to.have.deep.property('details', {path: 'data.source.id'});
  });

  it('lists its entries newest first, within the requested range', async () => {
    const {adapter, sent} = fakeCrossbar(() => success([entry(50)], {page_size: '1'}));
    const {items} = await adapter.credit.entries(id, 'per-minute-voip', {from: at, to: at + 1000});
    expect(items.map(({at: when}) => when)).to.deep.equal([at]);
    expect(sent[0]?.path).to.equal(
      `accounts/${id}/ledgers/per-minute-voip?created_from=63877494930&created_to=63877494931&page_size=200`,
    );
  });
});

describe('entries of the ledger', () => {
  it('have no text of the server where a person has booked without a reason', async () => {
    const automatic = {automatic_description: true};
    const {adapter} = fakeCrossbar(() =>
      success([
        {...entry(50), metadata: automatic},
        {...entry(50), metadata: {automatic_description: false}},
        {...entry(50), source: {service: 'recurring', id: 'r'}, metadata: automatic},
      ]),
    );
    const {items} = await adapter.credit.entries(id, 'adjustments', {from: at, to: at});
    const text = 'Credit added by administrator';
    expect(items.map(({description}) => description)).to.deep.equal(['', text, text]);
  });

  it('have the reference of their booking', async () => {
    const {adapter} = fakeCrossbar(() => success([{...entry(50), metadata: {reference: 'INV-7'}}, entry(50)]));
    const {items} = await adapter.credit.entries(id, 'adjustments', {from: at, to: at});
    expect(items.map(({reference}) => reference)).to.deep.equal(['INV-7', undefined]);
  });

  it('have sums by source, of the current or of an earlier month', async () => {
    const sums = {adjustments: {amount: 5}, rollovers: {amount: -2}, recurring: null};
    const {adapter, lines} = fakeCrossbar(({path}) =>
      success(path.includes('/summary/') ? {summary: {adjustments: {amount: 7}}} : sums),
    );
    expect(await adapter.credit.summary(id)).to.deep.equal([
      {source: 'adjustments', amount: 5},
      {source: 'rollovers', amount: -2, carriedOver: true},
      {source: 'recurring', amount: 0},
    ]);
    expect(await adapter.credit.summary(id, {month: '2024-03'})).to.deep.equal([{source: 'adjustments', amount: 7}]);
    expect(lines()).to.deep.equal([`GET accounts/${id}/ledgers`, `GET accounts/${id}/ledgers/summary/202403`]);
  });
});

describe('the time of a booking', () => {
  const day = 86_400_000;
  /** The requested ranges, in milliseconds since 1970. */
  const ranges = (sent: readonly Sent[]) =>
    sent
      .filter(({path}) => path.includes('/adjustments'))
      .map(({path}) => new URL(path, 'https://x').searchParams)
      .map((query) => ['created_from', 'created_to'].map((name) => (Number(query.get(name)) - 62_167_219_200) * 1000));
  const serverAt = (time: number, list: object[] = []) =>
    fakeCrossbar(({method, path}) => {
      const timestamp = `${new Date(time).toISOString().slice(0, 19)}Z`;
      if (method === 'PUT') return success(entry(50), {timestamp});
      return success(path.includes('/total') ? {amount: 0} : list, {timestamp});
    });

  it("is the server's, which a cached response cannot provide", async () => {
    const {adapter, sent} = serverAt(at);
    expect([await adapter.credit.now(id), await adapter.credit.now(id)]).to.deep.equal([at, at]);
    const [one, other] = sent.map(({path}) => path);
    expect(one)
      .to.match(/ledgers\/total\?now=/)
      .and.not.to.equal(other);
  });

  it("is that of the Date header if the envelope has none, and the computer's if neither can be read", async () => {
    const header = fakeCrossbar(() =>
      Response.json({data: {amount: 0}, status: 'success'}, {headers: {date: 'Tue, 12 Mar 2024 20:35:30 GMT'}}),
    );
    expect(await header.adapter.credit.now(id)).to.equal(at);
    const none = fakeCrossbar(() => success({amount: 0}, {timestamp: 7}));
    const before = Date.now();
    expect(await none.adapter.credit.now(id)).to.be.within(before, Date.now());
  });

  it('limits the search to the range from a day before it to a day after the server’s current time', async () => {
    const {adapter, sent} = serverAt(at + 2 * day);
    expect(await adapter.credit.find(id, booking)).to.equal(undefined);
    expect(ranges(sent)).to.deep.equal([[at - day, at + 3 * day]]);
  });

  it('may be weeks ago: the search requests at most 31 days at a time, the latest first', async () => {
    const {adapter, sent} = serverAt(at + 70 * day);
    expect(await adapter.credit.find(id, booking)).to.equal(undefined);
    expect(ranges(sent)).to.deep.equal([
      [at + 40 * day, at + 71 * day],
      [at + 9 * day, at + 40 * day],
      [at - day, at + 9 * day],
    ]);
  });

  it("may be later than the server's, with a range that is valid all the same", async () => {
    const {adapter, sent} = serverAt(at - 3 * day);
    await adapter.credit.find(id, booking);
    expect(ranges(sent)).to.deep.equal([[at - day, at + day]]);
  });

  it('without a range, lists entries up to and including the current second', async () => {
    const {adapter, sent} = serverAt(at);
    await adapter.credit.entries(id, 'adjustments');
    expect(ranges(sent)).to.deep.equal([[at - 30 * day, at + day]]);
  });
});

describe('a booking that is sent again', () => {
  const later = (time: number, list: object[], status = 201) =>
    fakeCrossbar(({method, path}) => {
      if (method === 'PUT') return status === 201 ? success(entry(50)) : refusal(status, 'datastore_conflict');
      return success(path.includes('/total') ? {amount: 0} : list, {timestamp: new Date(time).toISOString()});
    });
  const puts = (sent: readonly Sent[]) => sent.filter(({method}) => method === 'PUT').length;
  const repeat = {repeat: true};

  it('is not sent if it is in the ledger', async () => {
    const {adapter, sent} = later(at + 40 * 86_400_000, [entry(50)]);
    expect((await adapter.credit.add(id, booking, repeat)).id).to.equal('202403-4a5b');
    expect(puts(sent)).to.equal(0);
  });

  it('is sent in the month of the first attempt, in which the server recognizes it', async () => {
    const {adapter, sent} = later(Date.UTC(2024, 2, 31, 23, 59, 59), []);
    expect((await adapter.credit.add(id, booking, repeat)).id).to.equal('202403-4a5b');
    expect(puts(sent)).to.equal(1);
  });

  it('is not sent in another month, in which the server would book it twice', async () => {
    const {adapter, sent} = later(Date.UTC(2024, 3, 1), []);
    const error = await rejection(adapter.credit.remove(id, booking, repeat));
    expect(error).to.include({kind: 'refused'}).and.have.deep.property('details', {code: 'repeat_too_late'});
    expect(puts(sent)).to.equal(0);
  });
});

describe('plans', () => {
  const plan = {
    limits: {
      twoway_trunks: {
        name: 'Two-way',
        rate: 24.99,
        discounts: {single: {rate: 5}},
        activation_charge: 2,
        cascade: true,
      },
      _all: {rates: {'100': 1, '5': 3}, discounts: {cumulative: {rate: 1, maximum: 4}}},
    },
  };

  it('have a price list with tiers by quantity', async () => {
    const {adapter, sent} = fakeCrossbar(() =>
      success({
        invoices: [{items: [], summary: {today: 2, recurring: 3}, plan}],
        billing_cycle: {next: 63_879_235_200},
      }),
    );
    const costs = await adapter.plans.quote(id, ['p']);
    expect(sent[0]?.body).to.deep.equal({data: {plans: ['p']}});
    expect(costs).to.deep.equal({
      prices: [
        {
          category: 'limits',
          item: 'twoway_trunks',
          name: 'Two-way',
          rate: 24.99,
          // Inherited from `_all`, because the item does not define it.
          tiers: [
            {upTo: 5, rate: 3},
            {upTo: 100, rate: 1},
          ],
          activation: 2,
          discounts: [{kind: 'single', rate: 5}],
          cascade: true,
        },
        {
          category: 'limits',
          item: '',
          name: '',
          tiers: [
            {upTo: 5, rate: 3},
            {upTo: 100, rate: 1},
          ],
          discounts: [{kind: 'cumulative', rate: 1, maximum: 4}],
          cascade: false,
        },
      ],
      charges: [{lines: [], today: 2, monthly: 3}],
      nextBilling: (63_879_235_200 - 62_167_219_200) * 1000,
    });
  });

  it('have costs without an amount, a price, or a time where the server names none', async () => {
    for (const stored of [{}, {billing_cycle: null}, {billing_cycle: {next: 'soon'}}]) {
      const {adapter} = fakeCrossbar(() => success(stored));
      expect(await adapter.plans.costs(id)).to.deep.equal({prices: [], charges: []});
    }
    const {adapter} = fakeCrossbar(() => success({invoices: [{}]}));
    const nothing = {lines: [], today: 0, monthly: 0};
    expect(await adapter.plans.costs(id)).to.deep.equal({prices: [], charges: [nothing]});
  });

  it('have tiers for quantities only', async () => {
    const rates = {'5': 3, '100': 1, 'from 7': 8, '5-10': 2, '': 4, '-1': 5, '1.5': 6};
    const {adapter} = fakeCrossbar(() => success({invoices: [{plan: {limits: {calls: {rates}}}}]}));
    const {prices} = await adapter.plans.costs(id);
    expect(prices.map(({tiers}) => tiers)).to.deep.equal([
      [
        {upTo: 5, rate: 3},
        {upTo: 100, rate: 1},
      ],
    ]);
  });

  it('are changed by the named ones', async () => {
    const {adapter, sent} = fakeCrossbar(() => success({q: {vendor_id: 'v', overrides: {}}}));
    const assigned = await adapter.plans.change(id, {add: ['q'], remove: ['p']});
    expect(assigned.value).to.deep.equal({plans: ['q']});
    expect(sent[0]?.body).to.deep.equal({data: {add: ['q'], delete: ['p']}});
  });

  it('are unsupported if the server build has no list of them', async () => {
    const {adapter} = fakeCrossbar(() => refusal(503, 'datastore missing view'));
    expect(await rejection(adapter.plans.available(id))).to.include({kind: 'unsupported'});
  });

  it('are unknown, not unsupported, if their list cannot be read for another reason', async () => {
    for (const answer of [() => refusal(503, 'datastore_fault'), () => refusal(500, 'datastore missing view')]) {
      expect(await rejection(fakeCrossbar(answer).adapter.plans.available(id))).to.include({kind: 'server'});
    }
    const canceled = fakeCrossbar(() => success([])).adapter.plans.available(id, {signal: AbortSignal.abort()});
    expect(await rejection(canceled)).to.include({name: 'AbortError'});
  });

  it('have no costs that are read from a text with more than an amount in it', async () => {
    for (const today of ['EUR 5', '5 EUR', '1,5']) {
      const {adapter} = fakeCrossbar(() => success({invoices: [{summary: {today}}]}));
      const error = await rejection(adapter.plans.costs(id));
      expect(error).to.have.deep.property('details', {path: 'data.invoices.0.summary.today'});
    }
    const {adapter} = fakeCrossbar(() => success({invoices: [{summary: {today: '-1.5', recurring: '12'}}]}));
    expect((await adapter.plans.costs(id)).charges).to.deep.equal([{lines: [], today: -1.5, monthly: 12}]);
  });
});
