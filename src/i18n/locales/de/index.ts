import type {Catalog} from '../../messages.js';
import {accountManager} from './account-manager.js';
import {accountLimits} from './account-limits.js';
import {appExchange} from './app-exchange.js';
import {carrierPicker} from './carrier-picker.js';
import {common} from './common.js';

/** The German catalog. */
export const de: Catalog = {...common, ...accountManager, ...accountLimits, ...appExchange, ...carrierPicker};
