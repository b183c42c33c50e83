import type {CatalogOf} from '../../messages.js';
import type {carrierPicker as english} from '../en/carrier-picker.js';

export const carrierPicker: CatalogOf<typeof english> = {
  'carrierPicker.title': 'Carrier für ausgehende Anrufe',
  'carrierPicker.text': 'Legt fest, über wessen Carrier die Anrufe dieses Accounts hinausgehen.',
  'carrierPicker.text.field': 'Legt fest, über wessen Carrier ausgehende Anrufe hinausgehen.',
  'carrierPicker.required': 'Wählen Sie, über wessen Carrier ausgehende Anrufe hinausgehen.',
  'carrierPicker.noReseller': 'Dieser Account hat keinen Reseller, dessen Carrier er nutzen könnte.',
  'carrierPicker.system': 'Systemweite Carrier',
  'carrierPicker.system.text': 'Ausgehende Anrufe gehen über die Carrier der gesamten Plattform.',
  'carrierPicker.reseller': 'Carrier Ihres Resellers',
  'carrierPicker.reseller.text': 'Ausgehende Anrufe gehen über die Carrier, die Ihr Reseller eingerichtet hat.',
  'carrierPicker.partner': 'Carrier von {company}',
  'carrierPicker.partner.text': 'Ausgehende Anrufe gehen über die Carrier, die {company} eingerichtet hat.',
  'carrierPicker.own': 'Carrier dieses Accounts',
  'carrierPicker.own.text':
    'Ausgehende Anrufe gehen über Carrier, die auf diesem Account selbst eingerichtet sind. Gibt es keine, gehen sie nicht hinaus.',
  'carrierPicker.current': 'In Gebrauch',
  'carrierPicker.default': 'Vorgabe für neue Accounts',
  'carrierPicker.missing': 'Noch kein Weg',
  'carrierPicker.missing.title': 'Kein Weg für ausgehende Anrufe',
  'carrierPicker.missing.text':
    'Dieser Account hat noch keinen Weg für ausgehende Anrufe. Er entsteht, wenn Sie Carrier wählen und speichern.',
  'carrierPicker.unknown': 'Andere Carrier',
  'carrierPicker.unknown.title': 'Carrier, die hier nicht angeboten werden',
  'carrierPicker.unknown.account':
    'Ausgehende Anrufe dieses Accounts gehen über die Carrier eines anderen Accounts ({id}). Dabei bleibt es, bis Sie andere Carrier wählen und speichern.',
  'carrierPicker.unknown.module':
    'Ausgehende Anrufe dieses Accounts nehmen einen eigenen Weg. Dabei bleibt es, bis Sie andere Carrier wählen und speichern.',
  'carrierPicker.notOffered.title': 'Die genutzten Carrier werden nicht angeboten',
  'carrierPicker.notOffered.text':
    'In Gebrauch: {strategy}. Ihr Portal bietet sie nicht an; sobald Sie eine andere Wahl speichern, können Sie hier nicht zu ihnen zurück.',
  'carrierPicker.confirm.title': 'Carrier von {account} ändern?',
  'carrierPicker.confirm.create': 'Weg von {account} anlegen?',
  'carrierPicker.confirm.text':
    'Ab dem nächsten Anruf nimmt jeder ausgehende Anruf von {account} diesen Weg, auch Notrufe. Preise, Anruferkennungen und erreichbare Nummern können dort andere sein.',
  'carrierPicker.confirm.createAction': 'Weg anlegen',
  'carrierPicker.confirm.from': 'Jetzt',
  'carrierPicker.confirm.to': 'Nach dem Speichern',
  'carrierPicker.confirm.action': 'Carrier ändern',
  'carrierPicker.summary': 'Noch nicht gespeichert: {strategy}',
  'carrierPicker.saved': 'Ausgehende Anrufe gehen jetzt über: {strategy}.',
};
