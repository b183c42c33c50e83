import type {AccountsAdapter} from '../../api/accounts-adapter.js';
import type {AccountId} from '../../api/model.js';
import type {Notes} from '../../api/model-documents.js';
import {documentResource, type EditableResource} from '../../session/resources.js';

export function notesResource(notes: NonNullable<AccountsAdapter['notes']>, id: AccountId): EditableResource<Notes> {
  return documentResource('notes', notes, id);
}
