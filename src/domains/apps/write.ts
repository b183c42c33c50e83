import type {AppAccess} from '../../api/apps.js';
import type {Change, Versioned} from '../../api/document.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {appAccessResource} from './resource.js';

/**
 * Blocks and allows the apps in which the change differs from its base; the stored state of every other app is
 * preserved.
 */
export async function writeAppAccess(
  {adapter, account}: WriteTarget,
  change: Change<AppAccess>,
  options?: DocumentWriteOptions,
): Promise<Versioned<AppAccess>> {
  return writeDocument(appAccessResource(supported(adapter.apps), account.id), change, options);
}
