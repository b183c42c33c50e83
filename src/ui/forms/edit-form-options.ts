import type {ReactiveControllerHost} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {AccountId} from '../../api/account-ref.js';
import type {FieldError} from '../../api/document.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {EditOutcome} from '../../session/edit-session.js';
import type {EditorChange} from '../../session/editor.js';
import type {Editors} from '../../session/editors.js';
import type {FieldPath} from '../../session/merge.js';
import type {AccountScope} from '../../session/scope.js';
import type {Question} from '../dialogs/ask-dialog.js';
import type {FieldWords} from './changes.js';
import type {Check} from '../fields/checks.js';

export interface EditFormHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether the form's scope has ended: later results are not shown, and the focus is not moved. */
  readonly ended?: boolean;
}

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

export interface EditFormOptions<T> extends FieldWords {
  readonly localizer: () => Localizer;
  /** Whether the host offers controls. If not, what was typed stays, and nothing can be typed or saved. */
  readonly editable: () => boolean;
  /**
   * Distinguishes several forms of one document: what is typed into one is retained under this name while its element
   * is off the page, and restored with the form. Default: the document has one form.
   */
  readonly name?: string;
  /** Validation of each field before anything is sent. */
  readonly checks?: Readonly<Record<FieldPath, readonly Check[]>>;
  /**
   * Whether a field is validated although it was not changed. Default: it is not, because an invalid stored value is
   * not an error of this form. A form for a new document validates all of them.
   */
  readonly validateUntouched?: (path: FieldPath, draft: T, base: T) => boolean;
  /** Name of the control for a field or for a line of `describe`. Default: the path. */
  readonly controlOf?: (path: FieldPath) => string;
  /** Label of the Save button. Default: Save. */
  readonly submit?: () => string;
  /** The changes in words, if they are not one line for each field. */
  readonly describe?: (base: T, draft: T) => readonly EditorChange[];
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
  /** The question before a save that has irreversible effects; `undefined` if it has none. */
  readonly confirm?: (draft: T, base: T) => Question<boolean> | undefined;
  /** Additional explanation of an error for this form, such as who is allowed to make the rejected change. */
  readonly explain?: (error: ApiError) => string | undefined;
  /** Why a field's value is rejected, by the violated rule. Default: the backend's message. */
  readonly refusalMessage?: (refusal: FieldError) => string | undefined;
  /** Called when the backend has confirmed the save and the form is closed. */
  readonly onSaved?: (changed: readonly FieldPath[], outcome: FormOutcome<T>) => void;
  /** Called when the form was closed without saving. */
  readonly onCanceled?: () => void;
}
