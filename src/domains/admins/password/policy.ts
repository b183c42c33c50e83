import type {Settings} from '../../../api/settings.js';
import {minLength, type Check} from '../../../ui/fields/checks.js';

/** Minimum length of a password if the host has not configured one. */
const PASSWORD_MIN_LENGTH = 10;
/** The platform's own minimum. A host may require more, but not less. */
const LEAST = 6;

/** Minimum length of a new password. The server itself accepts any. */
export function passwordMinLength({passwordMinLength: wanted = PASSWORD_MIN_LENGTH}: Settings): number {
  return Math.max(LEAST, Math.trunc(wanted));
}

/** The policy as the check of a field. */
export const passwordCheck = (settings: Settings): Check => minLength(passwordMinLength(settings));
