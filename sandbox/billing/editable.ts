import type {JsonObject} from '../core/json.js';

const money = (description: string): JsonObject => ({type: 'number', default: 0, description});
const text = (description: string): JsonObject => ({type: 'string', description});
const count = (description: string): JsonObject => ({type: 'integer', description});

function byQuantity(description: string): JsonObject {
  const patternProperties = {'^[0-9]+$': {type: 'number', description}};
  return {type: 'object', default: {}, patternProperties, description: `${description}, by quantity`};
}

/** Properties that a price may have. */
const ITEM: JsonObject = {
  activation_charge: money('What is charged once, when one more is added'),
  cascade: {type: 'boolean', default: false, description: 'Whether those of accounts below count'},
  discounts: {
    type: 'object',
    properties: {
      single: {type: 'object', properties: {rate: money('Off the first'), rates: byQuantity('Off the first')}},
      cumulative: {
        type: 'object',
        properties: {
          maximum: count('How many it is given for at most'),
          rate: money('Off each'),
          rates: byQuantity('Off each'),
        },
      },
    },
  },
  flat_rate: money('What all of them cost together'),
  flat_rates: byQuantity('What all of them cost together'),
  markup_type: {type: 'string', enum: ['fixed_price', 'percentage', 'rate'], description: 'How the rate is meant'},
  maximum: count('How many are billed for at most'),
  minimum: count('How many are billed for at least'),
  name: text('What the item is called on a bill'),
  rate: money('What one costs a month'),
  prorate: {
    type: 'object',
    properties: {additions: {type: 'boolean', default: true}, removals: {type: 'boolean', default: false}},
    description: 'Whether a part of a month is billed as such',
  },
  rates: byQuantity('What one costs'),
  step: count('In which steps they are billed'),
  taxes: {type: 'object', description: 'Taxes by name'},
};

/** Items that can have a price. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  users: ['user', 'admin'],
  devices: ['softphone', 'sip_device', 'cellphone', 'landline', 'fax', 'sip_uri'],
  limits: ['twoway_trunks', 'inbound_trunks', 'outbound_trunks', 'burst_trunks'],
  branding: ['whitelabel'],
  ips: ['dedicated'],
  phone_numbers: ['did_us', 'tollfree_us', 'toll_us', 'emergency', 'caribbean', 'international', 'unknown'],
  number_carriers: ['local'],
  number_services: ['cnam', 'e911', 'local', 'port'],
  account_apps: ['accounts', 'callflows', 'numbers', 'voip'],
  user_apps: ['accounts', 'callflows', 'numbers', 'voip'],
};

/** The properties that an editor of plans may set, by category and item. */
export const EDITABLE: JsonObject = Object.fromEntries(
  Object.entries(ITEMS).map(([category, items]): [string, JsonObject] => [
    category,
    {
      _all: {...ITEM, as: text('Count as if it was another item')},
      ...Object.fromEntries(items.map((item): [string, JsonObject] => [item, ITEM])),
    },
  ]),
);
