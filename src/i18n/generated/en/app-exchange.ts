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
  'appExchange.title': 'App Exchange',
  'appExchange.text': 'Choose which apps this account can install. New apps are allowed by default.',
  'appExchange.invisible': {
    one: '{count} other blocked app is not in your store. It stays blocked.',
    other: '{count} other blocked apps are not in your store. They stay blocked.',
  },
  'appExchange.form': 'Apps offered to this account',
  'appExchange.empty.title': 'No apps',
  'appExchange.empty.text': 'The store of your own account is empty, so there is nothing to offer.',
  'appExchange.list.error': 'The apps could not be loaded',
  'appExchange.access.error': 'The list of blocked apps could not be loaded',
  'appExchange.access.unknown': 'Can’t edit until blocked apps have loaded.',
  'appExchange.own.title': 'Set by the parent account',
  'appExchange.own.text': 'Parent accounts choose the apps of an account. The apps offered to yours are listed below.',
  'appExchange.forbidden': 'Only a parent account can choose the apps of an account.',
  'appExchange.saved': 'Apps saved',
});
