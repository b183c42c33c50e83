import {loaders} from './generated/loaders.js';
import type {Words} from './messages.js';

/** BCP 47 tags of the languages the library speaks. English comes with the elements. */
export const catalogLanguages: readonly string[] = ['en', ...Object.keys(loaders)];

/** The catalog for a locale, by its language; none for English, and where the library does not speak the language. */
export function loadCatalog(locale: string): Promise<Words> {
  const [language = 'en'] = locale.toLowerCase().split('-');
  return loaders[language]?.() ?? Promise.resolve({});
}
