import type {Change, Versioned} from '../../api/document.js';
import type {NumberFeatureAccess} from '../../api/number-features.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {numberFeaturesResource} from './resource.js';

/** Changes which number features the customer may use. */
export async function writeNumberFeatures(
  {adapter, account}: WriteTarget,
  change: Change<NumberFeatureAccess>,
  options?: DocumentWriteOptions,
): Promise<Versioned<NumberFeatureAccess>> {
  return writeDocument(numberFeaturesResource(supported(adapter.numberFeatures), account.id), change, options);
}
