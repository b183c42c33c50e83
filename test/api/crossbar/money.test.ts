import {expect} from '@open-wc/testing';
import {accountId, fakeCrossbar, refusal, rejection, success} from '../support/fake-crossbar.js';

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
  it('is booked under the key and time of the booking', async () => {
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

  it('is taken by a positive amount too', async () => {
    const {adapter, sent} = fakeCrossbar(() => success(entry(-50)));
    expect((await adapter.credit.remove(id, {...booking, description: 'Refund'})).amount).to.equal(-50);
    expect(sent[0]?.path).to.equal(`accounts/${id}/ledgers/debit`);
    expect(sent[0]?.body).to.have.nested.property('data.amount', 50);
    expect(sent[0]?.body).to.have.nested.property('data.usage.type', 'debit');
    expect(sent[0]?.body).to.have.nested.property('data.metadata.automatic_description', false);
  });

  it('that a 409 says is booked already, is a success with the entry of the first time', async () => {
    const {adapter, sent} = fakeCrossbar(({method, path}) => {
      if (method === 'PUT') return refusal(409, 'datastore_conflict');
      return path.includes('start_key')
        ? success([entry(-50), entry(50)])
        : success([entry(50, 'another')], {next_start_key: 'k', page_size: '1'});
    });
    const booked = await adapter.credit.add(id, booking);
    expect([booked.amount, booked.key, booked.id]).to.deep.equal([50, booking.key, '202403-4a5b']);
    expect(sent.filter(({method}) => method === 'PUT')).to.have.length(1);
  });

  it('that is booked already, but cannot be found, is booked all the same', async () => {
    const {adapter} = fakeCrossbar(({method}) => (method === 'PUT' ? refusal(409, 'datastore_conflict') : success([])));
    expect((await adapter.credit.remove(id, booking)).amount).to.equal(-50);
  });

  it('that was booked with another amount is refused', async () => {
    const {adapter} = fakeCrossbar(({method}) =>
      method === 'PUT' ? refusal(409, 'datastore_conflict') : success([entry(20)]),
    );
    const error = await rejection(adapter.credit.add(id, booking));
    expect(error).to.have.deep.property('details', {code: 'booked_otherwise'});
  });

  it('of another account is no answer', async () => {
    const {adapter} = fakeCrossbar(() => success(entry(50, booking.key, accountId('b'))));
    const error = await rejection(adapter.credit.add(id, booking));
    expect(error).to.have.deep.property('details', {path: 'data.account.id'});
  });

  it('shows its movements newest first, within the time asked for', async () => {
    const {adapter, sent} = fakeCrossbar(() => success([entry(50)], {page_size: '1'}));
    const {items} = await adapter.credit.entries(id, 'per-minute-voip', {from: at, to: at + 1000});
    expect(items.map(({at: when}) => when)).to.deep.equal([at]);
    expect(sent[0]?.path).to.equal(
      `accounts/${id}/ledgers/per-minute-voip?created_from=63877494930&created_to=63877494931&page_size=200`,
    );
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

  it('have a price list, with tiers by quantity', async () => {
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
          // What an item does not say itself, it has from `_all`.
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

  it('change by those named', async () => {
    const {adapter, sent} = fakeCrossbar(() => success({q: {vendor_id: 'v', overrides: {}}}));
    const assigned = await adapter.plans.change(id, {add: ['q'], remove: ['p']});
    expect(assigned.value).to.deep.equal({plans: ['q']});
    expect(sent[0]?.body).to.deep.equal({data: {add: ['q'], delete: ['p']}});
  });

  it('are unsupported where the build has no list of them', async () => {
    const {adapter} = fakeCrossbar(() => refusal(503, 'datastore missing view'));
    expect(await rejection(adapter.plans.available(id))).to.include({kind: 'unsupported'});
  });
});
