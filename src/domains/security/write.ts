import type {Change, Versioned} from '../../api/document.js';
import type {Security} from '../../api/security.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {securityResource} from './resource.js';

/** Changes multi-factor authentication, which must stay on while numbers of the account send messages. */
export async function writeSecurity(
  {adapter, account}: WriteTarget,
  change: Change<Security>,
  options?: DocumentWriteOptions,
): Promise<Versioned<Security>> {
  return writeDocument(securityResource(supported(adapter.security), account.id), change, options);
}
