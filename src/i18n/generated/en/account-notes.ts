// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountNotesWords: {
  readonly 'accountNotes.notes': Phrase;
  readonly 'accountNotes.notes.text': Phrase;
  readonly 'accountNotes.notes.none': Phrase;
  readonly 'accountNotes.notes.write': Phrase;
  readonly 'accountNotes.notes.edit': Phrase;
  readonly 'accountNotes.notes.saved': Phrase;
  readonly 'accountNotes.sales': Phrase;
  readonly 'accountNotes.sales.text': Phrase;
  readonly 'accountNotes.sales.saved': Phrase;
  readonly 'accountNotes.sales.stored': Phrase<'name'>;
  readonly 'accountNotes.sales.unlisted': Phrase;
  readonly 'accountNotes.announcement': Phrase;
  readonly 'accountNotes.announcement.text': Phrase;
  readonly 'accountNotes.announcement.none': Phrase;
  readonly 'accountNotes.announcement.write': Phrase;
  readonly 'accountNotes.announcement.edit': Phrase;
  readonly 'accountNotes.announcement.saved': Phrase;
  readonly 'accountNotes.announcement.remove': Phrase;
  readonly 'accountNotes.announcement.confirm.title': Phrase<'account'>;
  readonly 'accountNotes.announcement.confirm.text': Phrase;
  readonly 'accountNotes.preview': Phrase;
  readonly 'accountNotes.preview.note': Phrase;
  readonly 'accountNotes.removing': Phrase;
  readonly 'accountNotes.notes.removed': Phrase;
  readonly 'accountNotes.announcement.removed': Phrase;
} = /* @__PURE__ */ phrases({
  'accountNotes.notes': 'Customer notes',
  'accountNotes.notes.text': 'For you and your colleagues. The customer does not see them.',
  'accountNotes.notes.none': 'No notes yet',
  'accountNotes.notes.write': 'Write a note',
  'accountNotes.notes.edit': 'Edit notes',
  'accountNotes.notes.saved': 'Notes saved',
  'accountNotes.sales': 'Sales information',
  'accountNotes.sales.text': 'Sales representative and contract end date.',
  'accountNotes.sales.saved': 'Sales information saved',
  'accountNotes.sales.stored': 'Sales representative: {name}. Couldn’t load the other sales representatives.',
  'accountNotes.sales.unlisted': 'Couldn’t load sales representatives.',
  'accountNotes.announcement': 'Announcement',
  'accountNotes.announcement.text': 'Shown to everyone in this account each time they sign in.',
  'accountNotes.announcement.none': 'No announcement',
  'accountNotes.announcement.write': 'Write an announcement',
  'accountNotes.announcement.edit': 'Edit announcement',
  'accountNotes.announcement.saved': 'Announcement saved',
  'accountNotes.announcement.remove': 'Remove announcement',
  'accountNotes.announcement.confirm.title': 'Remove the announcement of {account}?',
  'accountNotes.announcement.confirm.text': 'Users of this account will no longer see it when they sign in.',
  'accountNotes.preview': 'Preview',
  'accountNotes.preview.note': 'Preview: this is what the customer sees at sign-in.',
  'accountNotes.removing': 'Will be removed when you save.',
  'accountNotes.notes.removed': 'Notes removed',
  'accountNotes.announcement.removed': 'Announcement removed',
});
