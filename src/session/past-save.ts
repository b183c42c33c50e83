import type {AccountId} from '../api/account-ref.js';
import type {Versioned} from '../api/document.js';
import type {EditableResource} from './resources.js';

/** A save that the backend has confirmed, with what is needed to store other values over it. */
export interface PastSave<T = object> {
  readonly accountId: AccountId;
  /** Where the save was made, see `Editor`. */
  readonly place: readonly string[];
  readonly resource: EditableResource<T>;
  /**
   * The document at the time the save was sent. If the save may have replaced another client's change, the document as
   * it was before that change, whose content is unknown.
   */
  readonly before: T;
  /** The document as drafted. If the backend merged another client's change, this differs from the stored document. */
  readonly sent: T;
  /** The document as stored after the save; another client may have changed it again by then. */
  readonly saved: Versioned<T>;
}
