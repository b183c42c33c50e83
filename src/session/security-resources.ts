/** How people sign in to an account. In a file of its own: the overview asks for it at once. */
import type {SecurityApi} from '../api/accounts-adapter.js';
import type {AccountId} from '../api/model.js';
import type {MfaProvider, Security} from '../api/model-documents.js';
import type {Resource} from './resource-cache.js';
import {owner, type EditableResource} from './resources.js';

export function securityResource(security: SecurityApi, id: AccountId): EditableResource<Security> {
  return {
    key: ['security', id],
    owner,
    read: (signal) => security.get(id, {signal}),
    write: (change, options) => security.update(id, change, options),
  };
}

/** Who may ask users of the account for a second factor. */
export function mfaProvidersResource(security: SecurityApi, id: AccountId): Resource<readonly MfaProvider[]> {
  return {key: ['mfa-providers', id], read: (signal) => security.mfaProviders(id, {signal})};
}
