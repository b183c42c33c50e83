import type {CatalogOf} from '../../messages.js';
import type {contactFields as english} from '../en/contact-fields.js';

export const contactFields: CatalogOf<typeof english> = {
  'person.name': 'Name der Kontaktperson',
  'person.email': 'E-Mail',
  'person.phone': 'Telefon',
  'address.title': 'Anschrift',
  'address.street': 'Straße und Hausnummer',
  'address.street2': 'Adresszusatz',
  'address.postalCode': 'Postleitzahl',
  'address.city': 'Ort',
  'address.region': 'Bundesland oder Region',
  'address.country': 'Land',
  'regional.timeZone': 'Zeitzone',
  'regional.timeZone.hint':
    'Tippen Sie eine Stadt oder eine Verschiebung ein, um zu suchen. Ohne Angabe gilt die Voreinstellung des Systems.',
  'regional.timeZone.default': 'Voreinstellung des Systems',
  'regional.timeZone.unknown': 'Diese Zeitzone gibt es nicht. Wählen Sie eine aus der Liste.',
  'regional.language': 'Sprache',
  'regional.language.default': 'Voreinstellung',
  'regional.language.unknown': 'Diese Sprache gibt es nicht. Wählen Sie eine aus der Liste.',
};
