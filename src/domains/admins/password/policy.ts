import type {Settings} from '../../../api/settings.js';
import {minLength, type Check} from '../../../ui/fields/checks.js';

/** Fewest characters of a password where the host has not decided otherwise. */
const PASSWORD_MIN_LENGTH = 10;
/** What the platform's own screens have always asked for (SH-40). A host may ask for more, not for less. */
const LEAST = 6;

/** Fewest characters a new password must have. The server itself takes any (contract, live checks). */
export function passwordMinLength({passwordMinLength: wanted = PASSWORD_MIN_LENGTH}: Settings): number {
  return Math.max(LEAST, Math.trunc(wanted));
}

/** The policy as the check of a field. */
export const passwordCheck = (settings: Settings): Check => minLength(passwordMinLength(settings));
