import {supportedLocale} from './supported-locale.js';
import {loaders} from './generated/loaders.js';
import type {Words} from './messages.js';

/** BCP 47 tags of the supported languages. English is included in the elements. */
export const catalogLanguages: readonly string[] = ['en', ...Object.keys(loaders)];

/** The catalog for a locale, by its language; empty for English and for unsupported languages. */
export function loadCatalog(locale: string): Promise<Words> {
  const [language = 'en'] = supportedLocale(locale).split('-');
  return loaders[language]?.() ?? Promise.resolve({});
}
