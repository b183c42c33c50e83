/** Words of the question about unsaved input, before a switch would end it. */
export const leaving = {
  'unsaved.title': 'Save your changes?',
  'unsaved.text': {
    one: 'There are unsaved changes to this account. Without saving they are lost.',
    other: 'There are unsaved changes to this account in {count} places. Without saving they are lost.',
  },
  'unsaved.unfinished.title': 'Leave without finishing?',
  'unsaved.unfinished.text': 'What you entered is lost. What was stored already stays.',
} as const;
