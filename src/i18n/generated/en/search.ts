// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const searchWords: {
  readonly 'accountTree.noMatches.text': Phrase<'text'>;
  readonly 'search.incomplete': Phrase<'text'>;
} = /* @__PURE__ */ phrases({
  'accountTree.noMatches.text': 'No accounts match “{text}”.',
  'search.incomplete': 'Not every account could be searched for “{text}”.',
});
