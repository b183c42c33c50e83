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
  'numberFeatures.text': 'What the customer can set up for each phone number.',
  'numberFeatures.e911': 'Emergency address (E911)',
  'numberFeatures.e911.hint':
    'In the US and Canada, each phone number is registered with a street address, which emergency services see when someone dials 911. In other countries, the carrier handles this, and the feature has no effect.',
  'numberFeatures.e911.loss':
    'Without an emergency address, emergency services may not know where a call from one of these numbers comes from.',
  'numberFeatures.cnam': 'Caller name (CNAM)',
  'numberFeatures.cnam.hint': 'Show callers’ names and let the customer set theirs. US and Canada only.',
  'numberFeatures.on': 'On',
  'numberFeatures.off': 'Off',
  'numberFeatures.notOffered.title': 'Not offered here',
  'numberFeatures.notOffered.text': 'Not available in this portal.',
  'numberFeatures.confirm.title': 'Turn off for {account}?',
  'numberFeatures.confirm.text':
    'Users of {account} will no longer be able to set this up for their numbers: {features}.',
  'numberFeatures.confirm.action': 'Turn off',
  'numberFeatures.saved': 'Number features saved',
});
