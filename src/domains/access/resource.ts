import type {AccountsAdapter} from '../../api/accounts-adapter.js';
import type {AccountId} from '../../api/model.js';
import type {CustomerAccess} from '../../api/model-documents.js';
import {documentResource, type EditableResource} from '../../session/resources.js';

export function accessResource(
  access: NonNullable<AccountsAdapter['access']>,
  id: AccountId,
): EditableResource<CustomerAccess> {
  return documentResource('access', access, id);
}
