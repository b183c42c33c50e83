import type {Catalog} from '../../messages.js';
import {common} from './common.js';

/** The German catalog. */
export const de: Catalog = {...common};
