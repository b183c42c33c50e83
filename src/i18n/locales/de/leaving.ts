import type {CatalogOf} from '../../messages.js';
import type {leaving as english} from '../en/leaving.js';

export const leaving: CatalogOf<typeof english> = {
  'unsaved.title': 'Änderungen speichern?',
  'unsaved.text': {
    one: 'Es gibt ungespeicherte Änderungen an diesem Account. Ohne Speichern gehen sie verloren.',
    other: 'Es gibt an {count} Stellen ungespeicherte Änderungen an diesem Account. Ohne Speichern gehen sie verloren.',
  },
  'unsaved.unfinished.title': 'Verlassen, ohne fertig zu sein?',
  'unsaved.unfinished.text': 'Ihre Eingaben gehen verloren. Was bereits gespeichert ist, bleibt.',
};
