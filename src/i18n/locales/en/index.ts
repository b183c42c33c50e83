import {common} from './common.js';

/** The English catalog: every text of the library, and the type all others are checked against. */
export const en = {...common} as const;
