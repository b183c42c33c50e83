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
  'accountLifecycle.own': 'You are signed in to this account. Only a parent account can disable or delete it.',
  'accountLifecycle.running': 'One moment…',
  'accountLifecycle.notDone': 'Couldn’t complete this action',
  'accountLifecycle.enable.text': 'Users can sign in again, and phones can make and receive calls again.',
  'accountLifecycle.enable.action': 'Enable account',
  'accountLifecycle.field.enabled': 'Account enabled',
  'accountLifecycle.enabled': 'Account enabled',
  'accountLifecycle.disable.text':
    'Users can’t sign in, and phones can’t make or receive calls. Nothing is deleted; sub-accounts aren’t affected. Active sessions continue until they expire.',
  'accountLifecycle.disable.action': 'Disable account',
  'accountLifecycle.disable.confirm': 'Disable {account}?',
  'accountLifecycle.disabled': 'Account disabled',
  'accountLifecycle.promote.text':
    'A reseller sets the limits of its sub-accounts, books their credit, and offers them its own plans.',
  'accountLifecycle.promote.action': 'Make it a reseller',
  'accountLifecycle.promote.confirm': 'Make {account} a reseller?',
  'accountLifecycle.promote.done': 'The account is now a reseller',
  'accountLifecycle.demote.text':
    'The account and its sub-accounts stay as they are. Their limits, credit, and plans will be managed by the next reseller up.',
  'accountLifecycle.demote.action': 'Make it a standard account',
  'accountLifecycle.demote.confirm': 'Make {account} a standard account?',
  'accountLifecycle.demote.done': 'The account is now a standard account',
  'accountLifecycle.reseller.forbidden': 'Only platform administrators can do this.',
  'accountLifecycle.reseller.hasResellers': 'Some sub-accounts are resellers. Change or move those first.',
  'accountLifecycle.delete.text': 'Permanently delete this account and everything in it. You’ll see a summary first.',
  'accountLifecycle.delete.open': 'Delete account…',
  'accountLifecycle.delete.confirm': 'Delete {account}?',
  'accountLifecycle.delete.consequences':
    'This can’t be undone. Users, settings, and everything else in the account are deleted: its numbers are released, its mobile phones deactivated, and its provisioning files removed.',
  'accountLifecycle.delete.accounts': 'Sub-accounts',
  'accountLifecycle.delete.accounts.text': 'Delete or move these first.',
  'accountLifecycle.delete.ports': 'Number ports in progress',
  'accountLifecycle.delete.ports.text': 'Complete or cancel these first.',
  'accountLifecycle.delete.numbers': 'Phone numbers',
  'accountLifecycle.delete.numbers.text': 'They will be released.',
  'accountLifecycle.delete.devices': 'Devices',
  'accountLifecycle.delete.devices.text': 'They will stop working.',
  'accountLifecycle.delete.balance': 'Credit balance',
  'accountLifecycle.delete.balance.text': 'Settle it first. It can’t be looked up after the deletion.',
  'accountLifecycle.delete.blocked': 'This account cannot be deleted yet',
  'accountLifecycle.delete.notDeleted': 'Nothing was deleted. Resolve the items above and try again.',
  'accountLifecycle.delete.type': 'Type {keyword} to confirm',
  'accountLifecycle.delete.keyword': 'DELETE',
  'accountLifecycle.delete.action': 'Delete account',
  'accountLifecycle.delete.hasAccounts': 'This account has sub-accounts. Delete or move those first.',
  'accountLifecycle.delete.hasPorts':
    'A number is being ported to this account. Complete or cancel the port request first.',
  'accountLifecycle.deleted': 'Deleted: {account}',
  'accountLifecycle.exactly': '{count}',
  'accountLifecycle.atLeast': '{count} or more',
  'accountLifecycle.unknown': 'Unknown',
  'accountLifecycle.unknown.text': 'Some items could not be counted and may still exist.',
});
