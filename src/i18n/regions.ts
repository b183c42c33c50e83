import {perLocale} from './memo.js';

const regionNames = perLocale((locale) => new Intl.DisplayNames(locale, {type: 'region', fallback: 'none'}));

/** The name of a country; any other text is returned unchanged. */
export function countryName(locale: string, country: string): string {
  if (!/^[a-z]{2}$/i.test(country)) return country;
  return regionNames(locale).of(country.toUpperCase()) ?? country;
}
