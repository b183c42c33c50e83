import type {CatalogOf} from '../../messages.js';
import type {accountLimits as english} from '../en/account-limits.js';

export const accountLimits: CatalogOf<typeof english> = {
  'accountLimits.form': 'Limits und Ziele',
  'accountLimits.limits': 'Anruflimits',
  'accountLimits.forbidden': 'Limits legt der Reseller des Accounts oder der Betreiber der Plattform fest.',
  'accountLimits.saved': 'Anruflimits gespeichert.',
  'accountLimits.destinations': 'Ziele',
  'accountLimits.destinations.text': 'Dieser Account kann die hier angekreuzten Rufnummern anrufen.',
  'accountLimits.destinations.failed':
    'Die Liste der Ziele konnte nicht geladen werden. Was gespeichert ist, bleibt, wie es ist.',
  'accountLimits.destinations.saved': 'Ziele gespeichert.',
  'accountLimits.destinations.unlisted': {
    one: 'Eine weitere Regel ist für ein Ziel gespeichert, das nicht in dieser Liste steht, und bleibt, wie sie ist: {ids}.',
    other:
      '{count} weitere Regeln sind für Ziele gespeichert, die nicht in dieser Liste stehen, und bleiben, wie sie sind: {ids}.',
  },
  'accountLimits.copy.unconfirmed': 'Die Kopie der Ziele konnte nicht bestätigt werden',
  'accountLimits.copy.overwritten': 'Ein anderer Client hat die Limits im selben Moment gespeichert',
  'accountLimits.copy.overwritten.text':
    'Die Ziele sind gespeichert. Was der andere Client an den Limits geändert hat, konnte nicht gelesen werden und ist möglicherweise ersetzt. Prüfen Sie die Limits, die hier stehen.',
  'accountLimits.copy.failed':
    'Die Ziele sind gespeichert und gelten. Ihre Kopie bei den Limits stimmt nicht mit ihnen überein.',
  'accountLimits.copy.text':
    'Sie wird mit der nächsten Änderung neu geschrieben, oder wenn Sie es noch einmal versuchen.',
};
