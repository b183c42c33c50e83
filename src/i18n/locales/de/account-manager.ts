import type {CatalogOf} from '../../messages.js';
import type {accountManager as english} from '../en/account-manager.js';

export const accountManager: CatalogOf<typeof english> = {
  'accountManager.accounts': 'Accounts',
  'accountManager.back': 'Alle Accounts',
  'accountManager.deleted': 'Gelöscht: {account}',
  'accountManager.disabled': 'Deaktiviert',
  'accountManager.disabled.title': 'Dieser Account ist deaktiviert',
  'accountManager.disabled.text': 'Diese Einstellungen wirken wieder und lassen sich ändern, sobald er aktiviert ist.',
  'accountManager.divider': 'Breite der Account-Liste',
  'accountManager.landing.title': 'Wählen Sie einen Account',
  'accountManager.landing.text': 'Seine Einstellungen öffnen sich hier.',
  'accountManager.tab.access': 'Control-Center-Zugriff',
  'accountManager.tab.apps': 'App Exchange',
  'accountManager.tab.carrier': 'Carrier',
  'accountManager.tab.limits': 'Limits',
  'accountManager.tab.notes': 'Notizen',
  'accountManager.tab.numbers': 'Rufnummernfunktionen',
  'accountManager.tab.overview': 'Übersicht',
  'accountManager.tab.plan': 'Tarif',
  'accountManager.tabs': 'Einstellungen des Accounts',
  'accountManager.unnamed': 'Name nicht verfügbar',
  'accountManager.use': 'Account verwenden',
};
