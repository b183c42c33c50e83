// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountManagerWords: {
  readonly 'accountManager.accounts': Phrase;
  readonly 'accountManager.back': Phrase;
  readonly 'accountManager.deleted': Phrase<'account'>;
  readonly 'accountManager.disabled': Phrase;
  readonly 'accountManager.disabled.title': Phrase;
  readonly 'accountManager.disabled.text': Phrase;
  readonly 'accountManager.divider': Phrase;
  readonly 'accountManager.landing.title': Phrase;
  readonly 'accountManager.landing.text': Phrase;
  readonly 'accountManager.tab.access': Phrase;
  readonly 'accountManager.tab.apps': Phrase;
  readonly 'accountManager.tab.carrier': Phrase;
  readonly 'accountManager.tab.limits': Phrase;
  readonly 'accountManager.tab.notes': Phrase;
  readonly 'accountManager.tab.numbers': Phrase;
  readonly 'accountManager.tab.overview': Phrase;
  readonly 'accountManager.tab.plan': Phrase;
  readonly 'accountManager.tabs': Phrase;
  readonly 'accountManager.use': Phrase;
} = /* @__PURE__ */ phrases({
  'accountManager.accounts': 'Accounts',
  'accountManager.back': 'All accounts',
  'accountManager.deleted': 'Deleted: {account}',
  'accountManager.disabled': 'Disabled',
  'accountManager.disabled.title': 'This account is disabled',
  'accountManager.disabled.text': 'Enable it to make changes.',
  'accountManager.divider': 'Width of the account list',
  'accountManager.landing.title': 'Select an account',
  'accountManager.landing.text': 'Pick one from the list to see its settings.',
  'accountManager.tab.access': 'Customer access',
  'accountManager.tab.apps': 'App Exchange',
  'accountManager.tab.carrier': 'Carrier',
  'accountManager.tab.limits': 'Limits',
  'accountManager.tab.notes': 'Notes',
  'accountManager.tab.numbers': 'Number features',
  'accountManager.tab.overview': 'Overview',
  'accountManager.tab.plan': 'Service plan',
  'accountManager.tabs': 'Account settings',
  'accountManager.use': 'View as customer',
});
