import type {AccountId} from '../api/account-ref.js';
import type {Versioned} from '../api/document.js';
import type {EditableResource} from './resources.js';

/**
 * A save that may have replaced another client's change. That change was made between the last read of the document and
 * the save, so its content is unknown.
 */
export interface OverwrittenSave<T = object> {
  readonly accountId: AccountId;
  /** Where the save was made, see `Editor`. */
  readonly place: readonly string[];
  readonly resource: EditableResource<T>;
  /** The document as last read, before the other client's change. */
  readonly before: T;
  /** The document that was to be stored. */
  readonly sent: T;
  /** The document as stored after the save; another client may have changed it again by then. */
  readonly saved: Versioned<T>;
}
