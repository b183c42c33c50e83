/** Reads phone numbers. Loaded when one is shown or typed: the plans of all countries are some forty KB. */
import parsePhoneNumber, {type CountryCode} from 'libphonenumber-js/core';
import plans from 'libphonenumber-js/min/metadata';

export interface PhoneNumber {
  readonly e164: string;
  /** ISO 3166 code; absent for numbers of no country. */
  readonly country: string | undefined;
  /** As people of the operator's country write it. */
  readonly text: string;
  /** As people of other countries write it. */
  readonly international: string;
}

/**
 * The number somebody in `country` means by a text; nothing where it could be another, or would lose something: a
 * national number has to be one of the country's own, an extension has no place in E.164, and prose is no number.
 */
export function readPhone(text: string, country: string): PhoneNumber | undefined {
  const home = country.toUpperCase();
  const number = parsePhoneNumber(
    text,
    {...(home in plans.countries && {defaultCountry: home as CountryCode}), extract: false},
    plans,
  );
  const international = text.trim().startsWith('+');
  if (!number || number.ext || !(international ? number.isPossible() : number.isValid())) return undefined;
  return {
    e164: number.number,
    country: number.country,
    text: number.country === home ? number.formatNational() : number.formatInternational(),
    international: number.formatInternational(),
  };
}
