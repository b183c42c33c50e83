import type {Change} from '../../api/accounts-adapter.js';
import type {Versioned} from '../../api/model.js';
import type {Notes} from '../../api/model-documents.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {notesResource} from './resource.js';

/** Changes the notes, the announcement, or what else the operator keeps about a customer. */
export async function writeNotes(
  target: WriteTarget,
  change: Change<Notes>,
  options?: DocumentWriteOptions,
): Promise<Versioned<Notes>> {
  return writeDocument(supported(notesResource(target)), change, options);
}
