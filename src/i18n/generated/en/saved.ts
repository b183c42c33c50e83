// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const savedWords: {
  readonly 'saved.undo': Phrase;
  readonly 'saved.undoing': Phrase;
  readonly 'saved.undone': Phrase;
  readonly 'saved.dismiss': Phrase;
  readonly 'saved.change': Phrase<'label' | 'from' | 'to'>;
  readonly 'saved.more': Phrase<'count'>;
  readonly 'saved.changedSince': Phrase;
  readonly 'saved.theirs': Phrase<'label' | 'to'>;
  readonly 'saved.undoFailed': Phrase<'reason'>;
} = /* @__PURE__ */ phrases({
  'saved.undo': 'Undo',
  'saved.undoing': 'Undoing…',
  'saved.undone': 'Change undone',
  'saved.dismiss': 'Dismiss',
  'saved.change': '{label}: {from} → {to}',
  'saved.more': {one: 'and {count} more change', other: 'and {count} more changes'},
  'saved.changedSince': 'Someone else has changed this since, so it can’t be undone.',
  'saved.theirs': '{label}: {to}',
  'saved.undoFailed': 'Couldn’t undo. {reason}',
});
