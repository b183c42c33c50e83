/** Phone numbers: stored in E.164 if they can be parsed, and shown in the operator's format. */

import type {PhoneNumber} from './phone-reader.js';

type Reader = typeof import('./phone-reader.js');

/** The format in which an operator writes phone numbers. */
export interface PhoneStyle {
  /** ISO 3166 code: the country of numbers without a country code, whose numbers are shown in national format. */
  readonly country: string;
  /** Whether numbers are shown as stored. */
  readonly raw: boolean;
}

/** The phone format of the white-label settings. */
export function phoneStyle({
  countryCode,
  preventDIDFormatting,
}: {
  readonly countryCode?: string | undefined;
  readonly preventDIDFormatting?: boolean | undefined;
}): PhoneStyle {
  return {country: countryCode ?? 'US', raw: preventDIDFormatting ?? false};
}

let reader: Reader | undefined;

/** Whether the phone library is loaded. */
export const canReadPhones = (): boolean => reader !== undefined;

/**
 * Loads the phone library. Never rejects: without it numbers are shown and stored unchanged. @returns `canReadPhones`
 */
export async function loadPhoneReader(): Promise<boolean> {
  try {
    reader ??= await import('./phone-reader.js');
  } catch {
    // The page is offline or was replaced on its server. The next number retries.
  }
  return reader !== undefined;
}

/** The phone number in a text; `undefined` for any other text, and for all texts until the library is loaded. */
export const readPhone = (text: string, {country}: PhoneStyle): PhoneNumber | undefined =>
  reader?.readPhone(text, country);

/** The value to store for a typed number: E.164, or the typed text if it is not a number. */
export const storedPhone = (typed: string, style: PhoneStyle): string => readPhone(typed, style)?.e164 ?? typed;

/** The text to show for a stored number. */
export const phoneText = (stored: string, style: PhoneStyle): string =>
  (style.raw ? undefined : readPhone(stored, style)?.text) ?? stored;

/**
 * The link that calls a stored number, with its extension; `undefined` for a text that is not a single number, and for all
 * but E.164 until the library is loaded.
 */
export const phoneHref = (stored: string, {country}: PhoneStyle): string | undefined =>
  reader ? reader.phoneHref(stored, country) : /^\+\d{8,15}$/.test(stored) ? `tel:${stored}` : undefined;
