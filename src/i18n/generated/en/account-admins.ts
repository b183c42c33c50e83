// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountAdminsWords: {
  readonly 'accountAdmins.title': Phrase;
  readonly 'accountAdmins.add': Phrase;
  readonly 'accountAdmins.none.title': Phrase;
  readonly 'accountAdmins.none.text': Phrase;
  readonly 'accountAdmins.search': Phrase;
  readonly 'accountAdmins.found': Phrase<'count'>;
  readonly 'accountAdmins.noMatches': Phrase<'query'>;
  readonly 'accountAdmins.self': Phrase;
  readonly 'accountAdmins.login': Phrase<'login'>;
  readonly 'accountAdmins.noLogin': Phrase;
  readonly 'accountAdmins.edit': Phrase<'name'>;
  readonly 'accountAdmins.demote': Phrase;
  readonly 'accountAdmins.demote.of': Phrase<'name'>;
  readonly 'accountAdmins.delete': Phrase;
  readonly 'accountAdmins.delete.of': Phrase<'name'>;
  readonly 'accountAdmins.guard.self': Phrase;
  readonly 'accountAdmins.guard.last': Phrase;
  readonly 'accountAdmins.mode': Phrase;
  readonly 'accountAdmins.mode.new': Phrase;
  readonly 'accountAdmins.mode.existing': Phrase;
  readonly 'accountAdmins.field.email': Phrase;
  readonly 'accountAdmins.field.email.hint': Phrase;
  readonly 'accountAdmins.field.firstName': Phrase;
  readonly 'accountAdmins.field.lastName': Phrase;
  readonly 'accountAdmins.field.sendEmail': Phrase;
  readonly 'accountAdmins.field.sendEmail.hint': Phrase;
  readonly 'accountAdmins.field.user': Phrase;
  readonly 'accountAdmins.field.user.hint': Phrase;
  readonly 'accountAdmins.field.user.unknown': Phrase;
  readonly 'accountAdmins.emailTaken': Phrase;
  readonly 'accountAdmins.allAreAdmins': Phrase;
  readonly 'accountAdmins.usersFailed': Phrase;
  readonly 'accountAdmins.promote': Phrase;
  readonly 'accountAdmins.loginChanges': Phrase;
  readonly 'accountAdmins.loginStays': Phrase<'login'>;
  readonly 'accountAdmins.newPassword': Phrase;
  readonly 'accountAdmins.created': Phrase<'name'>;
  readonly 'accountAdmins.created.login': Phrase;
  readonly 'accountAdmins.created.password': Phrase;
  readonly 'accountAdmins.created.once': Phrase;
  readonly 'accountAdmins.created.mailed': Phrase<'email'>;
  readonly 'accountAdmins.created.done': Phrase;
  readonly 'accountAdmins.promoted': Phrase<'name'>;
  readonly 'accountAdmins.saved': Phrase<'name'>;
  readonly 'accountAdmins.demoted': Phrase<'name'>;
  readonly 'accountAdmins.deleted': Phrase<'name'>;
  readonly 'accountAdmins.unsaved': Phrase;
  readonly 'accountAdmins.demoteFailed': Phrase<'name'>;
  readonly 'accountAdmins.demoteQuestion.title': Phrase<'name'>;
  readonly 'accountAdmins.demoteQuestion.text': Phrase<'name' | 'account'>;
  readonly 'accountAdmins.demoteQuestion.confirm': Phrase;
  readonly 'accountAdmins.removal.title': Phrase<'name'>;
  readonly 'accountAdmins.removal.text': Phrase<'account'>;
  readonly 'accountAdmins.removal.reading': Phrase;
  readonly 'accountAdmins.removal.readFailed': Phrase;
  readonly 'accountAdmins.removal.none': Phrase;
  readonly 'accountAdmins.removal.ownedResources': Phrase;
  readonly 'accountAdmins.removal.deletedAsWell': Phrase;
  readonly 'accountAdmins.removal.callflow': Phrase<'count'>;
  readonly 'accountAdmins.removal.mobile': Phrase<'count'>;
  readonly 'accountAdmins.removal.voicemail': Phrase<'count'>;
  readonly 'accountAdmins.removal.conference': Phrase<'count'>;
  readonly 'accountAdmins.removal.device': Phrase<'count'>;
  readonly 'accountAdmins.removal.keep': Phrase;
  readonly 'accountAdmins.removal.keep.mobile': Phrase;
  readonly 'accountAdmins.removal.remove': Phrase;
  readonly 'accountAdmins.removal.unassigned': Phrase<'name'>;
  readonly 'accountAdmins.removal.confirm': Phrase;
  readonly 'accountAdmins.removal.continue': Phrase;
  readonly 'accountAdmins.removal.progress': Phrase<'done' | 'of'>;
  readonly 'accountAdmins.removal.deleting': Phrase<'name'>;
  readonly 'accountAdmins.removal.unconfirmed': Phrase<'name'>;
  readonly 'accountAdmins.removal.overwritten': Phrase<'name'>;
  readonly 'accountAdmins.removal.overwritten.text': Phrase;
  readonly 'accountAdmins.removal.stopped': Phrase<'name'>;
  readonly 'accountAdmins.removal.stopped.text': Phrase<'done' | 'of'>;
  readonly 'accountAdmins.removal.noPhone': Phrase;
} = /* @__PURE__ */ phrases({
  'accountAdmins.title': 'Administrators',
  'accountAdmins.add': 'Add administrator',
  'accountAdmins.none.title': 'No administrator yet',
  'accountAdmins.none.text': 'Nobody can manage this account from within. Add somebody who does.',
  'accountAdmins.search': 'Search administrators',
  'accountAdmins.found': {one: '{count} administrator found', other: '{count} administrators found'},
  'accountAdmins.noMatches': 'No administrator matches “{query}”.',
  'accountAdmins.self': 'You',
  'accountAdmins.login': 'Signs in as {login}',
  'accountAdmins.noLogin': 'Cannot sign in yet: no password was ever set',
  'accountAdmins.edit': 'Edit {name}',
  'accountAdmins.demote': 'Remove rights',
  'accountAdmins.demote.of': 'Remove rights: {name}',
  'accountAdmins.delete': 'Delete',
  'accountAdmins.delete.of': 'Delete {name}',
  'accountAdmins.guard.self': 'This is you. Somebody else has to remove your rights or delete you.',
  'accountAdmins.guard.last': 'The last administrator stays. Add another one first.',
  'accountAdmins.mode': 'Who is to be an administrator?',
  'accountAdmins.mode.new': 'A new person',
  'accountAdmins.mode.existing': 'A user of this account',
  'accountAdmins.field.email': 'E-mail',
  'accountAdmins.field.email.hint': 'The person signs in with this address.',
  'accountAdmins.field.firstName': 'First name',
  'accountAdmins.field.lastName': 'Last name',
  'accountAdmins.field.sendEmail': 'Send a welcome e-mail with the sign-in details',
  'accountAdmins.field.sendEmail.hint':
    'E-mail can be read on its way. Without it, hand the password over yourself: it is shown once more after saving.',
  'accountAdmins.field.user': 'User',
  'accountAdmins.field.user.hint': 'Type a part of a name or an e-mail address to search.',
  'accountAdmins.field.user.unknown': 'Choose a user of the list.',
  'accountAdmins.emailTaken': 'Somebody in this account has this e-mail address already.',
  'accountAdmins.allAreAdmins': 'Every user of this account is an administrator already.',
  'accountAdmins.usersFailed': 'The users of this account could not be loaded',
  'accountAdmins.promote': 'Make administrator',
  'accountAdmins.loginChanges': 'The e-mail address is the login too. A new login needs a new password.',
  'accountAdmins.loginStays': 'The login stays {login}.',
  'accountAdmins.newPassword': 'Set a new password',
  'accountAdmins.created': '{name} is an administrator now',
  'accountAdmins.created.login': 'Login',
  'accountAdmins.created.password': 'Password',
  'accountAdmins.created.once': 'The password is shown here and nowhere else.',
  'accountAdmins.created.mailed': 'An e-mail is on its way to {email}.',
  'accountAdmins.created.done': 'Done',
  'accountAdmins.promoted': '{name} added as administrator',
  'accountAdmins.saved': '{name} saved',
  'accountAdmins.demoted': '{name} is no longer an administrator',
  'accountAdmins.deleted': '{name} deleted',
  'accountAdmins.unsaved': 'Save or cancel this first.',
  'accountAdmins.demoteFailed': '{name} is still an administrator',
  'accountAdmins.demoteQuestion.title': 'Remove the administrator rights of {name}?',
  'accountAdmins.demoteQuestion.text':
    '{name} stays a user of {account}, with the same login, and can no longer manage the account.',
  'accountAdmins.demoteQuestion.confirm': 'Remove rights',
  'accountAdmins.removal.title': 'Delete {name}?',
  'accountAdmins.removal.text':
    'An administrator of {account} is deleted for good, and can no longer sign in. This cannot be undone.',
  'accountAdmins.removal.reading': 'Looking for what belongs to this user …',
  'accountAdmins.removal.readFailed': 'What belongs to this user could not be loaded',
  'accountAdmins.removal.none': 'Nothing else belongs to this user.',
  'accountAdmins.removal.ownedResources': 'What belongs to this user',
  'accountAdmins.removal.deletedAsWell': 'Deleted as well',
  'accountAdmins.removal.callflow': {one: '{count} call route', other: '{count} call routes'},
  'accountAdmins.removal.mobile': {one: '{count} route to a mobile phone', other: '{count} routes to mobile phones'},
  'accountAdmins.removal.voicemail': {one: '{count} voicemail box', other: '{count} voicemail boxes'},
  'accountAdmins.removal.conference': {one: '{count} conference', other: '{count} conferences'},
  'accountAdmins.removal.device': {one: '{count} device', other: '{count} devices'},
  'accountAdmins.removal.keep': 'Keep, assigned to nobody',
  'accountAdmins.removal.keep.mobile': 'Keep, leading to the phone itself',
  'accountAdmins.removal.remove': 'Delete',
  'accountAdmins.removal.unassigned': 'Unassigned {name}',
  'accountAdmins.removal.confirm': 'Delete administrator',
  'accountAdmins.removal.continue': 'Go on deleting',
  'accountAdmins.removal.progress': '{done} of {of} done',
  'accountAdmins.removal.deleting': 'Deleting {name} …',
  'accountAdmins.removal.unconfirmed': 'This step could not be confirmed: {name}',
  'accountAdmins.removal.overwritten': 'Changed at the same moment: {name}',
  'accountAdmins.removal.overwritten.text':
    'The step is done. What another client changed there at the same moment could not be read and may be replaced. Check it before you go on.',
  'accountAdmins.removal.stopped': 'Stopped at: {name}',
  'accountAdmins.removal.stopped.text': '{done} of {of} done. The user is still there; going on continues from here.',
  'accountAdmins.removal.noPhone': 'There is no mobile phone that the route could lead to. Choose to delete it.',
});
