import type {Settings} from '../api/settings.js';

/** The backend gives amounts without their currency (SH-17). */
const DEFAULT_CURRENCY = 'USD';

/** ISO 4217 code of all amounts; a setting that is no such code would be shown by no format. */
export function currencyOf({currencyCode = ''}: Pick<Settings, 'currencyCode'>): string {
  return /^[a-z]{3}$/i.test(currencyCode) ? currencyCode.toUpperCase() : DEFAULT_CURRENCY;
}
