// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const loginWords: {
  readonly 'login.label': Phrase;
  readonly 'login.hint': Phrase;
  readonly 'login.characters': Phrase;
} = /* @__PURE__ */ phrases({
  'login.label': 'Login',
  'login.hint': 'The person signs in with this, since the e-mail address cannot be a login.',
  'login.characters': 'Use only the letters a to z, digits, and the characters + @ . _ and -.',
});
