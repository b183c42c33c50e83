// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const richTextEditorWords: {
  readonly 'richTextEditor.toolbar': Phrase<'field'>;
  readonly 'richTextEditor.block': Phrase;
  readonly 'richTextEditor.block.text': Phrase;
  readonly 'richTextEditor.block.heading1': Phrase;
  readonly 'richTextEditor.block.heading2': Phrase;
  readonly 'richTextEditor.block.heading3': Phrase;
  readonly 'richTextEditor.bold': Phrase;
  readonly 'richTextEditor.italic': Phrase;
  readonly 'richTextEditor.underline': Phrase;
  readonly 'richTextEditor.strike': Phrase;
  readonly 'richTextEditor.color': Phrase;
  readonly 'richTextEditor.color.none': Phrase;
  readonly 'richTextEditor.color.red': Phrase;
  readonly 'richTextEditor.color.orange': Phrase;
  readonly 'richTextEditor.color.green': Phrase;
  readonly 'richTextEditor.color.teal': Phrase;
  readonly 'richTextEditor.color.blue': Phrase;
  readonly 'richTextEditor.color.purple': Phrase;
  readonly 'richTextEditor.color.grey': Phrase;
  readonly 'richTextEditor.bullets': Phrase;
  readonly 'richTextEditor.numbers': Phrase;
  readonly 'richTextEditor.align.left': Phrase;
  readonly 'richTextEditor.align.center': Phrase;
  readonly 'richTextEditor.align.right': Phrase;
  readonly 'richTextEditor.align.justify': Phrase;
  readonly 'richTextEditor.link': Phrase;
  readonly 'richTextEditor.link.address': Phrase;
  readonly 'richTextEditor.link.refused': Phrase;
  readonly 'richTextEditor.link.set': Phrase;
  readonly 'richTextEditor.link.remove': Phrase;
  readonly 'richTextEditor.image': Phrase;
  readonly 'richTextEditor.image.address': Phrase;
  readonly 'richTextEditor.image.address.refused': Phrase;
  readonly 'richTextEditor.image.description': Phrase;
  readonly 'richTextEditor.image.set': Phrase;
  readonly 'richTextEditor.image.refused': Phrase;
  readonly 'richTextEditor.image.tooLarge': Phrase;
  readonly 'richTextEditor.clear': Phrase;
  readonly 'richTextEditor.undo': Phrase;
  readonly 'richTextEditor.redo': Phrase;
  readonly 'richTextEditor.count': Phrase<'count'>;
  readonly 'richTextEditor.tooLarge': Phrase;
  readonly 'richTextEditor.tooLarge.locked': Phrase;
  readonly 'richTextEditor.tooLarge.result': Phrase;
  readonly 'richTextEditor.paste.plain': Phrase;
  readonly 'richTextEditor.paste.tooLarge': Phrase;
} = /* @__PURE__ */ phrases({
  'richTextEditor.toolbar': 'Formatting: {field}',
  'richTextEditor.block': 'Paragraph style',
  'richTextEditor.block.text': 'Text',
  'richTextEditor.block.heading1': 'Heading 1',
  'richTextEditor.block.heading2': 'Heading 2',
  'richTextEditor.block.heading3': 'Heading 3',
  'richTextEditor.bold': 'Bold',
  'richTextEditor.italic': 'Italic',
  'richTextEditor.underline': 'Underline',
  'richTextEditor.strike': 'Strikethrough',
  'richTextEditor.color': 'Text color',
  'richTextEditor.color.none': 'No color',
  'richTextEditor.color.red': 'Red',
  'richTextEditor.color.orange': 'Orange',
  'richTextEditor.color.green': 'Green',
  'richTextEditor.color.teal': 'Teal',
  'richTextEditor.color.blue': 'Blue',
  'richTextEditor.color.purple': 'Purple',
  'richTextEditor.color.grey': 'Gray',
  'richTextEditor.bullets': 'Bulleted list',
  'richTextEditor.numbers': 'Numbered list',
  'richTextEditor.align.left': 'Align left',
  'richTextEditor.align.center': 'Center',
  'richTextEditor.align.right': 'Align right',
  'richTextEditor.align.justify': 'Justify',
  'richTextEditor.link': 'Link',
  'richTextEditor.link.address': 'Link address',
  'richTextEditor.link.refused': 'Enter a web address, an email address, or tel: and a number.',
  'richTextEditor.link.set': 'Set link',
  'richTextEditor.link.remove': 'Remove link',
  'richTextEditor.image': 'Image',
  'richTextEditor.image.address': 'Image address',
  'richTextEditor.image.address.refused': 'Enter an address that begins with https://.',
  'richTextEditor.image.description': 'Description of the image',
  'richTextEditor.image.set': 'Insert image',
  'richTextEditor.image.refused': 'Images can’t be pasted here.',
  'richTextEditor.image.tooLarge': 'This image is too large to paste. Enter its address instead.',
  'richTextEditor.clear': 'Clear formatting',
  'richTextEditor.undo': 'Undo',
  'richTextEditor.redo': 'Redo',
  'richTextEditor.count': {one: '{count} character', other: '{count} characters'},
  'richTextEditor.tooLarge':
    'This text is too large to edit with its formatting. It is shown as plain text. Saving a change replaces the formatted text.',
  'richTextEditor.tooLarge.locked': 'This text is too large to edit here.',
  'richTextEditor.tooLarge.result': 'The text is too large to save. Shorten it or remove formatting.',
  'richTextEditor.paste.plain': 'The pasted text is too large to keep its formatting. It was inserted as plain text.',
  'richTextEditor.paste.tooLarge': 'The pasted text is too large. Nothing was inserted.',
});
