import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import type {Plan, Price} from '../../../src/api/plans.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {planPicker} from '../../../src/domains/plans/picker/index.js';
import {matchingPlans, planGroups, withPlan} from '../../../src/domains/plans/picker/plan-groups.js';
import {priceList} from '../../../src/domains/plans/price-list/index.js';
import {priceGroups, rateSteps} from '../../../src/domains/plans/price-list/price-groups.js';
import {expectAccessible} from '../../support/axe.js';

const localizer = createLocalizer('en');

const price = (given: Partial<Price>): Price => ({
  category: 'limits',
  item: 'twoway_trunks',
  name: '',
  tiers: [],
  discounts: [],
  cascade: false,
  ...given,
});

const plan = (id: string, category: string, name = id): Plan => ({id, name, description: '', category});

/** The visible text of a table's rows, cell by cell. */
function rowsOf(table: Element): string[][] {
  return [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );
}

describe('a price list', () => {
  it('shows the rates by quantity, including the last range', () => {
    const tiers = [
      {upTo: 5, rate: 3},
      {upTo: 100, rate: 1},
    ];
    expect(rateSteps(price({rate: 2}))).to.deep.equal([{rate: 2}]);
    expect(rateSteps(price({tiers}))).to.deep.equal([
      {from: 1, to: 5, rate: 3},
      {from: 6, to: 100, rate: 1},
    ]);
    expect(rateSteps(price({tiers, rate: 0.5})).at(-1)).to.deep.equal({from: 101, rate: 0.5});
  });

  it('sorts by the names of categories and items, with all other items last', () => {
    const groups = priceGroups(
      [
        price({category: 'users', item: ''}),
        price({category: 'users', item: 'user'}),
        price({category: 'users', item: 'admin'}),
        price({category: 'carrier_pigeons', item: 'white_ones'}),
      ],
      localizer,
    );
    expect(groups.map(({name}) => name)).to.deep.equal(['Carrier pigeons', 'Users']);
    expect(groups[0]?.prices.map(({name}) => name)).to.deep.equal(['White ones']);
    expect(groups[1]?.prices.map(({name}) => name)).to.deep.equal(['Administrator', 'User', 'Everything else']);
  });

  it('shows ranges, discounts, cascades, and the activation charge on a separate line', async () => {
    const shown = await fixture(
      html`<div>
        ${priceList(
          createLocalizer('en'),
          {
            prices: [
              price({
                rate: 1,
                tiers: [{upTo: 5, rate: 24.99}],
                activation: 5,
                cascade: true,
                discounts: [
                  {kind: 'single', rate: 2},
                  {kind: 'cumulative', rate: 1, maximum: 10},
                ],
              }),
            ],
          },
          'EUR',
        )}
      </div>`,
    );
    expect(rowsOf(shown)).to.deep.equal([
      ['Item', 'Quantity', 'Per month'],
      ['Trunks and limits'],
      ['Two-way trunk €2.00 off one of them €1.00 off each, 10 at most Includes sub-accounts', '1 – 5', '€24.99'],
      ['6 – ∞', '€1.00'],
      ['Activation: Two-way trunk', 'Once per item', '€5.00'],
    ]);
    const spans = [...shown.querySelectorAll<HTMLTableCellElement>('th[scope="row"]')].map(({rowSpan}) => rowSpan);
    expect(spans, 'the item names both rows of its rates').to.deep.equal([2, 1]);
    await expectAccessible(shown);
  });

  it('reports that nothing is charged', async () => {
    const shown = await fixture(html`<div>${priceList(createLocalizer('en'), {prices: []}, 'USD')}</div>`);
    expect(shown.textContent?.trim()).to.equal('No charges.');
  });
});

class PickerProbe extends LitElement {
  plans: readonly Plan[] = [];
  stored: readonly string[] = [];
  chosen: readonly string[] = [];
  query = '';

  override render() {
    const set = (change: Partial<Pick<PickerProbe, 'chosen' | 'query'>>) => {
      Object.assign(this, change);
      this.requestUpdate();
    };
    const {plans, stored, chosen, query} = this;
    const onChange = (next: readonly string[]) => set({chosen: next});
    return planPicker(
      {plans, stored, chosen, query, disabled: false, onChange, onQuery: (text) => set({query: text})},
      createLocalizer('en'),
    );
  }

  get labels(): string[] {
    return [...this.renderRoot.querySelectorAll('label')].map(
      (one) => one.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '',
    );
  }
}
customElements.define('picker-probe', PickerProbe);

describe('plan picker', () => {
  const plans = [plan('c', 'bundles', 'Zulu'), plan('a', 'bundles', 'Alpha'), plan('x', ''), plan('b', 'a la carte')];

  it('sorts by category and name, and keeps plans that are no longer offered', () => {
    const groups = planGroups(plans, ['gone', 'a'], localizer.compare);
    expect(groups.map(({category, missing}) => [category, missing])).to.deep.equal([
      ['a la carte', false],
      ['bundles', false],
      ['', false],
      ['', true],
    ]);
    expect(groups[1]?.plans.map(({id}) => id)).to.deep.equal(['a', 'c']);
    expect(groups[3]?.plans.map(({id}) => id)).to.deep.equal(['gone']);
  });

  it('detects no change after choosing back and forth', () => {
    const stored = ['b', 'a'];
    const without = withPlan(stored, stored, 'b', false);
    expect(without).to.deep.equal(['a']);
    expect(withPlan(stored, without, 'b', true)).to.deep.equal(stored);
    expect(withPlan(stored, stored, 'c', true)).to.deep.equal(['b', 'a', 'c']);
  });

  it('searches for every word and never hides chosen plans', () => {
    expect(matchingPlans(plans, 'ALPHA bundles', ['x']).map(({id}) => id)).to.deep.equal(['a', 'x']);
  });

  it('has a search for long lists, and does not report filtered plans as no longer offered', async () => {
    const many = Array.from({length: 12}, (_, index) => plan(`p${index}`, 'bundles', `Plan ${index}`));
    const probe = await fixture<PickerProbe>(
      html`<picker-probe .plans=${many} .chosen=${['p3', 'gone']}></picker-probe>`,
    );
    const search = probe.shadowRoot!.querySelector<HTMLInputElement>('[type="search"]')!;
    search.value = 'plan 11';
    search.dispatchEvent(new InputEvent('input'));
    await probe.updateComplete;
    expect(probe.labels).to.deep.equal(['Plan 3', 'Plan 11', 'Name unavailable gone']);
    probe.shadowRoot!.querySelector<HTMLInputElement>('[value="p11"]')!.click();
    expect(probe.chosen).to.deep.equal(['p3', 'gone', 'p11']);
    await expectAccessible(probe);
  });
});
