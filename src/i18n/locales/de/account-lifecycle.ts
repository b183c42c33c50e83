import type {CatalogOf} from '../../messages.js';
import type {accountLifecycle as english} from '../en/account-lifecycle.js';

export const accountLifecycle: CatalogOf<typeof english> = {
  'accountLifecycle.own':
    'Das ist der Account, in dem Sie angemeldet sind. Deaktivieren oder löschen lässt er sich nur aus einem Account darüber.',
  'accountLifecycle.running': 'Einen Moment …',
  'accountLifecycle.notDone': 'Das wurde nicht ausgeführt',
  'accountLifecycle.enable.text':
    'Danach kann man sich im Account wieder anmelden, und seine Telefone können wieder anrufen und angerufen werden.',
  'accountLifecycle.enable.action': 'Account aktivieren',
  'accountLifecycle.field.enabled': 'Account aktiviert',
  'accountLifecycle.enabled': 'Account aktiviert',
  'accountLifecycle.disable.text':
    'In einem deaktivierten Account kann sich niemand anmelden, und seine Telefone können weder anrufen noch angerufen werden. Gelöscht wird nichts, und Accounts darunter bleiben, wie sie sind. Wer schon angemeldet ist, bleibt es bis zum Ende der Sitzung.',
  'accountLifecycle.disable.action': 'Account deaktivieren',
  'accountLifecycle.disable.confirm': '{account} deaktivieren?',
  'accountLifecycle.disabled': 'Account deaktiviert',
  'accountLifecycle.promote.text':
    'Ein Reseller legt die Limits der Accounts unter sich fest, bucht ihr Guthaben und bietet ihnen eigene Tarife an.',
  'accountLifecycle.promote.action': 'Zum Reseller machen',
  'accountLifecycle.promote.confirm': '{account} zum Reseller machen?',
  'accountLifecycle.promote.done': 'Der Account ist jetzt Reseller',
  'accountLifecycle.demote.text':
    'Der Account und die Accounts darunter bleiben, wie sie sind. Um ihre Limits, Guthaben und Tarife kümmert sich dann der nächste Reseller darüber.',
  'accountLifecycle.demote.action': 'Zum Standard-Account machen',
  'accountLifecycle.demote.confirm': '{account} zum Standard-Account machen?',
  'accountLifecycle.demote.done': 'Der Account ist jetzt ein Standard-Account',
  'accountLifecycle.reseller.forbidden': 'Das dürfen nur Administratoren der Plattform.',
  'accountLifecycle.reseller.hasResellers':
    'Unter diesem Account gibt es Reseller. Ändern oder verschieben Sie diese zuerst.',
  'accountLifecycle.delete.text':
    'Löscht den Account mit allem, was darin ist, endgültig. Vorher wird gezählt, was er hat, und gelöscht wird erst, wenn Sie zustimmen.',
  'accountLifecycle.delete.open': 'Account löschen …',
  'accountLifecycle.delete.confirm': '{account} löschen?',
  'accountLifecycle.delete.consequences':
    'Das lässt sich nicht rückgängig machen. Benutzer, Einstellungen und alles andere im Account werden mit gelöscht: Seine Rufnummern werden freigegeben, seine Mobiltelefone deaktiviert, seine Provisionierungsdateien entfernt.',
  'accountLifecycle.delete.accounts': 'Accounts darunter',
  'accountLifecycle.delete.accounts.text': 'Löschen oder verschieben Sie diese zuerst.',
  'accountLifecycle.delete.ports': 'Laufende Portierungen',
  'accountLifecycle.delete.ports.text': 'Schließen Sie diese zuerst ab, oder brechen Sie sie ab.',
  'accountLifecycle.delete.numbers': 'Rufnummern',
  'accountLifecycle.delete.numbers.text': 'Sie werden freigegeben.',
  'accountLifecycle.delete.devices': 'Geräte',
  'accountLifecycle.delete.devices.text': 'Sie funktionieren dann nicht mehr.',
  'accountLifecycle.delete.balance': 'Guthaben',
  'accountLifecycle.delete.balance.text': 'Gleichen Sie es vorher aus: Danach lässt es sich nicht mehr nachsehen.',
  'accountLifecycle.delete.hindered': 'Dieser Account lässt sich noch nicht löschen',
  'accountLifecycle.delete.nothing':
    'Es wurde nichts gelöscht. Erledigen Sie, was oben markiert ist, und kommen Sie dann wieder.',
  'accountLifecycle.delete.type': 'Zur Bestätigung {keyword} eingeben',
  'accountLifecycle.delete.keyword': 'LÖSCHEN',
  'accountLifecycle.delete.action': 'Account löschen',
  'accountLifecycle.delete.hasAccounts':
    'Unter diesem Account gibt es weitere. Löschen oder verschieben Sie diese zuerst.',
  'accountLifecycle.delete.hasPorts':
    'Eine Rufnummer wird gerade hierher portiert. Schließen Sie die Portierung zuerst ab, oder brechen Sie sie ab.',
  'accountLifecycle.deleted': 'Gelöscht: {account}',
  'accountLifecycle.exactly': '{count}',
  'accountLifecycle.atLeast': '{count} oder mehr',
  'accountLifecycle.unknown': 'Unbekannt',
  'accountLifecycle.unknown.text': 'Nicht alles ließ sich zählen. Was unbekannt ist, kann trotzdem vorhanden sein.',
};
