import type {CatalogOf} from '../../messages.js';
import type {overviewEditing as english} from '../en/overview-editing.js';

export const overviewEditing: CatalogOf<typeof english> = {
  'overviewEditing.saved': 'Gespeichert: {row}',
  'overviewEditing.undo': 'Rückgängig',
  'overviewEditing.undo.label': 'Änderung rückgängig machen: {row}',
  'overviewEditing.undone': 'Rückgängig gemacht',
  'overviewEditing.notUndone': 'Nicht rückgängig gemacht: Jemand anderes hat es seitdem geändert',
  'overviewEditing.undoFailed': 'Nicht rückgängig gemacht. {reason}',
  'overviewEditing.check.label': 'Erneut prüfen: {row}',
  'overviewEditing.field.name': 'Name des Accounts',
  'overviewEditing.field.realm': 'Realm',
  'overviewEditing.realm.confirm': 'Realm von {account} ändern?',
  'overviewEditing.realm.action': 'Realm ändern',
  'overviewEditing.realm.before': 'Bisher',
  'overviewEditing.realm.after': 'Künftig',
  'overviewEditing.realm.warning':
    'Telefone melden sich mit dem Realm an. Nach einer Änderung muss jedes Telefon dieses Accounts neu eingerichtet werden, bevor es wieder telefonieren kann.',
};
