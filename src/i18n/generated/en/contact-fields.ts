// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const contactFieldsWords: {
  readonly 'person.name': Phrase;
  readonly 'person.email': Phrase;
  readonly 'person.phone': Phrase;
  readonly 'address.title': Phrase;
  readonly 'address.street': Phrase;
  readonly 'address.street2': Phrase;
  readonly 'address.postalCode': Phrase;
  readonly 'address.city': Phrase;
  readonly 'address.region': Phrase;
  readonly 'address.country': Phrase;
  readonly 'regional.timeZone': Phrase;
  readonly 'regional.timeZone.hint': Phrase;
  readonly 'regional.timeZone.default': Phrase;
  readonly 'regional.timeZone.unknown': Phrase;
  readonly 'regional.language': Phrase;
  readonly 'regional.language.default': Phrase;
  readonly 'regional.language.unknown': Phrase;
} = /* @__PURE__ */ phrases({
  'person.name': 'Contact name',
  'person.email': 'Email',
  'person.phone': 'Phone',
  'address.title': 'Address',
  'address.street': 'Street',
  'address.street2': 'Street (line 2)',
  'address.postalCode': 'Postal code',
  'address.city': 'City',
  'address.region': 'State or region',
  'address.country': 'Country',
  'regional.timeZone': 'Time zone',
  'regional.timeZone.hint': 'Type a city or an offset to search. Leave empty for the system default.',
  'regional.timeZone.default': 'System default',
  'regional.timeZone.unknown': 'There is no such time zone. Choose one from the list.',
  'regional.language': 'Language',
  'regional.language.default': 'Default',
  'regional.language.unknown': 'There is no such language. Choose one from the list.',
});
