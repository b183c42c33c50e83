import type {CatalogOf} from '../../messages.js';
import type {accountLimits as english} from '../en/account-limits.js';

export const accountLimits: CatalogOf<typeof english> = {
  'accountLimits.form': 'Anruflimits',
  'accountLimits.forbidden': 'Limits legt der Reseller des Accounts oder der Betreiber der Plattform fest.',
  'accountLimits.saved': 'Anruflimits gespeichert.',
};
