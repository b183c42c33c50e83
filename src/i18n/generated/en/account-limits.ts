// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountLimitsWords: {
  readonly 'accountLimits.form': Phrase;
  readonly 'accountLimits.limits': Phrase;
  readonly 'accountLimits.forbidden': Phrase;
  readonly 'accountLimits.saved': Phrase;
  readonly 'accountLimits.destinations': Phrase;
  readonly 'accountLimits.destinations.text': Phrase;
  readonly 'accountLimits.destinations.failed': Phrase;
  readonly 'accountLimits.destinations.saved': Phrase;
  readonly 'accountLimits.destinations.unlisted': Phrase<'ids' | 'count'>;
  readonly 'accountLimits.copy.unconfirmed': Phrase;
  readonly 'accountLimits.copy.overwritten': Phrase;
  readonly 'accountLimits.copy.overwritten.text': Phrase;
  readonly 'accountLimits.copy.failed': Phrase;
  readonly 'accountLimits.copy.text': Phrase;
} = /* @__PURE__ */ phrases({
  'accountLimits.form': 'Limits and destinations',
  'accountLimits.limits': 'Call limits',
  'accountLimits.forbidden': 'Limits are set by the account’s reseller or by the platform operator.',
  'accountLimits.saved': 'Call limits saved',
  'accountLimits.destinations': 'Destinations',
  'accountLimits.destinations.text': 'Select where this account can call.',
  'accountLimits.destinations.failed':
    'The list of destinations could not be loaded. The stored settings stay unchanged.',
  'accountLimits.destinations.saved': 'Destinations saved',
  'accountLimits.destinations.unlisted': {
    one: 'One more rule is stored for a destination that is not in this list. It stays unchanged: {ids}.',
    other: '{count} more rules are stored for destinations that are not in this list. They stay unchanged: {ids}.',
  },
  'accountLimits.copy.unconfirmed': 'The backup copy of the destinations could not be confirmed',
  'accountLimits.copy.overwritten': 'Another client saved the limits at the same time',
  'accountLimits.copy.overwritten.text':
    'The destinations are saved. The other client’s changes to the limits could not be read and may have been replaced. Check the limits shown here.',
  'accountLimits.copy.failed': 'Destinations saved, but a backup copy is out of date.',
  'accountLimits.copy.text': 'It is updated with the next change, or when you try again.',
});
