import type {AccountId} from '../../api/account-ref.js';
import type {Changes} from '../../api/document.js';
import type {MfaProvider, Security, SecurityApi} from '../../api/security.js';
import {apiError, isAbort, isApiError} from '../../api/errors.js';

/** Rules that a refusal to turn multi-factor authentication off names. */
export const NUMBERS_SEND_MESSAGES = 'numbers_send_messages';
export const NUMBERS_UNKNOWN = 'numbers_unknown';

/**
 * Multi-factor authentication cannot be turned off as long as numbers of the account send messages. It is checked at the
 * moment of the write, whoever writes and in whatever way. Where the numbers cannot be read it is refused as well.
 *
 * @throws `invalid` at `mfaEnabled` by the rule `NUMBERS_SEND_MESSAGES`, whose target is the numbers in E.164 form separated by
 *   spaces, or by the rule `NUMBERS_UNKNOWN`
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

function refusal(rule: string, message: string, target?: string) {
  const field = {path: 'mfaEnabled', rule, message, ...(target !== undefined && {target})};
  return apiError('invalid', message, {fields: [field]});
}

/** Those who can ask for a second factor. */
export function usableProviders(providers: readonly MfaProvider[]): readonly MfaProvider[] {
  return providers.filter(({enabled}) => enabled);
}

/** Who asks when the second factor is turned on: who asked before, else by one-time codes, else whoever can (OV-08). */
export function preferredProvider(usable: readonly MfaProvider[], stored: string): MfaProvider | undefined {
  return usable.find(({id}) => id === stored) ?? usable.find(({kind}) => kind === 'otp') ?? usable[0];
}
