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
  /** Identifies the saves of one press of Save, which are confirmed together. */
  readonly batch: object;
}

/** The descriptions of the form that made a save, and its callbacks before and after a save. */
export type ReportingForm<T> = Pick<
  EditFormOptions<T>,
  'canRestore' | 'confirm' | 'describe' | 'labelOf' | 'localizer' | 'onSaved' | 'secret' | 'wordsOf'
>;

/** A save of a form, with the form's descriptions, as its confirmation needs them. */
export interface FormOutcome<T> extends EditOutcome<T> {
  readonly form: ReportingForm<T>;
  /** The document after the save. */
  readonly draft: T;
  /** The save has restored values of an earlier one and is confirmed in its place. Default: false. */
  readonly undone?: boolean;
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
  /**
   * Whether the value of a field in one state of the document can be stored again after another state: when a save is
   * undone, or if it may have replaced another client's change. Default: always.
   */
  readonly canRestore?: (to: T, from: T, path: FieldPath) => boolean;
  /** The group with which the form is saved; it then renders no Save itself. */
  readonly group?: FormParent;
  /** A summary of the changes next to Save. Default: the number of fields. */
  readonly summary?: (base: T, draft: T) => string;
  /** Called when the backend has confirmed the save and the form is closed. */
  readonly onSaved?: (changed: readonly FieldPath[], outcome: FormOutcome<T>) => void;
}
