import {perLocale} from './memo.js';
import {countryCodes, type NamedCode} from './countries.js';

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * Languages by name, as tags with a country (`en-US`): each language with the country where most of its speakers live,
 * and dialects with a name of their own (`en-GB`, British English). Derived from the browser's data, which contains no
 * list of languages.
 */
export const languages: (locale: string) => readonly NamedCode[] = perLocale((locale) => {
  const names = new Intl.DisplayNames(locale, {type: 'language', fallback: 'code'});
  const {compare} = new Intl.Collator(locale);
  return languageTags()
    .map((code) => ({code, name: names.of(code) ?? code}))
    .sort((a, b) => compare(a.name, b.name));
});

/** Whether a tag names a language, in the list or not: few regional forms, such as `es-US`, are listed. */
export function isLanguage(tag: string): boolean {
  try {
    return new Intl.DisplayNames('en', {type: 'language', fallback: 'none'}).of(tag) !== undefined;
  } catch {
    // The tag is malformed.
    return false;
  }
}

function languageTags(): readonly string[] {
  const regions = countryCodes();
  const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});
  const known = alphabet
    .flatMap((first) => alphabet.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(code).language === code);
  const home = (language: string): string => {
    const {region} = new Intl.Locale(language).maximize();
    return region !== undefined && regions.includes(region) ? `${language}-${region}` : language;
  };
  // Limited to languages that are the main language of several countries, because each lookup is slow.
  const first = regions.map((region) => new Intl.Locale(`und-${region}`).maximize().language);
  const wide = [...new Set(first.filter((language, index) => first.indexOf(language) !== index))];
  const dialects = wide
    .filter((language) => known.includes(language))
    .flatMap((language) => regions.map((region) => `${language}-${region}`))
    .filter((tag) => !(names.of(tag) ?? '(').includes('('));
  return [...new Set([...known.map(home), ...dialects])];
}
