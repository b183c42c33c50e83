// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const accountBreadcrumbsWords: {
  readonly 'accountBreadcrumbs.label': Phrase;
  readonly 'accountBreadcrumbs.more': Phrase<'count'>;
  readonly 'accountBreadcrumbs.failed': Phrase;
} = /* @__PURE__ */ phrases({
  'accountBreadcrumbs.label': 'Path to this account',
  'accountBreadcrumbs.more': {one: 'Show one hidden account', other: 'Show {count} hidden accounts'},
  'accountBreadcrumbs.failed': 'The path to this account could not be loaded',
});
