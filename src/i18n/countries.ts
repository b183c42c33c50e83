import {once, perLocale} from './memo.js';
import {countryName} from './regions.js';

/** A code with its name in the language of a locale. */
export interface NamedCode {
  readonly code: string;
  readonly name: string;
}

/**
 * Codes that browsers name although they are not countries: exceptional reservations of ISO 3166-1, groups, and
 * pseudo-regions, as well as replaced codes that an engine (WebKit's) does not recognize as such.
 */
const notCountries: ReadonlySet<string> = new Set(
  ['AC CP CQ DG EA IC TA UK', 'EU EZ UN QO XA XB ZZ', 'AN BU CS DD DY FX HV NH RH SU TP VD YD YU ZR'].flatMap((codes) =>
    codes.split(' '),
  ),
);

const alphabet = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/**
 * ISO 3166-1 country codes, determined by asking the browser for the name of every possible code, because it provides
 * no list. Replaced codes (`DD`, `UK`) resolve to another region and are excluded.
 */
export const countryCodes: () => readonly string[] = once(() => {
  const names = new Intl.DisplayNames('en', {type: 'region', fallback: 'none'});
  return alphabet
    .flatMap((first) => alphabet.map((second) => first + second))
    .filter((code) => names.of(code) !== undefined && new Intl.Locale(`und-${code}`).region === code)
    .filter((code) => !notCountries.has(code));
});

/** All countries, sorted by name in the order of the language. */
export const countries: (locale: string) => readonly NamedCode[] = perLocale((locale) => {
  const {compare} = new Intl.Collator(locale);
  return countryCodes()
    .map((code) => ({code, name: countryName(locale, code)}))
    .sort((a, b) => compare(a.name, b.name));
});
