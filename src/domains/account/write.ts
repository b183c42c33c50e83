import type {Account} from '../../api/account.js';
import type {Change, Versioned} from '../../api/document.js';
import {writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {editableAccount} from './resource.js';

/** Changes the name, the realm, the contacts, or the status of an account. */
export async function writeAccount(
  target: WriteTarget,
  change: Change<Account>,
  options?: DocumentWriteOptions,
): Promise<Versioned<Account>> {
  return writeDocument(editableAccount(target), change, options);
}
