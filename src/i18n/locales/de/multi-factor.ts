import type {CatalogOf} from '../../messages.js';
import type {multiFactor as english} from '../en/multi-factor.js';

export const multiFactor: CatalogOf<typeof english> = {
  'multiFactor.enabled': 'Bei der Anmeldung einen zweiten Faktor verlangen',
  'multiFactor.text':
    'Gilt für alle, die sich in diesem Account mit einem Passwort anmelden. Rufnummern, die Nachrichten senden und empfangen, setzen es voraus.',
  'multiFactor.provider': 'Anbieter',
  'multiFactor.provider.none': 'Niemand',
  'multiFactor.none.title': 'Es gibt keinen Anbieter',
  'multiFactor.none.text':
    'Niemand ist eingerichtet, der einen zweiten Faktor abfragt; darum lässt sie sich nicht einschalten. Anbieter richtet der Betreiber der Plattform ein.',
  'multiFactor.unusable.title': 'Zurzeit wird niemand gefragt',
  'multiFactor.unusable.text':
    'Der verwendete Anbieter ist ausgeschaltet oder nicht mehr da. Die Anmeldung gelingt ohne zweiten Faktor.',
  'multiFactor.providersFailed': 'Die Anbieter ließen sich nicht laden',
  'multiFactor.confirm.title': 'Multi-Faktor-Authentifizierung für {account} einschalten?',
  'multiFactor.confirm.text':
    'Ab der nächsten Anmeldung braucht jeder Benutzer dieses Accounts neben dem Passwort einen zweiten Faktor.',
  'multiFactor.confirm.action': 'Einschalten',
  'multiFactor.messaging': {
    one: '{numbers} sendet und empfängt Nachrichten, was den zweiten Faktor voraussetzt.',
    other: '{count} Rufnummern senden und empfangen Nachrichten, was den zweiten Faktor voraussetzt: {numbers}',
  },
  'multiFactor.andMore': {one: '{count} weitere', other: '{count} weitere'},
  'multiFactor.unchecked':
    'Ob Rufnummern dieses Accounts Nachrichten senden und empfangen, ließ sich nicht feststellen; darum bleibt sie eingeschaltet.',
  'multiFactor.turnedOn': 'Multi-Faktor-Authentifizierung eingeschaltet',
  'multiFactor.turnedOff': 'Multi-Faktor-Authentifizierung ausgeschaltet',
};
