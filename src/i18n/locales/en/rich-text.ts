/** Words of texts with formatting: shown, and written. */
export const richText = {
  'richText.unavailable': 'This text cannot be shown safely on this page.',
  'richText.removed.title': 'Parts of this text are not shown',
  'richText.removed.text': 'They are not allowed here, and are gone once the text is saved: {names}.',
} as const;
