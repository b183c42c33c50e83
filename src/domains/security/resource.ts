import type {AccountId} from '../../api/account-ref.js';
import type {List} from '../../api/document.js';
import type {MfaProvider, Security, SecurityApi} from '../../api/security.js';
import {loadCode} from '../../api/load-code.js';
import type {Resource} from '../../session/resource-cache.js';
import {documentResource} from '../../session/document-resource.js';
import type {EditableResource} from '../../session/resources.js';

/** Every write enforces `rules.ts`. */
export function securityResource(security: SecurityApi, id: AccountId): EditableResource<Security> {
  const resource = documentResource('security', security, id);
  return {
    ...resource,
    write: async (change, options) => {
      const {assertMayChange, written} = await loadCode(() => import('./rules.js'));
      await assertMayChange(security, id, change.changes);
      return written(resource.write(change, options), change.changes, () => security.get(id));
    },
  };
}

/** The providers that can ask users of the account for a second factor. */
export function mfaProvidersResource(security: SecurityApi, id: AccountId): Resource<List<MfaProvider>> {
  return {key: ['mfa-providers', id], read: (signal) => security.mfaProviders(id, {signal})};
}
