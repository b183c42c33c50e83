import type {AccountId} from '../../api/account-ref.js';
import type {AccountsAdapter} from '../../api/adapter.js';
import type {NumberFeatureAccess} from '../../api/number-features.js';
import {documentResource} from '../../session/document-resource.js';
import type {EditableResource} from '../../session/resources.js';

export function numberFeaturesResource(
  features: NonNullable<AccountsAdapter['numberFeatures']>,
  id: AccountId,
): EditableResource<NumberFeatureAccess> {
  return documentResource('number-features', features, id);
}
