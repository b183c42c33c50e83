// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const loginWords: {
  readonly 'login.label': Phrase;
  readonly 'login.hint': Phrase;
  readonly 'login.characters': Phrase;
} = /* @__PURE__ */ phrases({
  'login.label': 'Login',
  'login.hint': 'The email address can’t be used as a login, so the user signs in with this one.',
  'login.characters': 'Use only the letters a to z, digits, and the characters + @ . _ and -.',
});
