import type {CarrierRoute} from '../../api/carrier.js';
import type {Change, Versioned} from '../../api/document.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {carrierResource} from './resource.js';

/** Applies a strategy; the first save creates the route of an account that has none. */
export async function writeCarrier(
  {adapter, account}: WriteTarget,
  change: Change<CarrierRoute>,
  options?: DocumentWriteOptions,
): Promise<Versioned<CarrierRoute>> {
  return writeDocument(carrierResource(supported(adapter.carrier), account.id), change, options);
}
