// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const overviewEditingWords: {
  readonly 'overviewEditing.saved': Phrase<'row'>;
  readonly 'overviewEditing.field.name': Phrase;
  readonly 'overviewEditing.field.realm': Phrase;
  readonly 'overviewEditing.realm.confirm': Phrase<'account'>;
  readonly 'overviewEditing.realm.action': Phrase;
  readonly 'overviewEditing.realm.before': Phrase;
  readonly 'overviewEditing.realm.after': Phrase;
  readonly 'overviewEditing.realm.warning': Phrase;
} = /* @__PURE__ */ phrases({
  'overviewEditing.saved': '{row} saved',
  'overviewEditing.field.name': 'Account name',
  'overviewEditing.field.realm': 'Realm',
  'overviewEditing.realm.confirm': 'Change the realm of {account}?',
  'overviewEditing.realm.action': 'Change realm',
  'overviewEditing.realm.before': 'Current',
  'overviewEditing.realm.after': 'New',
  'overviewEditing.realm.warning':
    'Phones register with the realm. After this change, every phone of this account must be set up again before it can make or receive calls.',
});
