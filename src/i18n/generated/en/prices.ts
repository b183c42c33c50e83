// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const pricesWords: {
  readonly 'prices.caption': Phrase;
  readonly 'prices.item': Phrase;
  readonly 'prices.quantity': Phrase;
  readonly 'prices.rate': Phrase;
  readonly 'prices.all': Phrase;
  readonly 'prices.range': Phrase<'from' | 'to'>;
  readonly 'prices.rangeOpen': Phrase<'from'>;
  readonly 'prices.other': Phrase;
  readonly 'prices.everything': Phrase;
  readonly 'prices.noRate': Phrase;
  readonly 'prices.activation': Phrase<'item'>;
  readonly 'prices.activation.each': Phrase;
  readonly 'prices.single': Phrase<'amount'>;
  readonly 'prices.cumulative': Phrase<'amount'>;
  readonly 'prices.cumulative.maximum': Phrase<'amount' | 'maximum'>;
  readonly 'prices.discounted': Phrase;
  readonly 'prices.cascade': Phrase;
  readonly 'prices.none': Phrase;
  readonly 'prices.category.users': Phrase;
  readonly 'prices.category.devices': Phrase;
  readonly 'prices.category.limits': Phrase;
  readonly 'prices.category.branding': Phrase;
  readonly 'prices.category.ips': Phrase;
  readonly 'prices.category.phone_numbers': Phrase;
  readonly 'prices.category.number_carriers': Phrase;
  readonly 'prices.category.number_services': Phrase;
  readonly 'prices.category.account_apps': Phrase;
  readonly 'prices.category.user_apps': Phrase;
  readonly 'prices.category.accounts': Phrase;
  readonly 'prices.category.billing': Phrase;
  readonly 'prices.category.ledgers': Phrase;
  readonly 'prices.category.plans': Phrase;
  readonly 'prices.item.users.user': Phrase;
  readonly 'prices.item.users.admin': Phrase;
  readonly 'prices.item.devices.softphone': Phrase;
  readonly 'prices.item.devices.sip_device': Phrase;
  readonly 'prices.item.devices.cellphone': Phrase;
  readonly 'prices.item.devices.mobile': Phrase;
  readonly 'prices.item.devices.landline': Phrase;
  readonly 'prices.item.devices.fax': Phrase;
  readonly 'prices.item.devices.ata': Phrase;
  readonly 'prices.item.devices.sip_uri': Phrase;
  readonly 'prices.item.limits.twoway_trunks': Phrase;
  readonly 'prices.item.limits.inbound_trunks': Phrase;
  readonly 'prices.item.limits.outbound_trunks': Phrase;
  readonly 'prices.item.limits.burst_trunks': Phrase;
  readonly 'prices.item.branding.whitelabel': Phrase;
  readonly 'prices.item.ips.dedicated': Phrase;
  readonly 'prices.item.phone_numbers.did_us': Phrase;
  readonly 'prices.item.phone_numbers.tollfree_us': Phrase;
  readonly 'prices.item.phone_numbers.toll_us': Phrase;
  readonly 'prices.item.phone_numbers.emergency': Phrase;
  readonly 'prices.item.phone_numbers.caribbean': Phrase;
  readonly 'prices.item.phone_numbers.international': Phrase;
  readonly 'prices.item.phone_numbers.unknown': Phrase;
  readonly 'prices.item.number_services.cnam': Phrase;
  readonly 'prices.item.number_services.e911': Phrase;
  readonly 'prices.item.number_services.local': Phrase;
  readonly 'prices.item.number_services.port': Phrase;
  readonly 'prices.item.number_carriers.local': Phrase;
  readonly 'prices.item.accounts.account': Phrase;
  readonly 'plans.search': Phrase;
  readonly 'plans.found': Phrase<'count'>;
  readonly 'plans.noMatches': Phrase<'query'>;
  readonly 'plans.group.other': Phrase;
  readonly 'plans.group.missing': Phrase;
  readonly 'plans.none': Phrase;
} = /* @__PURE__ */ phrases({
  'prices.caption': 'Price list',
  'prices.item': 'Item',
  'prices.quantity': 'Quantity',
  'prices.rate': 'Per month',
  'prices.all': 'Any',
  'prices.range': '{from} – {to}',
  'prices.rangeOpen': '{from} – ∞',
  'prices.other': 'Everything else',
  'prices.everything': 'Per item',
  'prices.noRate': 'No monthly charge',
  'prices.activation': 'Activation: {item}',
  'prices.activation.each': 'Once per item',
  'prices.single': '{amount} off one of them',
  'prices.cumulative': '{amount} off each',
  'prices.cumulative.maximum': '{amount} off each, {maximum} at most',
  'prices.discounted': 'Discounted',
  'prices.cascade': 'Includes sub-accounts',
  'prices.none': 'No charges.',
  'prices.category.users': 'Users',
  'prices.category.devices': 'Devices',
  'prices.category.limits': 'Trunks and limits',
  'prices.category.branding': 'Branding',
  'prices.category.ips': 'IP addresses',
  'prices.category.phone_numbers': 'Phone numbers',
  'prices.category.number_carriers': 'Number carriers',
  'prices.category.number_services': 'Number services',
  'prices.category.account_apps': 'Apps by account',
  'prices.category.user_apps': 'Apps by user',
  'prices.category.accounts': 'Accounts',
  'prices.category.billing': 'Billing',
  'prices.category.ledgers': 'Usage',
  'prices.category.plans': 'Plans',
  'prices.item.users.user': 'User',
  'prices.item.users.admin': 'Administrator',
  'prices.item.devices.softphone': 'Softphone',
  'prices.item.devices.sip_device': 'SIP phone',
  'prices.item.devices.cellphone': 'Cell phone',
  'prices.item.devices.mobile': 'Mobile phone',
  'prices.item.devices.landline': 'Landline',
  'prices.item.devices.fax': 'Fax',
  'prices.item.devices.ata': 'Analog adapter',
  'prices.item.devices.sip_uri': 'SIP address',
  'prices.item.limits.twoway_trunks': 'Two-way trunk',
  'prices.item.limits.inbound_trunks': 'Inbound trunk',
  'prices.item.limits.outbound_trunks': 'Outbound trunk',
  'prices.item.limits.burst_trunks': 'Burst trunk',
  'prices.item.branding.whitelabel': 'White label',
  'prices.item.ips.dedicated': 'Dedicated IP address',
  'prices.item.phone_numbers.did_us': 'US number',
  'prices.item.phone_numbers.tollfree_us': 'US toll-free number',
  'prices.item.phone_numbers.toll_us': 'US premium-rate number',
  'prices.item.phone_numbers.emergency': 'Emergency number',
  'prices.item.phone_numbers.caribbean': 'Caribbean number',
  'prices.item.phone_numbers.international': 'International number',
  'prices.item.phone_numbers.unknown': 'Other number',
  'prices.item.number_services.cnam': 'Caller name (CNAM)',
  'prices.item.number_services.e911': 'Emergency address (E911)',
  'prices.item.number_services.local': 'Local number',
  'prices.item.number_services.port': 'Porting',
  'prices.item.number_carriers.local': 'Local number',
  'prices.item.accounts.account': 'Account',
  'plans.search': 'Search plans',
  'plans.found': {one: '{count} plan found', other: '{count} plans found'},
  'plans.noMatches': 'No plans match “{query}”.',
  'plans.group.other': 'Other plans',
  'plans.group.missing': 'No longer available',
  'plans.none': 'No plans are available.',
});
