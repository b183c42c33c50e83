/** Words about unsaved input: the list of changes, and the question before a switch would end it. */
export const leaving = {
  'unsaved.title': 'Save your changes?',
  'unsaved.text': {
    one: 'One change to this account is not saved. If you leave without saving, it is lost.',
    other: '{count} changes to this account are not saved. If you leave without saving, they are lost.',
  },
  'unsaved.text.accounts': {
    one: 'One change to another account is not saved. If you leave without saving, it is lost.',
    other:
      '{count} changes are not saved, some or all of them to another account. If you leave without saving, they are lost.',
  },
  'unsaved.unfinished.title': 'Leave without finishing?',
  'unsaved.unfinished.text': 'What you entered is lost. What was stored already stays.',
  'unsaved.stuck.title': 'Not everything is saved',
  'unsaved.stuck': 'Not saved: {form}',
  'unsaved.stuck.incomplete': 'Values are missing, not valid, or have to be confirmed in the form.',
  'unsaved.becomes': 'changed to',
  'unsaved.goTo': 'Go to the field',
  'unsaved.elsewhere': 'Not on this page now',
  'unsaved.place.admins': 'Administrators',
  'unsaved.place.wizard': 'New account',
} as const;
