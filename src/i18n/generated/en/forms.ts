// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const formsWords: {
  readonly 'action.cancel': Phrase;
  readonly 'error.invalid': Phrase;
  readonly 'error.conflict': Phrase;
  readonly 'error.conflict.stored': Phrase;
  readonly 'error.charges': Phrase;
  readonly 'error.billingIssue': Phrase<'reason'>;
  readonly 'error.notSaved': Phrase;
  readonly 'state.hidden': Phrase;
  readonly 'state.on': Phrase;
  readonly 'state.off': Phrase;
  readonly 'form.required': Phrase;
  readonly 'form.tooLong': Phrase<'max'>;
  readonly 'form.tooShort': Phrase<'min'>;
  readonly 'form.email': Phrase;
  readonly 'form.unique': Phrase;
  readonly 'form.rejected': Phrase<'message'>;
  readonly 'form.notAccepted': Phrase;
  readonly 'form.wholeNumber': Phrase;
  readonly 'form.realm.characters': Phrase;
  readonly 'form.realm.domain': Phrase;
  readonly 'form.phone.hint': Phrase<'country'>;
  readonly 'form.phone.read': Phrase<'country' | 'number'>;
  readonly 'form.phone.asTyped': Phrase;
  readonly 'form.choice.none': Phrase;
  readonly 'form.choice.count': Phrase<'count'>;
  readonly 'form.errors': Phrase<'count'>;
  readonly 'form.discard.title': Phrase;
  readonly 'form.discard.action': Phrase;
  readonly 'form.discard.stay': Phrase;
  readonly 'form.partialSave': Phrase<'saved' | 'notSaved'>;
  readonly 'charges.title': Phrase;
  readonly 'charges.text': Phrase<'payer'>;
  readonly 'charges.withoutSummary': Phrase<'payer'>;
  readonly 'charges.bookkeeper': Phrase<'number'>;
  readonly 'charges.item': Phrase;
  readonly 'charges.total': Phrase;
  readonly 'charges.activation': Phrase;
  readonly 'charges.once': Phrase;
  readonly 'charges.each': Phrase<'quantity' | 'rate'>;
  readonly 'charges.added': Phrase<'count'>;
  readonly 'charges.discount': Phrase<'amount'>;
  readonly 'charges.monthly': Phrase;
  readonly 'charges.today': Phrase;
  readonly 'charges.accept': Phrase;
  readonly 'charges.notTaken': Phrase;
  readonly 'conflict.title': Phrase;
  readonly 'conflict.text': Phrase;
  readonly 'conflict.mine': Phrase;
  readonly 'conflict.theirs': Phrase;
  readonly 'conflict.apply': Phrase;
  readonly 'overwritten.title': Phrase;
  readonly 'action.save': Phrase;
  readonly 'state.saving': Phrase;
  readonly 'state.saved': Phrase;
  readonly 'action.checkAgain': Phrase;
  readonly 'state.checking': Phrase;
  readonly 'error.unconfirmed': Phrase;
  readonly 'error.unconfirmed.title': Phrase;
  readonly 'form.changes': Phrase<'count'>;
  readonly 'state.unsaved': Phrase;
  readonly 'form.tooLarge': Phrase;
} = /* @__PURE__ */ phrases({
  'action.cancel': 'Cancel',
  'error.invalid': 'The server did not accept these values.',
  'error.conflict': 'Someone else changed this.',
  'error.conflict.stored':
    'Your change is saved, but another client saved at the same time, and its change may have been replaced. Check the values.',
  'error.charges': 'This change costs money and must be confirmed first. Nothing was changed.',
  'error.billingIssue': 'Payment failed: {reason}',
  'error.notSaved': 'Couldn’t save. Your changes are still here.',
  'state.hidden': '(hidden)',
  'state.on': 'On',
  'state.off': 'Off',
  'form.required': 'Required',
  'form.tooLong': 'At most {max} characters.',
  'form.tooShort': 'At least {min} characters.',
  'form.email': 'Enter an email address such as name@example.com.',
  'form.unique': 'This is already in use.',
  'form.rejected': 'Not accepted: {message}',
  'form.notAccepted': 'The server does not accept this value.',
  'form.wholeNumber': 'Enter a whole number, 0 or more.',
  'form.realm.characters': 'Use only letters, digits, dots, hyphens, and underscores.',
  'form.realm.domain': 'Use at least two parts with a dot between them, such as customer.example.com.',
  'form.phone.hint': 'With the country code, such as +44 …, or as dialed in: {country}.',
  'form.phone.read': '{country}: {number}',
  'form.phone.asTyped': 'Not a complete phone number. It is saved as typed.',
  'form.choice.none': 'No matches',
  'form.choice.count': {one: 'One choice', other: '{count} choices'},
  'form.errors': {one: 'Fix 1 error', other: 'Fix {count} errors'},
  'form.discard.title': 'Discard your changes?',
  'form.discard.action': 'Discard',
  'form.discard.stay': 'Keep editing',
  'form.partialSave': 'Saved: {saved}. Not saved: {notSaved}.',
  'charges.title': 'This change costs money',
  'charges.text': 'Nothing has been changed yet. With this change, {payer} pays:',
  'charges.withoutSummary': 'Nothing has been changed yet. This change adds charges to the bill of {payer}.',
  'charges.bookkeeper': 'Bill {number}',
  'charges.item': 'Item',
  'charges.total': 'Per month',
  'charges.activation': 'Activation',
  'charges.once': 'Once',
  'charges.each': '{quantity} × {rate}',
  'charges.added': {one: '{count} of them new', other: '{count} of them new'},
  'charges.discount': 'less {amount} discount',
  'charges.monthly': 'Total per month',
  'charges.today': 'Due today',
  'charges.accept': 'Accept charges and save',
  'charges.notTaken': 'Nothing was saved, and it will not be retried automatically.',
  'conflict.title': 'Someone else changed the same field',
  'conflict.text': 'Nothing was overwritten. Choose which value to keep for each field.',
  'conflict.mine': 'Yours',
  'conflict.theirs': 'Theirs',
  'conflict.apply': 'Save this choice',
  'overwritten.title': 'Another client saved at the same time',
  'action.save': 'Save',
  'state.saving': 'Saving…',
  'state.saved': 'Saved',
  'action.checkAgain': 'Check again',
  'state.checking': 'Checking…',
  'error.unconfirmed': 'Your change may have been saved. Check again before you continue.',
  'error.unconfirmed.title': 'This change could not be confirmed',
  'form.changes': {one: '{count} unsaved change', other: '{count} unsaved changes'},
  'state.unsaved': 'Unsaved changes',
  'form.tooLarge': 'The text is too large. Shorten it or remove formatting.',
});
