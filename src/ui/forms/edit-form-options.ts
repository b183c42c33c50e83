import type {AccountId} from '../../api/account-ref.js';
import type {EditOutcome} from '../../session/edit-session.js';
import type {Editors} from '../../session/editors.js';
import type {FieldPath} from '../../session/merge.js';
import type {AccountScope} from '../../session/scope.js';
import type {FormOptions} from './form-options.js';

export type {EditFormHost} from './form-options.js';

/** Saves several forms as one, and renders their buttons. */
export interface FormParent {
  /** Where the forms are registered instead of the open forms of the scope. */
  editorsIn(scope: AccountScope): Pick<Editors, 'add' | 'changed'>;
  save(): Promise<boolean>;
}

export interface FormOutcome<T> extends EditOutcome<T> {
  readonly accountId: AccountId;
  readonly draft: T;
}

export interface EditFormOptions<T> extends FormOptions<T> {
  /**
   * Distinguishes several forms of one document: what is typed into one is retained under this name while its element
   * is off the page, and restored with the form. Default: the document has one form.
   */
  readonly name?: string;
  /**
   * Whether a field is validated although it was not changed. Default: it is not, because an invalid stored value is
   * not an error of this form.
   */
  readonly validateUntouched?: (path: FieldPath, draft: T, base: T) => boolean;
  /** The form is permanently open: Save and Cancel appear with the first change and disappear with the last. */
  readonly standing?: boolean;
  /** Whether a save can be undone, given the previous document; offered in a standing form. Default: never. */
  readonly canUndo?: (before: T) => boolean;
  /**
   * Whether one state of the document can be stored again after another; offered if a save may have replaced another
   * client's change. Default: always.
   */
  readonly canRestore?: (to: T, from: T) => boolean;
  /** The group with which the form is saved; it then renders no Save itself. */
  readonly group?: FormParent;
  /** A summary of the changes next to Save. Default: the number of fields. */
  readonly summary?: (base: T, draft: T) => string;
  /** Called when the backend has confirmed the save and the form is closed. */
  readonly onSaved?: (changed: readonly FieldPath[], outcome: FormOutcome<T>) => void;
}
