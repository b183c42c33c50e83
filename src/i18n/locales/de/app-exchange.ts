import type {CatalogOf} from '../../messages.js';
import type {appExchange as english} from '../en/app-exchange.js';

export const appExchange: CatalogOf<typeof english> = {
  'appExchange.title': 'Apps',
  'appExchange.text':
    'Eingeschaltete Apps werden diesem Account angeboten, neue von selbst. Das Einschalten installiert eine App für niemanden.',
  'appExchange.invisible': {
    one: '{count} weitere App ist gesperrt, die nicht in Ihrem Store ist. Sie bleibt gesperrt.',
    other: '{count} weitere Apps sind gesperrt, die nicht in Ihrem Store sind. Sie bleiben gesperrt.',
  },
  'appExchange.form': 'Diesem Account angebotene Apps',
  'appExchange.empty.title': 'Keine Apps',
  'appExchange.empty.text': 'Der Store Ihres eigenen Accounts ist leer, es gibt also nichts anzubieten.',
  'appExchange.list.error': 'Die Apps konnten nicht geladen werden',
  'appExchange.access.error': 'Welche Apps gesperrt sind, konnte nicht geladen werden',
  'appExchange.access.unknown':
    'Solange nicht bekannt ist, welche Apps gesperrt sind, lässt sich hier nichts ändern oder speichern.',
  'appExchange.own.title': 'Wird vom übergeordneten Account festgelegt',
  'appExchange.own.text':
    'Die Apps eines Accounts wählen die Accounts über ihm. Unten stehen die Apps, die Ihrem angeboten werden.',
  'appExchange.forbidden': 'Apps wählt ein Account, der über demjenigen steht, dem sie angeboten werden.',
  'appExchange.saved': 'Apps gespeichert.',
};
