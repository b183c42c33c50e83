// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const carrierPickerWords: {
  readonly 'carrierPicker.title': Phrase;
  readonly 'carrierPicker.text': Phrase;
  readonly 'carrierPicker.text.field': Phrase;
  readonly 'carrierPicker.required': Phrase;
  readonly 'carrierPicker.noReseller': Phrase;
  readonly 'carrierPicker.system': Phrase;
  readonly 'carrierPicker.system.text': Phrase;
  readonly 'carrierPicker.reseller': Phrase;
  readonly 'carrierPicker.reseller.text': Phrase;
  readonly 'carrierPicker.partner': Phrase<'company'>;
  readonly 'carrierPicker.partner.text': Phrase<'company'>;
  readonly 'carrierPicker.own': Phrase;
  readonly 'carrierPicker.own.text': Phrase;
  readonly 'carrierPicker.current': Phrase;
  readonly 'carrierPicker.default': Phrase;
  readonly 'carrierPicker.missing': Phrase;
  readonly 'carrierPicker.missing.title': Phrase;
  readonly 'carrierPicker.missing.text': Phrase;
  readonly 'carrierPicker.unknown': Phrase;
  readonly 'carrierPicker.unknown.title': Phrase;
  readonly 'carrierPicker.unknown.account': Phrase<'id'>;
  readonly 'carrierPicker.unknown.module': Phrase;
  readonly 'carrierPicker.notOffered.title': Phrase;
  readonly 'carrierPicker.notOffered.text': Phrase<'strategy'>;
  readonly 'carrierPicker.confirm.title': Phrase<'account'>;
  readonly 'carrierPicker.confirm.create': Phrase<'account'>;
  readonly 'carrierPicker.confirm.text': Phrase<'account'>;
  readonly 'carrierPicker.confirm.createAction': Phrase;
  readonly 'carrierPicker.confirm.from': Phrase;
  readonly 'carrierPicker.confirm.to': Phrase;
  readonly 'carrierPicker.confirm.action': Phrase;
  readonly 'carrierPicker.summary': Phrase<'strategy'>;
  readonly 'carrierPicker.saved': Phrase<'strategy'>;
} = /* @__PURE__ */ phrases({
  'carrierPicker.title': 'Carriers for outbound calls',
  'carrierPicker.text': 'Decides through whose carriers the calls of this account leave.',
  'carrierPicker.text.field': 'Decides through whose carriers outbound calls leave.',
  'carrierPicker.required': 'Choose through whose carriers outbound calls leave.',
  'carrierPicker.noReseller': 'This account has no reseller whose carriers it could use.',
  'carrierPicker.system': 'System-wide carriers',
  'carrierPicker.system.text': 'Outbound calls leave through the carriers that serve the whole platform.',
  'carrierPicker.reseller': 'Carriers of your reseller',
  'carrierPicker.reseller.text': 'Outbound calls leave through the carriers your reseller has set up.',
  'carrierPicker.partner': 'Carriers of {company}',
  'carrierPicker.partner.text': 'Outbound calls leave through the carriers {company} has set up.',
  'carrierPicker.own': 'Carriers of this account',
  'carrierPicker.own.text':
    'Outbound calls leave through carriers set up on this account itself. Without any, they cannot leave.',
  'carrierPicker.current': 'In use',
  'carrierPicker.default': 'Default for new accounts',
  'carrierPicker.missing': 'No route yet',
  'carrierPicker.missing.title': 'No route for outbound calls',
  'carrierPicker.missing.text':
    'This account has no route for outbound calls yet. It is created when you choose carriers and save.',
  'carrierPicker.unknown': 'Other carriers',
  'carrierPicker.unknown.title': 'Carriers that are not offered here',
  'carrierPicker.unknown.account':
    'Outbound calls of this account leave through the carriers of another account ({id}). They stay there until you choose and save other carriers.',
  'carrierPicker.unknown.module':
    'Outbound calls of this account follow a route of its own. They do until you choose and save other carriers.',
  'carrierPicker.notOffered.title': 'The carriers in use are not offered',
  'carrierPicker.notOffered.text':
    'In use: {strategy}. Your portal does not offer them; once you save another choice, you cannot return to them here.',
  'carrierPicker.confirm.title': 'Change the carriers of {account}?',
  'carrierPicker.confirm.create': 'Create the route of {account}?',
  'carrierPicker.confirm.text':
    'From the next call on, every outbound call of {account} takes this way, emergency calls included. Prices, caller ids and the numbers that can be reached may differ there.',
  'carrierPicker.confirm.createAction': 'Create route',
  'carrierPicker.confirm.from': 'Now',
  'carrierPicker.confirm.to': 'After saving',
  'carrierPicker.confirm.action': 'Change carriers',
  'carrierPicker.summary': 'Not saved yet: {strategy}',
  'carrierPicker.saved': 'Outbound calls now leave through: {strategy}',
});
