// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountAccessWords: {
  readonly 'accountAccess.title': Phrase;
  readonly 'accountAccess.text': Phrase;
  readonly 'accountAccess.form': Phrase;
  readonly 'accountAccess.saved': Phrase;
} = /* @__PURE__ */ phrases({
  'accountAccess.title': 'Customer access',
  'accountAccess.text': 'Choose which pages this customer sees in their user menu.',
  'accountAccess.form': 'Pages in the customer’s menu',
  'accountAccess.saved': 'Customer access saved',
});
