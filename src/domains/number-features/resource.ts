import type {AccountsAdapter} from '../../api/accounts-adapter.js';
import type {AccountId} from '../../api/model.js';
import type {NumberFeatureAccess} from '../../api/model-documents.js';
import {documentResource, type EditableResource} from '../../session/resources.js';

export function numberFeaturesResource(
  features: NonNullable<AccountsAdapter['numberFeatures']>,
  id: AccountId,
): EditableResource<NumberFeatureAccess> {
  return documentResource('number-features', features, id);
}
