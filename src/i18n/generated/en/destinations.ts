// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const destinationsWords: {
  readonly 'destinations.search': Phrase;
  readonly 'destinations.notFound': Phrase;
  readonly 'destinations.allowAll': Phrase;
  readonly 'destinations.denyAll': Phrase;
  readonly 'destinations.allowShown': Phrase;
  readonly 'destinations.denyShown': Phrase;
  readonly 'destinations.allowed': Phrase;
  readonly 'destinations.denied': Phrase;
  readonly 'destinations.all': Phrase;
  readonly 'destinations.none': Phrase;
  readonly 'destinations.some': Phrase<'count' | 'total'>;
  readonly 'destinations.group.emergency': Phrase;
  readonly 'destinations.group.abroad': Phrase;
  readonly 'destinations.group.other': Phrase;
  readonly 'destinations.tollfree_us': Phrase;
  readonly 'destinations.tollfree_us.help': Phrase;
  readonly 'destinations.toll_us': Phrase;
  readonly 'destinations.toll_us.help': Phrase;
  readonly 'destinations.emergency': Phrase;
  readonly 'destinations.emergency.help': Phrase;
  readonly 'destinations.emergency.warning': Phrase;
  readonly 'destinations.caribbean': Phrase;
  readonly 'destinations.caribbean.help': Phrase;
  readonly 'destinations.did_us': Phrase;
  readonly 'destinations.did_us.help': Phrase;
  readonly 'destinations.international': Phrase;
  readonly 'destinations.international.help': Phrase;
  readonly 'destinations.unknown': Phrase;
  readonly 'destinations.unknown.help': Phrase;
} = /* @__PURE__ */ phrases({
  'destinations.search': 'Find a destination',
  'destinations.notFound': 'No matches',
  'destinations.allowAll': 'Allow all',
  'destinations.denyAll': 'Block all',
  'destinations.allowShown': 'Allow those shown',
  'destinations.denyShown': 'Block those shown',
  'destinations.allowed': 'Allowed',
  'destinations.denied': 'Blocked',
  'destinations.all': 'All allowed',
  'destinations.none': 'None allowed',
  'destinations.some': '{count} of {total} allowed',
  'destinations.group.emergency': 'Emergency',
  'destinations.group.abroad': 'International',
  'destinations.group.other': 'Other',
  'destinations.tollfree_us': 'US toll-free numbers',
  'destinations.tollfree_us.help': 'Free for the caller: 800, 833, 844, 855, 866, 877, 888.',
  'destinations.toll_us': 'US premium-rate numbers',
  'destinations.toll_us.help': 'Billed to the caller at a higher price: 900.',
  'destinations.emergency': 'Emergency services',
  'destinations.emergency.help': 'For example, 911.',
  'destinations.emergency.warning': 'No one in this account can call for help.',
  'destinations.caribbean': 'Caribbean',
  'destinations.caribbean.help': 'Dialed like a call within the US, but billed like an international one.',
  'destinations.did_us': 'US numbers',
  'destinations.did_us.help': 'Ordinary landline and mobile numbers.',
  'destinations.international': 'International numbers',
  'destinations.international.help': 'Any country outside the North American Numbering Plan.',
  'destinations.unknown': 'Unknown numbers',
  'destinations.unknown.help': 'Any number that nothing else in this list covers.',
});
