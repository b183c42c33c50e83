// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const passwordWords: {
  readonly 'password.label': Phrase;
  readonly 'password.new': Phrase;
  readonly 'password.hint': Phrase<'min'>;
  readonly 'password.generate': Phrase;
  readonly 'password.generated': Phrase;
  readonly 'password.reveal': Phrase;
  readonly 'password.conceal': Phrase;
  readonly 'password.copy': Phrase;
  readonly 'password.copied': Phrase;
  readonly 'password.copyFailed': Phrase;
  readonly 'password.strength': Phrase<'level'>;
  readonly 'password.strength.empty': Phrase;
  readonly 'password.strength.bad': Phrase;
  readonly 'password.strength.weak': Phrase;
  readonly 'password.strength.okay': Phrase;
  readonly 'password.strength.good': Phrase;
  readonly 'password.strength.strong': Phrase;
} = /* @__PURE__ */ phrases({
  'password.label': 'Password',
  'password.new': 'New password',
  'password.hint': 'At least {min} characters.',
  'password.generate': 'Generate',
  'password.generated': 'A password was generated and is shown.',
  'password.reveal': 'Show password',
  'password.conceal': 'Hide password',
  'password.copy': 'Copy password',
  'password.copied': 'Password copied.',
  'password.copyFailed': 'The browser did not allow copying. Show the password and select it.',
  'password.strength': 'Strength: {level}',
  'password.strength.empty': 'Enter a password',
  'password.strength.bad': 'too short',
  'password.strength.weak': 'weak',
  'password.strength.okay': 'fair',
  'password.strength.good': 'good',
  'password.strength.strong': 'strong',
});
