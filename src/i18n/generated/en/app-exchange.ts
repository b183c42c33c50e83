// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const appExchangeWords: {
  readonly 'appExchange.title': Phrase;
  readonly 'appExchange.text': Phrase;
  readonly 'appExchange.invisible': Phrase<'count'>;
  readonly 'appExchange.form': Phrase;
  readonly 'appExchange.empty.title': Phrase;
  readonly 'appExchange.empty.text': Phrase;
  readonly 'appExchange.list.error': Phrase;
  readonly 'appExchange.access.error': Phrase;
  readonly 'appExchange.access.unknown': Phrase;
  readonly 'appExchange.own.title': Phrase;
  readonly 'appExchange.own.text': Phrase;
  readonly 'appExchange.forbidden': Phrase;
  readonly 'appExchange.saved': Phrase;
} = /* @__PURE__ */ phrases({
  'appExchange.title': 'Apps',
  'appExchange.text':
    'Apps that are switched on are offered to this account, new ones by themselves. Switching an app on does not install it for anybody.',
  'appExchange.invisible': {
    one: '{count} more app is blocked that is not in your store. It stays blocked.',
    other: '{count} more apps are blocked that are not in your store. They stay blocked.',
  },
  'appExchange.form': 'Apps offered to this account',
  'appExchange.empty.title': 'No apps',
  'appExchange.empty.text': 'The store of your own account is empty, so there is nothing to offer.',
  'appExchange.list.error': 'The apps could not be loaded',
  'appExchange.access.error': 'Which apps are blocked could not be loaded',
  'appExchange.access.unknown': 'Until it is known which apps are blocked, nothing can be changed or saved here.',
  'appExchange.own.title': 'Set by the account above',
  'appExchange.own.text':
    'The apps of an account are chosen by the accounts above it. Below are the apps that are offered to yours.',
  'appExchange.forbidden': 'Apps are chosen by an account above the one they are offered to.',
  'appExchange.saved': 'Apps saved',
});
