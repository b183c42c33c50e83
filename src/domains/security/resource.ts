/** How people sign in to an account. In a file of its own: the overview asks for it at once. */
import type {Change, SecurityApi} from '../../api/accounts-adapter.js';
import type {AccountId, Versioned} from '../../api/model.js';
import type {MfaProvider, Security} from '../../api/model-documents.js';
import type {Resource} from '../../session/resource-cache.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {documentResource, type EditableResource} from '../../session/resources.js';
import {assertMayChange} from './rules.js';

/** Every write of it obeys the rules of `rules.ts`. */
export function securityResource(security: SecurityApi, id: AccountId): EditableResource<Security> {
  const resource = documentResource('security', security, id);
  return {
    ...resource,
    write: async (change, options) => {
      await assertMayChange(security, id, change.changes);
      return resource.write(change, options);
    },
  };
}

/** Who may ask users of the account for a second factor. */
export function mfaProvidersResource(security: SecurityApi, id: AccountId): Resource<readonly MfaProvider[]> {
  return {key: ['mfa-providers', id], read: (signal) => security.mfaProviders(id, {signal})};
}

/** Changes multi-factor authentication. It stays on while numbers of the account send messages. */
export async function writeSecurity(
  {adapter, account}: WriteTarget,
  change: Change<Security>,
  options?: DocumentWriteOptions,
): Promise<Versioned<Security>> {
  return writeDocument(securityResource(supported(adapter.security), account.id), change, options);
}
