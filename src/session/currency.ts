import type {Settings} from '../api/settings.js';

/** The backend returns amounts without a currency. */
const DEFAULT_CURRENCY = 'USD';

/**
 * ISO 4217 code of all amounts. An invalid code in the settings is ignored, because no number format would accept it.
 */
export function currencyOf({currencyCode = ''}: Pick<Settings, 'currencyCode'>): string {
  return /^[a-z]{3}$/i.test(currencyCode) ? currencyCode.toUpperCase() : DEFAULT_CURRENCY;
}
