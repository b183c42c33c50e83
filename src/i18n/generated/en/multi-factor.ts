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
  'multiFactor.enabled': 'Require a second factor at sign-in',
  'multiFactor.text': 'Applies to everyone who signs in with a password. Required for messaging numbers.',
  'multiFactor.provider': 'Provider',
  'multiFactor.provider.none': 'None',
  'multiFactor.none.title': 'No provider',
  'multiFactor.none.text':
    'MFA can’t be turned on because no provider is set up. A provider that only a parent account has set up does not apply to this account. The platform operator sets up providers.',
  'multiFactor.unusable.title': 'MFA isn’t active',
  'multiFactor.unusable.text':
    'The provider in use is turned off or was deleted. Users sign in without a second factor.',
  'multiFactor.providersFailed': 'The providers could not be loaded',
  'multiFactor.confirm.title': 'Turn on multi-factor authentication for {account}?',
  'multiFactor.confirm.text':
    'From the next sign-in on, every user of this account needs a second factor in addition to the password.',
  'multiFactor.confirm.action': 'Turn on',
  'multiFactor.messaging': {
    one: '{numbers} sends and receives messages, which requires a second factor.',
    other: '{count} numbers send and receive messages, which requires a second factor: {numbers}',
  },
  'multiFactor.andMore': {one: '{count} more', other: '{count} more'},
  'multiFactor.unchecked': 'We couldn’t check for messaging numbers, so MFA stays on.',
  'multiFactor.stillOff':
    'The server left it off. The provider may belong to a parent account and not apply to this account.',
  'multiFactor.turnedOn': 'Multi-factor authentication turned on',
  'multiFactor.turnedOff': 'Multi-factor authentication turned off',
});
