import type {CatalogOf} from '../../messages.js';
import type {overwritten as english} from '../en/overwritten.js';

export const overwritten: CatalogOf<typeof english> = {
  'overwritten.text':
    'Ihre Änderung ist gespeichert. Was der andere Client unmittelbar davor gespeichert hat, konnte nicht gelesen werden; Ihre Änderung hat es möglicherweise ersetzt. Prüfen Sie diese Werte und alles andere, was hier steht.',
  'overwritten.before': 'Vorher',
  'overwritten.sent': 'Von Ihnen gespeichert',
  'overwritten.stored': 'Jetzt gespeichert',
  'overwritten.storedByOther': 'Jetzt gespeichert, vom anderen Client',
  'overwritten.restore': 'Frühere Werte wiederherstellen',
  'overwritten.resend': 'Meine Werte noch einmal speichern',
  'overwritten.keep': 'Gespeicherte Werte behalten',
  'overwritten.noWayBack': 'Die früheren Werte lassen sich von hier aus nicht wiederherstellen.',
  'overwritten.failed': 'Es wurde nichts geändert.',
  'overwritten.conflict': 'Diese Werte wurden noch einmal geändert. Was jetzt gespeichert ist, steht hier.',
};
