import type {CatalogOf} from '../../messages.js';
import type {accountAccess as english} from '../en/account-access.js';

export const accountAccess: CatalogOf<typeof english> = {
  'accountAccess.title': 'Was der Kunde sehen darf',
  'accountAccess.text':
    'Wer zu diesem Account gehört, findet diese Seiten im Menü hinter seinem eigenen Namen, oben im Portal. Was Sie hier abwählen, bleibt ihm verborgen.',
  'accountAccess.form': 'Seiten im Menü des Kunden',
  'accountAccess.saved': 'Gespeichert, was der Kunde sehen darf.',
};
