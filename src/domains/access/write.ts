import type {CustomerAccess} from '../../api/access.js';
import type {Change, Versioned} from '../../api/document.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {accessResource} from './resource.js';

/** Changes which parts of its own menu the customer sees. */
export async function writeAccess(
  {adapter, account}: WriteTarget,
  change: Change<CustomerAccess>,
  options?: DocumentWriteOptions,
): Promise<Versioned<CustomerAccess>> {
  return writeDocument(accessResource(supported(adapter.access), account.id), change, options);
}
