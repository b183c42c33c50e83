import type {CatalogOf} from '../../messages.js';
import type {trunks as english} from '../en/trunks.js';

export const trunks: CatalogOf<typeof english> = {
  'trunks.title': 'Gleichzeitige Anrufe',
  'trunks.text':
    'Jede Leitung trägt einen Anruf zur selben Zeit. Anrufe innerhalb dieser Limits sind enthalten und werden nicht nach Minuten abgerechnet.',
  'trunks.twoway': 'Leitungen in beide Richtungen',
  'trunks.twoway.hint': 'Ein- und ausgehende Anrufe.',
  'trunks.inbound': 'Eingehende Leitungen',
  'trunks.inbound.hint': 'Nur eingehende Anrufe.',
  'trunks.outbound': 'Ausgehende Leitungen',
  'trunks.outbound.hint': 'Nur ausgehende Anrufe.',
  'trunks.burst': 'Zusätzliche Leitungen für Spitzen',
  'trunks.burst.hint': 'Tragen weitere Anrufe in beide Richtungen, solange alle anderen Leitungen belegt sind.',
  'trunks.ceilings.title': 'Obergrenzen',
  'trunks.ceilings.text':
    'Gelten für alle Anrufe zusammen. Ein Anruf darüber hinaus wird abgelehnt, auch wenn er abgerechnet würde.',
  'trunks.calls': 'Gleichzeitige Anrufe insgesamt',
  'trunks.calls.hint': 'Jeder Anruf zählt, auch interne. Leer: ohne Grenze.',
  'trunks.carrierCalls': 'Gleichzeitige Anrufe über Carrier',
  'trunks.carrierCalls.hint': 'Nur Anrufe von und nach außen zählen. Leer: ohne Grenze.',
  'trunks.none': 'Keine',
  'trunks.noCalls': 'Kein einziger Anruf',
  'trunks.unlimited': 'Ohne Grenze',
  'trunks.unlimit': '{label}: ohne Grenze',
  'trunks.count': {one: '{count} Anruf gleichzeitig', other: '{count} Anrufe gleichzeitig'},
  'trunks.decrease': '{label}: um eins weniger',
  'trunks.increase': '{label}: um eins mehr',
  'trunks.inProgress.ofAllowed': {
    one: '{count} laufender Anruf von {room} gleichzeitig erlaubten',
    other: '{count} laufende Anrufe von {room} gleichzeitig erlaubten',
  },
  'trunks.inProgress.ofTrunks': {
    one: '{count} laufender Anruf, Leitungen für {room}',
    other: '{count} laufende Anrufe, Leitungen für {room}',
  },
  'trunks.inProgress.unknown': 'Die laufenden Anrufe konnten nicht gezählt werden.',
  'trunks.perMinute.label': 'Anrufe nach Minuten erlauben',
  'trunks.perMinute.on': 'Anrufe nach Minuten sind erlaubt',
  'trunks.perMinute.off': 'Anrufe nach Minuten sind nicht erlaubt',
  'trunks.perMinute.hint':
    'Anrufe über die Leitungen hinaus sind möglich und werden nach Minuten abgerechnet. Ohne diese Einstellung sind die Leitungen die Grenze.',
};
