import type {CatalogOf} from '../../messages.js';
import type {numberFeatures as english} from '../en/number-features.js';

export const numberFeatures: CatalogOf<typeof english> = {
  'numberFeatures.title': 'Rufnummernfunktionen',
  'numberFeatures.text': 'Was der Kunde für jede seiner Rufnummern einrichten darf.',
  'numberFeatures.e911': 'Notrufadresse (E911)',
  'numberFeatures.e911.hint':
    'In den USA und in Kanada ist jede Rufnummer mit einer Anschrift hinterlegt, die der Rettungsdienst sieht, wenn jemand 911 wählt. In anderen Ländern kümmert sich der Carrier darum, und die Funktion hat keine Wirkung.',
  'numberFeatures.e911.loss':
    'Ohne Notrufadresse weiß der Rettungsdienst möglicherweise nicht, woher ein Anruf von einer dieser Rufnummern kommt.',
  'numberFeatures.cnam': 'Anrufername (CNAM)',
  'numberFeatures.cnam.hint':
    'In den USA und in Kanada wird der Name, der zu einem Anruf erscheint, anhand der Rufnummer in einem Verzeichnis nachgeschlagen. Damit kann der Kunde dort einen Namen für seine Rufnummern eintragen und die Namen der Anrufer sehen. Andere Länder haben kein solches Verzeichnis.',
  'numberFeatures.on': 'Ein',
  'numberFeatures.off': 'Aus',
  'numberFeatures.notOffered.title': 'Wird hier nicht angeboten',
  'numberFeatures.notOffered.text': 'Dieses Portal verzichtet auf Rufnummernfunktionen.',
  'numberFeatures.confirm.title': 'Für {account} ausschalten?',
  'numberFeatures.confirm.text':
    'Wer zu {account} gehört, kann dies für seine Rufnummern dann nicht mehr einrichten: {features}.',
  'numberFeatures.confirm.action': 'Ausschalten',
  'numberFeatures.saved': 'Rufnummernfunktionen gespeichert.',
};
