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
  'carrierPicker.text': 'Choose which carriers handle this account’s outbound calls.',
  'carrierPicker.text.field': 'Choose which carriers handle outbound calls.',
  'carrierPicker.required': 'Choose which carriers handle outbound calls.',
  'carrierPicker.noReseller': 'This account has no reseller whose carriers it could use.',
  'carrierPicker.system': 'System-wide carriers',
  'carrierPicker.system.text': 'Outbound calls use the carriers that serve the whole platform.',
  'carrierPicker.reseller': 'Your reseller’s carriers',
  'carrierPicker.reseller.text': 'Outbound calls use the carriers that your reseller has set up.',
  'carrierPicker.partner': 'Carriers of {company}',
  'carrierPicker.partner.text': 'Outbound calls use the carriers that {company} has set up.',
  'carrierPicker.own': 'This account’s own carriers',
  'carrierPicker.own.text': 'Requires carriers set up on this account; otherwise outbound calls fail.',
  'carrierPicker.current': 'In use',
  'carrierPicker.default': 'Default for new accounts',
  'carrierPicker.missing': 'No route yet',
  'carrierPicker.missing.title': 'Outbound calls aren’t set up',
  'carrierPicker.missing.text':
    'This account has no route for outbound calls yet. It is created when you choose carriers and save.',
  'carrierPicker.unknown': 'Other carriers',
  'carrierPicker.unknown.title': 'Carriers that are not offered here',
  'carrierPicker.unknown.account':
    'Outbound calls use the carriers of another account ({id}) until you choose and save other carriers.',
  'carrierPicker.unknown.module': 'Outbound calls follow a custom route until you choose and save other carriers.',
  'carrierPicker.notOffered.title': 'The carriers in use are not offered',
  'carrierPicker.notOffered.text':
    'In use: {strategy}. Your portal does not offer them. After you save another choice, you can’t switch back here.',
  'carrierPicker.confirm.title': 'Change carriers for {account}?',
  'carrierPicker.confirm.create': 'Create an outbound route for {account}?',
  'carrierPicker.confirm.text':
    'Applies to all new outbound calls of {account}, including emergency calls. Prices, caller IDs, and reachable numbers may differ.',
  'carrierPicker.confirm.createAction': 'Create route',
  'carrierPicker.confirm.from': 'Current',
  'carrierPicker.confirm.to': 'New',
  'carrierPicker.confirm.action': 'Change carriers',
  'carrierPicker.summary': 'Not saved yet: {strategy}',
  'carrierPicker.saved': 'Outbound calls now use: {strategy}',
});
