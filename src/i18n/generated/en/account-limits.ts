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
  'accountLimits.forbidden': 'Limits are set by the reseller of the account or by the operator of the platform.',
  'accountLimits.saved': 'Call limits saved',
  'accountLimits.destinations': 'Destinations',
  'accountLimits.destinations.text': 'This account can place calls to the numbers ticked here.',
  'accountLimits.destinations.failed': 'The list of destinations could not be loaded. What is stored stays as it is.',
  'accountLimits.destinations.saved': 'Destinations saved',
  'accountLimits.destinations.unlisted': {
    one: 'One more rule is stored for a destination that is not in this list, and stays as it is: {ids}.',
    other: '{count} more rules are stored for destinations that are not in this list, and stay as they are: {ids}.',
  },
  'accountLimits.copy.unconfirmed': 'The copy of the destinations could not be confirmed',
  'accountLimits.copy.overwritten': 'Another client saved the limits at the same moment',
  'accountLimits.copy.overwritten.text':
    'The destinations are saved. What the other client changed in the limits could not be read and may be replaced. Check the limits that are shown here.',
  'accountLimits.copy.failed': 'The destinations are saved and in force. Their copy beside the limits is not in step.',
  'accountLimits.copy.text': 'It is written again with the next change, or when you try again.',
});
