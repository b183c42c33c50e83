// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const multiFactorWords: {
  readonly 'multiFactor.enabled': Phrase;
  readonly 'multiFactor.text': Phrase;
  readonly 'multiFactor.provider': Phrase;
  readonly 'multiFactor.provider.none': Phrase;
  readonly 'multiFactor.none.title': Phrase;
  readonly 'multiFactor.none.text': Phrase;
  readonly 'multiFactor.unusable.title': Phrase;
  readonly 'multiFactor.unusable.text': Phrase;
  readonly 'multiFactor.providersFailed': Phrase;
  readonly 'multiFactor.confirm.title': Phrase<'account'>;
  readonly 'multiFactor.confirm.text': Phrase;
  readonly 'multiFactor.confirm.action': Phrase;
  readonly 'multiFactor.messaging': Phrase<'numbers' | 'count'>;
  readonly 'multiFactor.andMore': Phrase<'count'>;
  readonly 'multiFactor.unchecked': Phrase;
  readonly 'multiFactor.stillOff': Phrase;
  readonly 'multiFactor.turnedOn': Phrase;
  readonly 'multiFactor.turnedOff': Phrase;
} = /* @__PURE__ */ phrases({
  'multiFactor.enabled': 'Ask for a second factor at sign-in',
  'multiFactor.text':
    'Concerns everybody who signs in to this account with a password. Numbers that send and receive messages require it.',
  'multiFactor.provider': 'Provider',
  'multiFactor.provider.none': 'Nobody',
  'multiFactor.none.title': 'There is no provider',
  'multiFactor.none.text':
    'Nobody is set up to ask for a second factor, so it cannot be turned on. A provider that only a parent account has set up does not apply to this account. Providers are set up by the operator of the platform.',
  'multiFactor.unusable.title': 'Nobody is asked at the moment',
  'multiFactor.unusable.text': 'The provider in use is switched off or gone. Sign-in works without a second factor.',
  'multiFactor.providersFailed': 'The providers could not be read',
  'multiFactor.confirm.title': 'Turn on multi-factor authentication for {account}?',
  'multiFactor.confirm.text':
    'From the next sign-in on, every user of this account needs a second factor beside the password.',
  'multiFactor.confirm.action': 'Turn it on',
  'multiFactor.messaging': {
    one: '{numbers} sends and receives messages, which requires the second factor.',
    other: '{count} numbers send and receive messages, which requires the second factor: {numbers}',
  },
  'multiFactor.andMore': {one: '{count} more', other: '{count} more'},
  'multiFactor.unchecked':
    'Whether numbers of this account send and receive messages could not be found out, so it was left turned on.',
  'multiFactor.stillOff':
    'The server left it turned off. The provider may belong to a parent account and not apply to this account.',
  'multiFactor.turnedOn': 'Multi-factor authentication turned on',
  'multiFactor.turnedOff': 'Multi-factor authentication turned off',
});
