import type {SecurityApi} from '../../api/accounts-adapter.js';
import {apiError, isAbort, isApiError} from '../../api/errors.js';
import type {AccountId} from '../../api/model.js';
import type {Security} from '../../api/model-documents.js';
import type {EditableResource} from '../../session/resources.js';
import {securityResource} from './resource.js';

/** What a refusal to turn the second factor off says, in the language of the moment. */
export interface GuardWords {
  readonly inUse: (numbers: readonly string[]) => string;
  readonly unchecked: () => string;
}

/**
 * The security settings of an account, with a second factor that cannot be turned off as long as numbers send messages
 * (OV-08): asked at the moment it is saved, whoever saves it and by whatever way, Undo included.
 */
export function guardedSecurity(
  security: SecurityApi,
  accountId: AccountId,
  words: GuardWords,
): EditableResource<Security> {
  const resource = securityResource(security, accountId);
  return {
    ...resource,
    write: async (change, options) => {
      if (change.changes.mfaEnabled === false) {
        const complaint = await complaintOf(security, accountId, words);
        if (complaint !== undefined) {
          const field = {path: 'mfaEnabled', rule: 'messaging', message: complaint};
          throw apiError('invalid', complaint, {fields: [field]});
        }
      }
      return resource.write(change, options);
    },
  };
}

/** What cannot be found out is refused as well: a second factor is not given up on a guess. */
async function complaintOf(security: SecurityApi, id: AccountId, words: GuardWords): Promise<string | undefined> {
  try {
    const numbers = await security.messagingNumbers(id);
    return numbers.length === 0 ? undefined : words.inUse(numbers);
  } catch (error) {
    if (isAbort(error) || (isApiError(error) && error.kind === 'unauthorized')) throw error;
    return words.unchecked();
  }
}
