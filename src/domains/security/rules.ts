import type {AccountId} from '../../api/account-ref.js';
import type {Changes, Versioned, Written} from '../../api/document.js';
import type {MfaProvider, Security, SecurityApi} from '../../api/security.js';
import {apiError, isAbort, isApiError} from '../../api/errors.js';
import {writtenDocument} from '../../api/written-document.js';

/** Rules named by an error that prevents turning multi-factor authentication off. */
export const NUMBERS_SEND_MESSAGES = 'numbers_send_messages';
export const NUMBERS_UNKNOWN = 'numbers_unknown';
/** The rule named by an error after which multi-factor authentication is still off. */
export const STILL_OFF = 'still_off';

/**
 * Multi-factor authentication cannot be turned off while numbers of the account send messages. This is checked at the
 * time of every write. If the numbers cannot be read, the write is rejected as well.
 *
 * @throws `invalid` at `mfaEnabled` with the rule `NUMBERS_SEND_MESSAGES`, whose target is the numbers in E.164 form
 *   separated by spaces, or with the rule `NUMBERS_UNKNOWN`
 */
export async function assertMayChange(
  security: SecurityApi,
  accountId: AccountId,
  {mfaEnabled}: Changes<Security>,
): Promise<void> {
  if (mfaEnabled !== false) return;
  let numbers: readonly string[];
  try {
    numbers = await security.messagingNumbers(accountId);
  } catch (error) {
    if (isAbort(error) || (isApiError(error) && error.kind === 'unauthorized')) throw error;
    throw refusal(NUMBERS_UNKNOWN, 'It is not known whether numbers send messages');
  }
  if (numbers.length > 0) throw refusal(NUMBERS_SEND_MESSAGES, 'Numbers send messages', numbers.join(' '));
}

/**
 * Returns the document of a write. A backend can accept the write and leave multi-factor authentication off, e.g. because
 * the provider belongs to another account.
 *
 * @throws `invalid` at `mfaEnabled` with the rule `STILL_OFF`
 */
export async function written(
  write: Promise<Written<Security>>,
  {mfaEnabled}: Changes<Security>,
  read: () => Promise<Versioned<Security>>,
): Promise<Versioned<Security>> {
  const saved = await writtenDocument(write, read);
  if (mfaEnabled && !saved.value.mfaEnabled) throw refusal(STILL_OFF, 'The backend left it off');
  return saved;
}

function refusal(rule: string, message: string, target?: string) {
  const field = {path: 'mfaEnabled', rule, message, ...(target !== undefined && {target})};
  return apiError('invalid', message, {fields: [field]});
}

/** The providers that can ask for a second factor. */
export function usableProviders(providers: readonly MfaProvider[]): readonly MfaProvider[] {
  return providers.filter(({enabled}) => enabled);
}

/**
 * The provider to use when the second factor is turned on: the previous one, otherwise one with one-time codes,
 * otherwise any usable one.
 */
export function preferredProvider(usable: readonly MfaProvider[], stored: string): MfaProvider | undefined {
  return usable.find(({id}) => id === stored) ?? usable.find(({kind}) => kind === 'otp') ?? usable[0];
}
