import type {Change, Versioned} from '../../api/document.js';
import type {Notes} from '../../api/notes.js';
import {supported, writeDocument, type DocumentWriteOptions, type WriteTarget} from '../../session/document-write.js';
import {notesResource} from './resource.js';

/** Changes the notes, the announcement, or other information that the operator maintains about a customer. */
export async function writeNotes(
  target: WriteTarget,
  change: Change<Notes>,
  options?: DocumentWriteOptions,
): Promise<Versioned<Notes>> {
  return writeDocument(supported(notesResource(target)), change, options);
}
