import type {CatalogOf} from '../../messages.js';
import type {accountTree as english} from '../en/account-tree.js';

export const accountTree: CatalogOf<typeof english> = {
  'accountTree.label': 'Accounts unter {name}',
  'accountTree.below': {one: '{count} Account darunter', other: '{count} Accounts darunter'},
  'accountTree.disabled': 'Deaktiviert',
  'accountTree.reseller': 'Reseller',
  'accountTree.unnamed': 'Account ohne Namen',
  'accountTree.loading': 'Accounts werden geladen …',
  'accountTree.loaded': {one: 'Ein Account geladen', other: '{count} Accounts geladen'},
  'accountTree.more': 'Weitere Accounts zeigen',
  'accountTree.failed': 'Diese Accounts konnten nicht geladen werden',
  'accountTree.outdated': 'Diese Accounts sind möglicherweise veraltet',
  'accountTree.empty.title': 'Noch keine Accounts',
  'accountTree.empty.text': 'Unter {name} gibt es keine Accounts.',
  'accountTree.search': 'Nach Name, Realm oder ID suchen',
  'accountTree.results': 'Accounts mit „{text}“',
  'accountTree.found': {one: 'Ein Account gefunden', other: '{count} Accounts gefunden'},
  'accountTree.nothing.title': 'Kein Account gefunden',
  'accountTree.nothing.text':
    'Kein bisher geladener Account enthält „{text}“, und bei keinem anderen beginnt Name, Realm oder ID damit.',
  'accountTree.searchFailed': 'Nur die bisher geladenen Accounts werden durchsucht.',
  'accountTree.path': 'in {path}',
  'accountTree.back': 'Zurück zu {name}',
  'accountTree.add': 'Account unter {name} anlegen',
};
