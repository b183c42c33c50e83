import type {CatalogOf} from '../../messages.js';
import type {forms as english} from '../en/forms.js';

export const forms: CatalogOf<typeof english> = {
  'error.notSaved': 'Nicht gespeichert. Ihre Eingaben sind noch da.',
  'form.required': 'Füllen Sie dieses Feld aus.',
  'form.tooLong': 'Höchstens {max} Zeichen.',
  'form.tooShort': 'Mindestens {min} Zeichen.',
  'form.email': 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  'form.unique': 'Das ist bereits vergeben.',
  'form.rejected': 'Nicht angenommen: {message}',
  'form.wholeNumber': 'Geben Sie eine ganze Zahl ein, 0 oder mehr.',
  'form.errors': {one: 'Ein Feld braucht Ihre Aufmerksamkeit.', other: '{count} Felder brauchen Ihre Aufmerksamkeit.'},
  'charges.title': 'Diese Änderung kostet Geld',
  'charges.text': 'Es wurde noch nichts geändert. Mit der Änderung fallen diese Kosten an:',
  'charges.item': 'Position',
  'charges.quantity': 'Menge',
  'charges.rate': 'Preis',
  'charges.total': 'Pro Monat',
  'charges.discount': 'abzüglich {amount} Rabatt',
  'charges.monthly': 'Summe pro Monat',
  'charges.today': 'Heute fällig',
  'charges.accept': 'Kosten annehmen und speichern',
  'conflict.title': 'Jemand anderes hat dasselbe Feld geändert',
  'conflict.text': 'Es wurde nichts überschrieben. Wählen Sie für jedes Feld, welcher Wert bleiben soll.',
  'conflict.mine': 'Ihr Wert',
  'conflict.theirs': 'Anderer Wert',
  'conflict.apply': 'Diese Auswahl speichern',
};
