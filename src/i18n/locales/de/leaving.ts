import type {CatalogOf} from '../../messages.js';
import type {leaving as english} from '../en/leaving.js';

export const leaving: CatalogOf<typeof english> = {
  'unsaved.title': 'Änderungen speichern?',
  'unsaved.text': {
    one: 'Eine Änderung an diesem Account ist nicht gespeichert. Ohne Speichern geht sie verloren.',
    other: '{count} Änderungen an diesem Account sind nicht gespeichert. Ohne Speichern gehen sie verloren.',
  },
  'unsaved.text.accounts': {
    one: 'Eine Änderung an einem anderen Account ist nicht gespeichert. Ohne Speichern geht sie verloren.',
    other:
      '{count} Änderungen sind nicht gespeichert, einige oder alle an einem anderen Account. Ohne Speichern gehen sie verloren.',
  },
  'unsaved.unfinished.title': 'Verlassen, ohne fertig zu sein?',
  'unsaved.unfinished.text': 'Ihre Eingaben gehen verloren. Was bereits gespeichert ist, bleibt.',
  'unsaved.stuck.title': 'Nicht alles ist gespeichert',
  'unsaved.stuck': 'Nicht gespeichert: {form}',
  'unsaved.stuck.incomplete': 'Angaben fehlen, sind ungültig oder müssen im Formular bestätigt werden.',
  'unsaved.becomes': 'geändert in',
  'unsaved.goTo': 'Zum Feld',
  'unsaved.elsewhere': 'Gerade nicht auf dieser Seite',
  'unsaved.place.admins': 'Administratoren',
  'unsaved.place.wizard': 'Neuer Account',
};
