export const accountTree = {
  'accountTree.label': 'Accounts below {name}',
  'accountTree.below': {one: '{count} account below', other: '{count} accounts below'},
  'accountTree.disabled': 'Disabled',
  'accountTree.reseller': 'Reseller',
  'accountTree.unnamed': 'Account without a name',
  'accountTree.loading': 'Loading accounts …',
  'accountTree.loaded': {one: 'One account loaded', other: '{count} accounts loaded'},
  'accountTree.more': 'Show more accounts',
  'accountTree.failed': 'These accounts could not be loaded',
  'accountTree.outdated': 'These accounts may be out of date',
  'accountTree.empty.title': 'No accounts yet',
  'accountTree.empty.text': 'There are no accounts below {name}.',
} as const;
