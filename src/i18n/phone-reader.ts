/**
 * Parses phone numbers. Loaded when one is shown or typed: the numbering plans of all countries take about forty KB.
 */
import parsePhoneNumber, {type CountryCode} from 'libphonenumber-js/core';
import plans from 'libphonenumber-js/min/metadata';

export interface PhoneNumber {
  readonly e164: string;
  /** ISO 3166 code; absent for numbers that belong to no country. */
  readonly country: string | undefined;
  /** National format for the operator's country. */
  readonly text: string;
  /** International format. */
  readonly international: string;
}

/**
 * The number that a user in `country` means by a text; `undefined` if it is ambiguous or would lose information: a
 * national number must be valid in the country itself, E.164 cannot express an extension, and prose is not a number.
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
