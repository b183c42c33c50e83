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
    'Your change is saved. What the other client saved just before it could not be read and may have been replaced. Check these values and everything else shown here.',
  'overwritten.before': 'Before',
  'overwritten.sent': 'You saved',
  'overwritten.stored': 'Current',
  'overwritten.storedByOther': 'Current, saved by the other client',
  'overwritten.restore': 'Restore the previous values',
  'overwritten.resend': 'Save my values again',
  'overwritten.keep': 'Keep the current values',
  'overwritten.cannotRestore': 'The previous values can’t be restored here.',
  'overwritten.failed': 'Nothing was changed.',
  'overwritten.conflict': 'These values were changed again. The current ones are shown here.',
});
