import {en} from './locales/en/index.js';
import type {Catalog} from './messages.js';

/** Languages with a complete catalog, each loaded when it is first wanted. English is always there. */
const loaders: Readonly<Record<string, () => Promise<Catalog>>> = {
  en: () => Promise.resolve(en),
  de: async () => (await import('./locales/de/index.js')).de,
};

/** BCP 47 tags of the languages the library speaks. */
export const catalogLanguages: readonly string[] = Object.keys(loaders);

/** The catalog for a locale, by its language; English where the library does not speak it. */
export function loadCatalog(locale: string): Promise<Catalog> {
  const [language = 'en'] = locale.toLowerCase().split('-');
  const load = loaders[language];
  return load ? load() : Promise.resolve(en);
}
