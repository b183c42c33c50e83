// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const overwrittenWords: {
  readonly 'overwritten.text': Phrase;
  readonly 'overwritten.before': Phrase;
  readonly 'overwritten.sent': Phrase;
  readonly 'overwritten.stored': Phrase;
  readonly 'overwritten.storedByOther': Phrase;
  readonly 'overwritten.restore': Phrase;
  readonly 'overwritten.resend': Phrase;
  readonly 'overwritten.keep': Phrase;
  readonly 'overwritten.cannotRestore': Phrase;
  readonly 'overwritten.failed': Phrase;
  readonly 'overwritten.conflict': Phrase;
} = /* @__PURE__ */ phrases({
  'overwritten.text':
    'Your save is stored. What the other client saved just before it could not be read, and your save may have replaced it. Check these values, and everything else that is shown here.',
  'overwritten.before': 'Before',
  'overwritten.sent': 'You saved',
  'overwritten.stored': 'Stored now',
  'overwritten.storedByOther': 'Stored now, by the other client',
  'overwritten.restore': 'Restore the earlier values',
  'overwritten.resend': 'Save my values again',
  'overwritten.keep': 'Keep what is stored now',
  'overwritten.cannotRestore': 'The earlier values cannot be restored from here.',
  'overwritten.failed': 'Nothing was changed.',
  'overwritten.conflict': 'These values have been changed once more. What is stored now is shown here.',
});
