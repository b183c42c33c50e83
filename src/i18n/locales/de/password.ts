import type {CatalogOf} from '../../messages.js';
import type {password as english} from '../en/password.js';

export const password: CatalogOf<typeof english> = {
  'password.label': 'Passwort',
  'password.new': 'Neues Passwort',
  'password.hint': 'Mindestens {min} Zeichen.',
  'password.generate': 'Erzeugen',
  'password.generated': 'Ein Passwort wurde erzeugt und wird angezeigt.',
  'password.reveal': 'Passwort anzeigen',
  'password.conceal': 'Passwort verbergen',
  'password.copy': 'Passwort kopieren',
  'password.copied': 'Passwort kopiert.',
  'password.copyFailed':
    'Der Browser hat das Kopieren nicht erlaubt. Lassen Sie das Passwort anzeigen und markieren Sie es.',
  'password.strength': 'Stärke: {level}',
  'password.strength.empty': 'Geben Sie ein Passwort ein',
  'password.strength.bad': 'zu kurz',
  'password.strength.weak': 'schwach',
  'password.strength.okay': 'ausreichend',
  'password.strength.good': 'gut',
  'password.strength.strong': 'stark',
};
