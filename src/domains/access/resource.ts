import type {CustomerAccess} from '../../api/access.js';
import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import {documentResource} from '../../session/document-resource.js';
import type {EditableResource} from '../../session/resources.js';

export function accessResource(
  access: NonNullable<AccountsAdapter['access']>,
  id: AccountId,
): EditableResource<CustomerAccess> {
  return documentResource('access', access, id);
}
