// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountLifecycleWords: {
  readonly 'accountLifecycle.own': Phrase;
  readonly 'accountLifecycle.running': Phrase;
  readonly 'accountLifecycle.notDone': Phrase;
  readonly 'accountLifecycle.enable.text': Phrase;
  readonly 'accountLifecycle.enable.action': Phrase;
  readonly 'accountLifecycle.field.enabled': Phrase;
  readonly 'accountLifecycle.enabled': Phrase;
  readonly 'accountLifecycle.disable.text': Phrase;
  readonly 'accountLifecycle.disable.action': Phrase;
  readonly 'accountLifecycle.disable.confirm': Phrase<'account'>;
  readonly 'accountLifecycle.disabled': Phrase;
  readonly 'accountLifecycle.promote.text': Phrase;
  readonly 'accountLifecycle.promote.action': Phrase;
  readonly 'accountLifecycle.promote.confirm': Phrase<'account'>;
  readonly 'accountLifecycle.promote.done': Phrase;
  readonly 'accountLifecycle.demote.text': Phrase;
  readonly 'accountLifecycle.demote.action': Phrase;
  readonly 'accountLifecycle.demote.confirm': Phrase<'account'>;
  readonly 'accountLifecycle.demote.done': Phrase;
  readonly 'accountLifecycle.reseller.forbidden': Phrase;
  readonly 'accountLifecycle.reseller.hasResellers': Phrase;
  readonly 'accountLifecycle.delete.text': Phrase;
  readonly 'accountLifecycle.delete.open': Phrase;
  readonly 'accountLifecycle.delete.confirm': Phrase<'account'>;
  readonly 'accountLifecycle.delete.consequences': Phrase;
  readonly 'accountLifecycle.delete.accounts': Phrase;
  readonly 'accountLifecycle.delete.accounts.text': Phrase;
  readonly 'accountLifecycle.delete.ports': Phrase;
  readonly 'accountLifecycle.delete.ports.text': Phrase;
  readonly 'accountLifecycle.delete.numbers': Phrase;
  readonly 'accountLifecycle.delete.numbers.text': Phrase;
  readonly 'accountLifecycle.delete.devices': Phrase;
  readonly 'accountLifecycle.delete.devices.text': Phrase;
  readonly 'accountLifecycle.delete.balance': Phrase;
  readonly 'accountLifecycle.delete.balance.text': Phrase;
  readonly 'accountLifecycle.delete.blocked': Phrase;
  readonly 'accountLifecycle.delete.notDeleted': Phrase;
  readonly 'accountLifecycle.delete.type': Phrase<'keyword'>;
  readonly 'accountLifecycle.delete.keyword': Phrase;
  readonly 'accountLifecycle.delete.action': Phrase;
  readonly 'accountLifecycle.delete.hasAccounts': Phrase;
  readonly 'accountLifecycle.delete.hasPorts': Phrase;
  readonly 'accountLifecycle.deleted': Phrase<'account'>;
  readonly 'accountLifecycle.exactly': Phrase<'count'>;
  readonly 'accountLifecycle.atLeast': Phrase<'count'>;
  readonly 'accountLifecycle.unknown': Phrase;
  readonly 'accountLifecycle.unknown.text': Phrase;
} = /* @__PURE__ */ phrases({
  'accountLifecycle.own':
    'This is the account you are signed in to. It can be disabled or deleted only from an account above it.',
  'accountLifecycle.running': 'One moment …',
  'accountLifecycle.notDone': 'This was not done',
  'accountLifecycle.enable.text':
    'Once enabled, people can sign in to the account again, and its phones can make and take calls again.',
  'accountLifecycle.enable.action': 'Enable account',
  'accountLifecycle.field.enabled': 'Account enabled',
  'accountLifecycle.enabled': 'Account enabled',
  'accountLifecycle.disable.text':
    'Nobody can sign in to a disabled account, and its phones can neither make nor take calls. Nothing is deleted, and accounts below it stay as they are. Whoever is signed in already stays so until the session ends.',
  'accountLifecycle.disable.action': 'Disable account',
  'accountLifecycle.disable.confirm': 'Disable {account}?',
  'accountLifecycle.disabled': 'Account disabled',
  'accountLifecycle.promote.text':
    'A reseller sets the limits of the accounts below it, books their credit and offers them plans of its own.',
  'accountLifecycle.promote.action': 'Make it a reseller',
  'accountLifecycle.promote.confirm': 'Make {account} a reseller?',
  'accountLifecycle.promote.done': 'The account is a reseller now',
  'accountLifecycle.demote.text':
    'The account and those below it stay as they are. Their limits, credit and plans are looked after by the next reseller above from then on.',
  'accountLifecycle.demote.action': 'Make it a standard account',
  'accountLifecycle.demote.confirm': 'Make {account} a standard account?',
  'accountLifecycle.demote.done': 'The account is a standard account now',
  'accountLifecycle.reseller.forbidden': 'Only administrators of the platform may do this.',
  'accountLifecycle.reseller.hasResellers': 'There are resellers below this account. Change or move those first.',
  'accountLifecycle.delete.text':
    'Deletes the account with everything in it, for good. What it has is counted first, and nothing is deleted before you say so.',
  'accountLifecycle.delete.open': 'Delete account …',
  'accountLifecycle.delete.confirm': 'Delete {account}?',
  'accountLifecycle.delete.consequences':
    'This cannot be undone. Users, settings and everything else in the account go with it: its numbers are released, its mobile phones deactivated, its provisioning files removed.',
  'accountLifecycle.delete.accounts': 'Accounts below it',
  'accountLifecycle.delete.accounts.text': 'Delete or move these first.',
  'accountLifecycle.delete.ports': 'Number ports under way',
  'accountLifecycle.delete.ports.text': 'Complete or cancel these first.',
  'accountLifecycle.delete.numbers': 'Phone numbers',
  'accountLifecycle.delete.numbers.text': 'They are released.',
  'accountLifecycle.delete.devices': 'Devices',
  'accountLifecycle.delete.devices.text': 'They stop working.',
  'accountLifecycle.delete.balance': 'Credit balance',
  'accountLifecycle.delete.balance.text': 'Settle it first: afterwards it can no longer be looked up.',
  'accountLifecycle.delete.blocked': 'This account cannot be deleted yet',
  'accountLifecycle.delete.notDeleted': 'Nothing was deleted. Settle what is marked above, then come back.',
  'accountLifecycle.delete.type': 'Type {keyword} to confirm',
  'accountLifecycle.delete.keyword': 'DELETE',
  'accountLifecycle.delete.action': 'Delete account',
  'accountLifecycle.delete.hasAccounts': 'There are accounts below it. Delete or move those first.',
  'accountLifecycle.delete.hasPorts': 'A number is being ported to it. Complete or cancel the port request first.',
  'accountLifecycle.deleted': 'Deleted: {account}',
  'accountLifecycle.exactly': '{count}',
  'accountLifecycle.atLeast': '{count} or more',
  'accountLifecycle.unknown': 'Unknown',
  'accountLifecycle.unknown.text': 'Not everything could be counted. What is unknown may still be there.',
});
