/** How people sign in to an account. In a file of its own: the overview asks for it at once. */
import type {SecurityApi} from '../../api/accounts-adapter.js';
import type {AccountId} from '../../api/model.js';
import type {MfaProvider, Security} from '../../api/model-documents.js';
import type {Resource} from '../../session/resource-cache.js';
import {documentResource, type EditableResource} from '../../session/resources.js';

export function securityResource(security: SecurityApi, id: AccountId): EditableResource<Security> {
  return documentResource('security', security, id);
}

/** Who may ask users of the account for a second factor. */
export function mfaProvidersResource(security: SecurityApi, id: AccountId): Resource<readonly MfaProvider[]> {
  return {key: ['mfa-providers', id], read: (signal) => security.mfaProviders(id, {signal})};
}
