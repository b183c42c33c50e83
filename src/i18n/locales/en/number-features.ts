/** Words of `number-features`. */
export const numberFeatures = {
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
  'numberFeatures.saved': 'Number features saved.',
} as const;
