// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import type {Catalog} from './catalog.js';

/** The languages besides English, each loaded as a whole when it is first wanted. */
export const loaders: Readonly<Record<string, () => Promise<Catalog>>> = {
  de: async () => (await import('./de.js')).de,
};
