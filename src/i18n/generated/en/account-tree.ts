// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountTreeWords: {
  readonly 'accountTree.label': Phrase<'name'>;
  readonly 'accountTree.below': Phrase<'count'>;
  readonly 'accountTree.disabled': Phrase;
  readonly 'accountTree.reseller': Phrase;
  readonly 'accountTree.unnamed': Phrase;
  readonly 'accountTree.loading': Phrase;
  readonly 'accountTree.loaded': Phrase<'count'>;
  readonly 'accountTree.more': Phrase;
  readonly 'accountTree.failed': Phrase;
  readonly 'accountTree.outdated': Phrase;
  readonly 'accountTree.empty.title': Phrase;
  readonly 'accountTree.empty.text': Phrase<'name'>;
  readonly 'accountTree.search': Phrase;
  readonly 'accountTree.results': Phrase<'text'>;
  readonly 'accountTree.searchFailed': Phrase;
  readonly 'accountTree.path': Phrase<'path'>;
  readonly 'accountTree.back': Phrase<'name'>;
  readonly 'accountTree.add': Phrase<'name'>;
} = /* @__PURE__ */ phrases({
  'accountTree.label': 'Sub-accounts of {name}',
  'accountTree.below': {one: '{count} sub-account', other: '{count} sub-accounts'},
  'accountTree.disabled': 'Disabled',
  'accountTree.reseller': 'Reseller',
  'accountTree.unnamed': 'Unnamed account',
  'accountTree.loading': 'Loading accounts…',
  'accountTree.loaded': {one: 'One account loaded', other: '{count} accounts loaded'},
  'accountTree.more': 'Show more accounts',
  'accountTree.failed': 'These accounts could not be loaded',
  'accountTree.outdated': 'These accounts may be out of date',
  'accountTree.empty.title': 'No accounts yet',
  'accountTree.empty.text': '{name} has no sub-accounts.',
  'accountTree.search': 'Find by name, realm, or ID',
  'accountTree.results': 'Accounts matching “{text}”',
  'accountTree.searchFailed': 'Search is limited to loaded accounts.',
  'accountTree.path': 'in {path}',
  'accountTree.back': 'Back to {name}',
  'accountTree.add': 'New account (under {name})',
});
