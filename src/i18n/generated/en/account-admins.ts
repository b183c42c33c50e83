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
  'accountAdmins.none.title': 'No administrators yet',
  'accountAdmins.none.text': 'Add an administrator so this customer can manage their account.',
  'accountAdmins.search': 'Search administrators',
  'accountAdmins.found': {one: '{count} administrator found', other: '{count} administrators found'},
  'accountAdmins.noMatches': 'No administrators match “{query}”.',
  'accountAdmins.self': 'You',
  'accountAdmins.login': 'Signs in as {login}',
  'accountAdmins.noLogin': 'No password set yet',
  'accountAdmins.edit': 'Edit {name}',
  'accountAdmins.demote': 'Remove admin role',
  'accountAdmins.demote.of': 'Remove admin role: {name}',
  'accountAdmins.delete': 'Delete',
  'accountAdmins.delete.of': 'Delete {name}',
  'accountAdmins.guard.self': 'You can’t remove yourself.',
  'accountAdmins.guard.last': 'An account needs at least one administrator.',
  'accountAdmins.mode': 'Add an administrator',
  'accountAdmins.mode.new': 'New user',
  'accountAdmins.mode.existing': 'Existing user',
  'accountAdmins.field.email': 'Email',
  'accountAdmins.field.email.hint': 'The administrator signs in with this address.',
  'accountAdmins.field.firstName': 'First name',
  'accountAdmins.field.lastName': 'Last name',
  'accountAdmins.field.sendEmail': 'Send a welcome email with the sign-in details',
  'accountAdmins.field.sendEmail.hint':
    'Email isn’t encrypted. If you don’t send one, share the password yourself: it is shown once after saving.',
  'accountAdmins.field.user': 'User',
  'accountAdmins.field.user.hint': 'Type part of a name or email address to search.',
  'accountAdmins.field.user.unknown': 'Choose a user from the list.',
  'accountAdmins.emailTaken': 'Someone in this account already uses this email address.',
  'accountAdmins.allAreAdmins': 'Every user of this account is already an administrator.',
  'accountAdmins.usersFailed': 'The users of this account could not be loaded',
  'accountAdmins.promote': 'Make administrator',
  'accountAdmins.loginChanges': 'The email address is also the login. A new login needs a new password.',
  'accountAdmins.loginStays': 'The login remains {login}.',
  'accountAdmins.newPassword': 'Set a new password',
  'accountAdmins.created': '{name} added as administrator',
  'accountAdmins.created.login': 'Login',
  'accountAdmins.created.password': 'Password',
  'accountAdmins.created.once': 'You won’t be able to see this password again.',
  'accountAdmins.created.mailed': 'We emailed {email}.',
  'accountAdmins.created.done': 'Done',
  'accountAdmins.promoted': '{name} added as administrator',
  'accountAdmins.saved': '{name} saved',
  'accountAdmins.demoted': '{name} is no longer an administrator',
  'accountAdmins.deleted': '{name} deleted',
  'accountAdmins.unsaved': 'Save or cancel this first.',
  'accountAdmins.demoteFailed': '{name} is still an administrator',
  'accountAdmins.demoteQuestion.title': 'Remove the admin role from {name}?',
  'accountAdmins.demoteQuestion.text':
    '{name} remains a user of {account} with the same login, but can no longer manage the account.',
  'accountAdmins.demoteQuestion.confirm': 'Remove admin role',
  'accountAdmins.removal.title': 'Delete {name}?',
  'accountAdmins.removal.text':
    'This permanently deletes an administrator of {account}, who will no longer be able to sign in. This can’t be undone.',
  'accountAdmins.removal.reading': 'Checking what this user owns…',
  'accountAdmins.removal.readFailed': 'What this user owns could not be loaded',
  'accountAdmins.removal.none': 'This user owns nothing else.',
  'accountAdmins.removal.ownedResources': 'Owned by this user',
  'accountAdmins.removal.deletedAsWell': 'Also deleted',
  'accountAdmins.removal.callflow': {one: '{count} call route', other: '{count} call routes'},
  'accountAdmins.removal.mobile': {one: '{count} route to a mobile phone', other: '{count} routes to mobile phones'},
  'accountAdmins.removal.voicemail': {one: '{count} voicemail box', other: '{count} voicemail boxes'},
  'accountAdmins.removal.conference': {one: '{count} conference', other: '{count} conferences'},
  'accountAdmins.removal.device': {one: '{count} device', other: '{count} devices'},
  'accountAdmins.removal.keep': 'Keep unassigned',
  'accountAdmins.removal.keep.mobile': 'Keep, routed directly to the phone',
  'accountAdmins.removal.remove': 'Delete',
  'accountAdmins.removal.unassigned': 'Unassigned {name}',
  'accountAdmins.removal.confirm': 'Delete administrator',
  'accountAdmins.removal.continue': 'Continue',
  'accountAdmins.removal.progress': '{done} of {of} done',
  'accountAdmins.removal.deleting': 'Deleting {name}…',
  'accountAdmins.removal.unconfirmed': 'This step could not be confirmed: {name}',
  'accountAdmins.removal.overwritten': 'Changed at the same time: {name}',
  'accountAdmins.removal.overwritten.text':
    'The step is done. Another client’s change, made at the same time, could not be read and may have been replaced. Check it before you continue.',
  'accountAdmins.removal.stopped': 'Stopped at: {name}',
  'accountAdmins.removal.stopped.text':
    '{done} of {of} done. The user has not been deleted. Continuing resumes from here.',
  'accountAdmins.removal.noPhone': 'There is no mobile phone to route to. Delete the route instead.',
});
