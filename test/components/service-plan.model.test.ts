import {expect} from '@open-wc/testing';
import type {ChargeLine} from '../../src/api/charges.js';
import type {PlanCosts} from '../../src/api/plans.js';
import {compareCosts, planChange} from '../../src/components/service-plan/service-plan.model.js';
import {createLocalizer} from '../../src/i18n/localizer.js';

const localizer = createLocalizer('en');

const line = (item: string, total: number, name = ''): ChargeLine => ({
  category: 'users',
  item,
  name,
  quantity: 1,
  rate: total,
  discount: 0,
  total,
});
const costs = (lines: readonly ChargeLine[], today = 0): PlanCosts => ({
  prices: [],
  charges: [{lines, today, monthly: lines.reduce((sum, {total}) => sum + total, 0)}],
});

describe('service-plan model', () => {
  it('compares item by item, including new and removed ones, and omits free ones', () => {
    const before = costs([line('admin', 8), line('user', 4), line('fax', 0)]);
    const after = costs([line('admin', 10, 'users/admin'), line('agent', 3, 'Agent')], 5);
    expect(compareCosts(before, after, {localizer, currency: 'USD'})).to.deep.equal({
      lines: [
        {name: 'Administrator', before: 8, after: 10},
        {name: 'Agent', before: 0, after: 3},
        {name: 'User', before: 4, after: 0},
      ],
      before: 12,
      after: 13,
      today: 5,
    });
  });

  it('adds up the bills of several issuers, to the cent', () => {
    const two: PlanCosts = {
      prices: [],
      charges: [...costs([line('user', 0.1)]).charges, ...costs([line('user', 0.2)]).charges],
    };
    expect(compareCosts({prices: [], charges: []}, two, {localizer, currency: 'USD'})).to.deep.include({
      after: 0.3,
      lines: [{name: 'User', before: 0, after: 0.3}],
    });
  });

  it('rounds sums, to the digits of their currency, and not what they consist of', () => {
    const minutes = [1, 2, 3].map(() => line('user', 0.0049));
    const after = (lines: readonly ChargeLine[], currency: string) =>
      compareCosts({prices: [], charges: []}, costs(lines), {localizer, currency});
    expect(after(minutes, 'USD')).to.deep.include({after: 0.01, lines: [{name: 'User', before: 0, after: 0.01}]});
    expect(after([line('user', 0.0125)], 'KWD').after).to.equal(0.013);
    expect(after([line('user', 1.4), line('admin', 1.4)], 'JPY').after).to.equal(3);
    expect(after([line('user', -0.004)], 'USD')).to.deep.include({lines: [], after: 0});
  });

  it('names what is added and removed', () => {
    expect(planChange(['a', 'b'], ['b', 'c'])).to.deep.equal({added: ['c'], removed: ['a']});
  });
});
