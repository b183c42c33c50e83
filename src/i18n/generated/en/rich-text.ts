// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const richTextWords: {
  readonly 'richText.unavailable': Phrase;
  readonly 'richText.removed.title': Phrase;
  readonly 'richText.removed.text': Phrase<'names'>;
  readonly 'richText.tooLarge': Phrase;
  readonly 'richText.tooLarge.show': Phrase;
  readonly 'richText.tooLarge.cut': Phrase<'count'>;
} = /* @__PURE__ */ phrases({
  'richText.unavailable': 'This text cannot be shown safely on this page.',
  'richText.removed.title': 'Parts of this text are not shown',
  'richText.removed.text': 'They are not allowed here and will be removed when the text is saved: {names}.',
  'richText.tooLarge': 'This text is too large to show with its formatting.',
  'richText.tooLarge.show': 'Show as plain text',
  'richText.tooLarge.cut': 'Only the first {count} characters are shown.',
});
