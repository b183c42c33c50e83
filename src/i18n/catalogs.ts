import type {Words} from './messages.js';

/** Languages with a complete catalog, each loaded when it is first wanted. English comes with the elements. */
const loaders: Readonly<Record<string, () => Promise<Words>>> = {
  en: () => Promise.resolve({}),
  de: async () => (await import('./locales/de/index.js')).de,
};

/** BCP 47 tags of the languages the library speaks. */
export const catalogLanguages: readonly string[] = Object.keys(loaders);

/** The catalog for a locale, by its language; none, which is English, where the library does not speak it. */
export function loadCatalog(locale: string): Promise<Words> {
  const [language = 'en'] = locale.toLowerCase().split('-');
  return loaders[language]?.() ?? Promise.resolve({});
}
