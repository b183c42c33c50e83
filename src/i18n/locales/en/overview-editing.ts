/** Editing rows of the overview, and what follows a save; loaded with the first row that is opened. */
export const overviewEditing = {
  'overviewEditing.saved': 'Saved: {row}',
  'overviewEditing.undo': 'Undo',
  'overviewEditing.undo.label': 'Undo the change: {row}',
  'overviewEditing.undone': 'Undone',
  'overviewEditing.notUndone': 'Not undone: somebody else has changed it since',
  'overviewEditing.undoFailed': 'Not undone. {reason}',
  'overviewEditing.check.label': 'Check again: {row}',
  'overviewEditing.field.name': 'Account name',
  'overviewEditing.field.realm': 'Realm',
  'overviewEditing.realm.confirm': 'Change the realm of {account}?',
  'overviewEditing.realm.action': 'Change the realm',
  'overviewEditing.realm.before': 'Until now',
  'overviewEditing.realm.after': 'From now on',
  'overviewEditing.realm.warning':
    'Phones register with the realm. After a change, every phone of this account has to be set up again before it can make or take calls.',
} as const;
