import type {Json} from '../core/json.js';

/** A plausible quote for a 402 of a fault that names none: two more trunks. */
export function sampleQuote(): Json[] {
  const rate = 24.99;
  return [
    {
      activation_charges: [
        {category: 'limits', item: 'twoway_trunks', name: 'Two-way trunks', billable: 2, rate: 5, total: 10},
      ],
      items: [
        {
          category: 'limits',
          item: 'twoway_trunks',
          name: 'Two-way trunks',
          quantity: 5,
          billable: 5,
          rate,
          prorate: {additions: true, removals: false},
          total: 124.95,
          changes: {type: 'modified', difference: {billable: 2, quantity: 2}},
        },
      ],
      taxes: [],
      summary: {today: 10, recurring: 124.95},
      plan: {limits: {twoway_trunks: {name: 'Two-way trunks', rate, activation_charge: 5}}},
      bookkeeper: {id: 'default_bookkeeper', type: 'default', vendor_id: '00000000000000000000000000000000'},
    },
  ];
}
