/** Phone numbers: kept in E.164 as far as they can be read, shown as the operator writes them (SH-28). */

import type {PhoneNumber} from './phone-reader.js';

/** How an operator writes phone numbers. */
export interface PhoneStyle {
  /** ISO 3166 code: where a number without a country code is from, and whose numbers are shown without one. */
  readonly country: string;
  /** Numbers are shown as they are stored (SH-14). */
  readonly raw: boolean;
}

/** The style that white-label settings ask for (SH-13, SH-14). */
export function phoneStyle({
  countryCode,
  preventDIDFormatting,
}: {
  readonly countryCode?: string | undefined;
  readonly preventDIDFormatting?: boolean | undefined;
}): PhoneStyle {
  return {country: countryCode ?? 'US', raw: preventDIDFormatting ?? false};
}

type Reader = (text: string, country: string) => PhoneNumber | undefined;

let reader: Reader | undefined;

/** Whether numbers can be read by now. */
export const canReadPhones = (): boolean => reader !== undefined;

/** Loads what reads numbers. Never rejects: without it they are shown, and stored, as they are. @returns `canReadPhones` */
export async function loadPhoneReader(): Promise<boolean> {
  try {
    reader ??= (await import('./phone-reader.js')).readPhone;
  } catch {
    // The page is offline, or was replaced on its server. The next number asks again.
  }
  return reader !== undefined;
}

/** The number a text means; nothing for another text, and for all of them until the reader is loaded. */
export const readPhone = (text: string, {country}: PhoneStyle): PhoneNumber | undefined => reader?.(text, country);

/** What to store of a typed number: E.164, or just what was typed where that is no number. */
export const storedPhone = (typed: string, style: PhoneStyle): string => readPhone(typed, style)?.e164 ?? typed;

/** What to show of a stored number. */
export const phoneText = (stored: string, style: PhoneStyle): string =>
  (style.raw ? undefined : readPhone(stored, style)?.text) ?? stored;
