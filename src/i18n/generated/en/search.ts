// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const searchWords: {
  readonly 'search.found': Phrase<'count'>;
  readonly 'search.none': Phrase<'text'>;
  readonly 'search.incomplete': Phrase<'text'>;
  readonly 'search.reading': Phrase<'count'>;
  readonly 'search.stop': Phrase;
  readonly 'search.all': Phrase;
} = /* @__PURE__ */ phrases({
  'search.found': {one: 'One account found', other: '{count} accounts found'},
  'search.none': 'No accounts match “{text}”.',
  'search.incomplete': 'Not every account could be searched for “{text}”.',
  'search.reading': {one: 'Searching… {count} account so far', other: 'Searching… {count} accounts so far'},
  'search.stop': 'Stop',
  'search.all': 'Search all accounts',
});
