// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountOverviewWords: {
  readonly 'action.show': Phrase;
  readonly 'accountOverview.label': Phrase;
  readonly 'accountOverview.row.status': Phrase;
  readonly 'accountOverview.row.name': Phrase;
  readonly 'accountOverview.row.realm': Phrase;
  readonly 'accountOverview.row.type': Phrase;
  readonly 'accountOverview.row.accountId': Phrase;
  readonly 'accountOverview.row.multiFactor': Phrase;
  readonly 'accountOverview.row.administrators': Phrase;
  readonly 'accountOverview.row.technicalContact': Phrase;
  readonly 'accountOverview.row.billingContact': Phrase;
  readonly 'accountOverview.row.timeZone': Phrase;
  readonly 'accountOverview.row.language': Phrase;
  readonly 'accountOverview.row.servicePlan': Phrase;
  readonly 'accountOverview.servicePlan.none': Phrase;
  readonly 'accountOverview.servicePlan.count': Phrase<'count'>;
  readonly 'accountOverview.edit': Phrase<'row'>;
  readonly 'accountOverview.show': Phrase<'row'>;
  readonly 'accountOverview.close': Phrase<'row'>;
  readonly 'accountOverview.disabled': Phrase;
  readonly 'accountOverview.status.active': Phrase;
  readonly 'accountOverview.status.disabled': Phrase;
  readonly 'accountOverview.created': Phrase<'date'>;
  readonly 'accountOverview.type.standard': Phrase;
  readonly 'accountOverview.type.reseller': Phrase;
  readonly 'accountOverview.copy': Phrase;
  readonly 'accountOverview.copy.label': Phrase;
  readonly 'accountOverview.copied': Phrase;
  readonly 'accountOverview.copyFailed': Phrase;
  readonly 'accountOverview.administrators.none': Phrase;
  readonly 'accountOverview.administrators.count': Phrase<'count'>;
  readonly 'accountOverview.multiFactor.on': Phrase;
  readonly 'accountOverview.multiFactor.off': Phrase;
  readonly 'accountOverview.language.default': Phrase;
} = /* @__PURE__ */ phrases({
  'action.show': 'Show',
  'accountOverview.label': 'Account overview',
  'accountOverview.row.status': 'Status',
  'accountOverview.row.name': 'Name',
  'accountOverview.row.realm': 'Realm',
  'accountOverview.row.type': 'Type',
  'accountOverview.row.accountId': 'Account ID',
  'accountOverview.row.multiFactor': 'Multi-factor authentication',
  'accountOverview.row.administrators': 'Administrators',
  'accountOverview.row.technicalContact': 'Technical contact',
  'accountOverview.row.billingContact': 'Billing contact',
  'accountOverview.row.timeZone': 'Time zone',
  'accountOverview.row.language': 'Language',
  'accountOverview.row.servicePlan': 'Service plan',
  'accountOverview.servicePlan.none': 'None',
  'accountOverview.servicePlan.count': {one: '{count} plan', other: '{count} plans'},
  'accountOverview.edit': 'Edit {row}',
  'accountOverview.show': 'Show {row}',
  'accountOverview.close': 'Close {row}',
  'accountOverview.disabled': 'This account is disabled. Enable it to make changes.',
  'accountOverview.status.active': 'Active',
  'accountOverview.status.disabled': 'Disabled',
  'accountOverview.created': 'Created on {date}',
  'accountOverview.type.standard': 'Standard',
  'accountOverview.type.reseller': 'Reseller',
  'accountOverview.copy': 'Copy',
  'accountOverview.copy.label': 'Copy account ID',
  'accountOverview.copied': 'Account ID copied',
  'accountOverview.copyFailed': 'The browser did not allow copying',
  'accountOverview.administrators.none': 'None',
  'accountOverview.administrators.count': {one: '{count} administrator', other: '{count} administrators'},
  'accountOverview.multiFactor.on': 'On',
  'accountOverview.multiFactor.off': 'Off',
  'accountOverview.language.default': 'Default',
});
