import type {accountJump as english} from '../en/account-jump.js';
import type {CatalogOf} from '../../messages.js';

export const accountJump: CatalogOf<typeof english> = {
  'accountJump.title': 'Zu einem Account',
  'accountJump.field': 'Name, Realm oder ID',
  'accountJump.options': 'Accounts',
  'accountJump.pinned': 'Angeheftet',
  'accountJump.recent': 'Zuletzt geöffnet',
  'accountJump.matches': 'Treffer',
  'accountJump.shown': 'Wird angezeigt',
  'accountJump.disabled': 'Deaktiviert',
  'accountJump.isPinned': 'Angeheftet',
  'accountJump.unnamed': 'Account ohne Namen',
  'accountJump.empty.title': 'Wohin?',
  'accountJump.empty.text':
    'Geben Sie einen Teil eines Namens, eines Realms oder einer ID ein. Geöffnete Accounts erscheinen hier, angeheftete bleiben.',
  'accountJump.none.title': 'Nichts gefunden',
  'accountJump.none.text':
    'Kein bisher geladener Account enthält „{text}“, und bei keinem anderen beginnt Name, Realm oder ID damit.',
  'accountJump.searching': 'Suche läuft …',
  'accountJump.found': {one: '{count} Account gefunden', other: '{count} Accounts gefunden'},
  'accountJump.failed': 'Die Suche ist fehlgeschlagen',
  'accountJump.more': 'Weitere Treffer zeigen',
  'accountJump.moreFailed': 'Weitere Treffer konnten nicht geladen werden',
  'accountJump.open': 'Öffnen',
  'accountJump.use': 'Account verwenden',
  'accountJump.pin': 'Anheften',
  'accountJump.unpin': 'Lösen',
  'accountJump.home': 'Zurück zu {name}',
  'accountJump.key.control': 'Strg',
  'accountJump.key.shift': 'Umschalt',
  'accountJump.key.alt': 'Alt',
};
