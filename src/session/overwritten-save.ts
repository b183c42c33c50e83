import type {AccountId} from '../api/account-ref.js';
import type {Versioned} from '../api/document.js';
import type {EditableResource} from './resources.js';

/**
 * A save that may have replaced a change of another client. That change came after the document was last read and before the
 * save, so what it was is unknown.
 */
export interface OverwrittenSave<T = object> {
  readonly accountId: AccountId;
  /** Where it was made, as of `Editor`. */
  readonly place: readonly string[];
  readonly resource: EditableResource<T>;
  /** The document as it was last read, before the change of the other client. */
  readonly before: T;
  /** The document as it was to be stored. */
  readonly sent: T;
  /** The document as it was stored after the save; another client may have changed it once more by then. */
  readonly saved: Versioned<T>;
}
