// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const searchWords: {readonly 'search.incomplete': Phrase<'text'>} = /* @__PURE__ */ phrases({
  'search.incomplete': 'Not every account could be searched for “{text}”.',
});
