// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const appPickerWords: {
  readonly 'appPicker.search': Phrase;
  readonly 'appPicker.tags': Phrase;
  readonly 'appPicker.tags.all': Phrase;
  readonly 'appPicker.tags.one': Phrase<'name' | 'count'>;
  readonly 'appPicker.tag.admin': Phrase;
  readonly 'appPicker.tag.carrier': Phrase;
  readonly 'appPicker.tag.developer': Phrase;
  readonly 'appPicker.tag.endUser': Phrase;
  readonly 'appPicker.tag.integrations': Phrase;
  readonly 'appPicker.tag.reporting': Phrase;
  readonly 'appPicker.tag.reseller': Phrase;
  readonly 'appPicker.tag.smb': Phrase;
  readonly 'appPicker.tag.systemAdmin': Phrase;
  readonly 'appPicker.filter': Phrase;
  readonly 'appPicker.filter.all': Phrase<'count'>;
  readonly 'appPicker.filter.allowed': Phrase<'count'>;
  readonly 'appPicker.filter.blocked': Phrase<'count'>;
  readonly 'appPicker.found': Phrase<'count'>;
  readonly 'appPicker.count': Phrase<'allowed' | 'total'>;
  readonly 'appPicker.allAllowed': Phrase;
  readonly 'appPicker.allBlocked': Phrase;
  readonly 'appPicker.allowAll': Phrase;
  readonly 'appPicker.blockAll': Phrase;
  readonly 'appPicker.allowShown': Phrase;
  readonly 'appPicker.blockShown': Phrase;
  readonly 'appPicker.allowed': Phrase;
  readonly 'appPicker.blocked': Phrase;
  readonly 'appPicker.blockedBy.platform': Phrase;
  readonly 'appPicker.blockedBy.vendor': Phrase;
  readonly 'appPicker.blockedBy.reseller': Phrase;
  readonly 'appPicker.blockedBy.plan': Phrase;
  readonly 'appPicker.blockedBy.branding': Phrase;
  readonly 'appPicker.blockedBy.account': Phrase;
  readonly 'appPicker.alpha': Phrase;
  readonly 'appPicker.beta': Phrase;
  readonly 'appPicker.noMatches': Phrase<'query'>;
  readonly 'appPicker.noneShown': Phrase;
  readonly 'appPicker.noneAllowed': Phrase;
  readonly 'appPicker.noneBlocked': Phrase;
} = /* @__PURE__ */ phrases({
  'appPicker.search': 'Search apps',
  'appPicker.tags': 'Category',
  'appPicker.tags.all': 'All categories',
  'appPicker.tags.one': '{name} ({count})',
  'appPicker.tag.admin': 'Administration',
  'appPicker.tag.carrier': 'Carriers',
  'appPicker.tag.developer': 'Developers',
  'appPicker.tag.endUser': 'End users',
  'appPicker.tag.integrations': 'Integrations',
  'appPicker.tag.reporting': 'Reporting',
  'appPicker.tag.reseller': 'Resellers',
  'appPicker.tag.smb': 'Small and medium businesses',
  'appPicker.tag.systemAdmin': 'System administration',
  'appPicker.filter': 'Which apps to show',
  'appPicker.filter.all': 'All {count}',
  'appPicker.filter.allowed': 'Allowed {count}',
  'appPicker.filter.blocked': 'Blocked {count}',
  'appPicker.found': {one: '{count} app shown.', other: '{count} apps shown.'},
  'appPicker.count': '{allowed} of {total} allowed',
  'appPicker.allAllowed': 'All allowed',
  'appPicker.allBlocked': 'All blocked',
  'appPicker.allowAll': 'Allow all',
  'appPicker.blockAll': 'Block all',
  'appPicker.allowShown': 'Allow those shown',
  'appPicker.blockShown': 'Block those shown',
  'appPicker.allowed': 'Allowed',
  'appPicker.blocked': 'Blocked',
  'appPicker.blockedBy.platform': 'Blocked by the platform operator.',
  'appPicker.blockedBy.vendor': 'Blocked by the app’s vendor.',
  'appPicker.blockedBy.reseller': 'Blocked by a parent reseller.',
  'appPicker.blockedBy.plan': 'Not included in the service plan.',
  'appPicker.blockedBy.branding': 'Hidden by the branding of the portal.',
  'appPicker.blockedBy.account': 'Not made available to this account’s users.',
  'appPicker.alpha': 'Alpha',
  'appPicker.beta': 'Beta',
  'appPicker.noMatches': 'No apps match “{query}”.',
  'appPicker.noneShown': 'No apps match these filters.',
  'appPicker.noneAllowed': 'No apps are allowed.',
  'appPicker.noneBlocked': 'No apps are blocked.',
});
