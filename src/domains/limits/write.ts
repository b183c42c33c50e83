import type {Change, Versioned} from '../../api/document.js';
import type {Limits} from '../../api/limits.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {limitsResource} from './resource.js';

/** Changes the limits of an account, and asks about the charges. */
export async function writeLimits(
  {adapter, account}: WriteTarget,
  change: Change<Limits>,
  options?: DocumentWriteOptions,
): Promise<Versioned<Limits>> {
  return writeDocument(limitsResource(supported(adapter.limits), account.id), change, options);
}
