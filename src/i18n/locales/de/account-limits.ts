import type {CatalogOf} from '../../messages.js';
import type {accountLimits as english} from '../en/account-limits.js';

export const accountLimits: CatalogOf<typeof english> = {
  'accountLimits.form': 'Anruflimits',
  'accountLimits.trunks.title': 'Gleichzeitige Anrufe',
  'accountLimits.trunks.text':
    'Jede Leitung trägt einen Anruf zur selben Zeit. Anrufe innerhalb dieser Limits sind enthalten und werden nicht nach Minuten abgerechnet.',
  'accountLimits.twoway': 'Leitungen in beide Richtungen',
  'accountLimits.twoway.hint': 'Ein- und ausgehende Anrufe.',
  'accountLimits.inbound': 'Eingehende Leitungen',
  'accountLimits.inbound.hint': 'Nur eingehende Anrufe.',
  'accountLimits.outbound': 'Ausgehende Leitungen',
  'accountLimits.outbound.hint': 'Nur ausgehende Anrufe.',
  'accountLimits.none': 'Keine',
  'accountLimits.calls': {one: '{count} Anruf gleichzeitig', other: '{count} Anrufe gleichzeitig'},
  'accountLimits.decrease': '{label}: eine weniger',
  'accountLimits.increase': '{label}: eine mehr',
  'accountLimits.perMinute.label': 'Anrufe nach Minuten erlauben',
  'accountLimits.perMinute.on': 'Anrufe nach Minuten sind erlaubt',
  'accountLimits.perMinute.off': 'Anrufe nach Minuten sind nicht erlaubt',
  'accountLimits.perMinute.hint':
    'Anrufe über die Leitungen hinaus sind möglich und werden nach Minuten abgerechnet. Ohne diese Einstellung sind die Leitungen die Grenze.',
  'accountLimits.forbidden': 'Limits legt der Reseller des Accounts oder der Betreiber der Plattform fest.',
  'accountLimits.saved': 'Anruflimits gespeichert.',
};
