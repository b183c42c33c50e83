import {once, perLocale} from './memo.js';
import {countryName} from './regions.js';

/** A code with its name in the language of a locale. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/**
 * What browsers have names for beside countries: exceptional reservations of ISO 3166-1, groups, pseudo-regions; and codes
 * that were replaced by others, where an engine (WebKit's) does not say so.
 */
const notCountries: ReadonlySet<string> = new Set(
  ['AC CP CQ DG EA IC TA UK', 'EU EZ UN QO XA XB ZZ', 'AN BU CS DD DY FX HV NH RH SU TP VD YD YU ZR'].flatMap((codes) =>
    codes.split(' '),
  ),
);

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * ISO 3166-1 codes of the countries, found by asking the browser for the name of every code there could be: it has no
 * list to give. Codes that were replaced by others (`DD`, `UK`) read as another region and fall out.
 */
export const countryCodes: () => readonly string[] = once(() => {
  const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
  return alphabet
    .flatMap((first) => alphabet.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => !notCountries.has(code));
});

/** All countries by name, in the order in which readers of the language expect them (SH-31). */
export const countries: (locale: string) => readonly NamedCode[] = perLocale((locale) => {
  const {compare} = new Intl.Collator(locale);
  return countryCodes()
    .map((code) => ({code, name: countryName(locale, code)}))
    .sort((a, b) => compare(a.name, b.name));
});
