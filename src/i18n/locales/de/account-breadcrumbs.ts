import type {CatalogOf} from '../../messages.js';
import type {accountBreadcrumbs as english} from '../en/account-breadcrumbs.js';

export const accountBreadcrumbs: CatalogOf<typeof english> = {
  'accountBreadcrumbs.label': 'Pfad zu diesem Account',
  'accountBreadcrumbs.more': {one: 'Einen Account dazwischen zeigen', other: '{count} Accounts dazwischen zeigen'},
  'accountBreadcrumbs.failed': 'Der Pfad zu diesem Account konnte nicht geladen werden',
};
