import {accountManager} from './account-manager.js';
import {accountLimits} from './account-limits.js';
import {appExchange} from './app-exchange.js';
import {carrierPicker} from './carrier-picker.js';
import {common} from './common.js';

/** The English catalog: every text of the library, and the type all others are checked against. */
export const en = {...common, ...accountManager, ...accountLimits, ...appExchange, ...carrierPicker} as const;
