// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const leavingWords: {
  readonly 'unsaved.title': Phrase;
  readonly 'unsaved.text': Phrase<'count'>;
  readonly 'unsaved.text.accounts': Phrase<'count'>;
  readonly 'unsaved.unfinished.title': Phrase;
  readonly 'unsaved.unfinished.text': Phrase;
  readonly 'unsaved.notSaved.title': Phrase;
  readonly 'unsaved.notSaved': Phrase<'form'>;
  readonly 'unsaved.notSaved.incomplete': Phrase;
  readonly 'unsaved.changedTo': Phrase;
  readonly 'unsaved.goTo': Phrase;
  readonly 'unsaved.elsewhere': Phrase;
  readonly 'unsaved.place.admins': Phrase;
  readonly 'unsaved.place.wizard': Phrase;
  readonly 'action.discard': Phrase;
  readonly 'action.stay': Phrase;
} = /* @__PURE__ */ phrases({
  'unsaved.title': 'Save your changes?',
  'unsaved.text': {
    one: 'One change to this account is not saved. If you leave without saving, it will be lost.',
    other: '{count} changes to this account are not saved. If you leave without saving, they will be lost.',
  },
  'unsaved.text.accounts': {
    one: 'One change to another account is not saved. If you leave without saving, it will be lost.',
    other:
      '{count} changes are not saved, some or all of them to other accounts. If you leave without saving, they will be lost.',
  },
  'unsaved.unfinished.title': 'Leave without finishing?',
  'unsaved.unfinished.text': 'What you entered will be lost. Anything already saved stays.',
  'unsaved.notSaved.title': 'Not everything was saved',
  'unsaved.notSaved': 'Not saved: {form}',
  'unsaved.notSaved.incomplete': 'Some values are missing, invalid, or need to be confirmed in the form.',
  'unsaved.changedTo': 'changed to',
  'unsaved.goTo': 'Go to the field',
  'unsaved.elsewhere': 'Not on this page',
  'unsaved.place.admins': 'Administrators',
  'unsaved.place.wizard': 'New account',
  'action.discard': 'Discard',
  'action.stay': 'Keep editing',
});
