// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountAccessWords: {
  readonly 'accountAccess.title': Phrase;
  readonly 'accountAccess.text': Phrase;
  readonly 'accountAccess.form': Phrase;
  readonly 'accountAccess.saved': Phrase;
} = /* @__PURE__ */ phrases({
  'accountAccess.title': 'What the customer may see',
  'accountAccess.text':
    'People of this account find these pages in the menu behind their own name, at the top of the portal. What you untick here is hidden from them.',
  'accountAccess.form': 'Pages of the customer’s menu',
  'accountAccess.saved': 'Customer access saved',
});
