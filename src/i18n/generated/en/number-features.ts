// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const numberFeaturesWords: {
  readonly 'numberFeatures.title': Phrase;
  readonly 'numberFeatures.text': Phrase;
  readonly 'numberFeatures.e911': Phrase;
  readonly 'numberFeatures.e911.hint': Phrase;
  readonly 'numberFeatures.e911.loss': Phrase;
  readonly 'numberFeatures.cnam': Phrase;
  readonly 'numberFeatures.cnam.hint': Phrase;
  readonly 'numberFeatures.on': Phrase;
  readonly 'numberFeatures.off': Phrase;
  readonly 'numberFeatures.notOffered.title': Phrase;
  readonly 'numberFeatures.notOffered.text': Phrase;
  readonly 'numberFeatures.confirm.title': Phrase<'account'>;
  readonly 'numberFeatures.confirm.text': Phrase<'account' | 'features'>;
  readonly 'numberFeatures.confirm.action': Phrase;
  readonly 'numberFeatures.saved': Phrase;
} = /* @__PURE__ */ phrases({
  'numberFeatures.title': 'Number features',
  'numberFeatures.text': 'What the customer may set up for each of its phone numbers.',
  'numberFeatures.e911': 'Emergency address (E911)',
  'numberFeatures.e911.hint':
    'In the USA and Canada, each phone number is registered with a street address, which emergency services see when somebody dials 911. In other countries, the carrier looks after this, and the feature has no effect.',
  'numberFeatures.e911.loss':
    'Without an emergency address, emergency services may not know where a call from one of its numbers comes from.',
  'numberFeatures.cnam': 'Caller name (CNAM)',
  'numberFeatures.cnam.hint':
    'In the USA and Canada, the name shown with a call is looked up in a directory by the caller’s number. This lets the customer enter a name there for its own numbers, and see the names of those who call. Other countries have no such directory.',
  'numberFeatures.on': 'On',
  'numberFeatures.off': 'Off',
  'numberFeatures.notOffered.title': 'Not offered here',
  'numberFeatures.notOffered.text': 'This portal does without features of phone numbers.',
  'numberFeatures.confirm.title': 'Switch off for {account}?',
  'numberFeatures.confirm.text': 'People of {account} can then no longer set this up for their numbers: {features}.',
  'numberFeatures.confirm.action': 'Switch off',
  'numberFeatures.saved': 'Number features saved',
});
