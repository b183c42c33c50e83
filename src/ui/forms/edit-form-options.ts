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
  /** The scope of the form is over: what is still to come of it shows nowhere, and the focus is left alone. */
  readonly ended?: boolean;
}

/** Saves several forms as one, and shows the buttons for all of them. */
export interface FormParent {
  /** Where the forms are registered instead of among the open forms of the scope. */
  editorsIn(scope: AccountScope): Pick<Editors, 'add' | 'changed'>;
  save(): Promise<boolean>;
}

export interface FormOutcome<T> extends EditOutcome<T> {
  readonly accountId: AccountId;
  readonly draft: T;
}

export interface EditFormOptions<T> extends FieldWords {
  readonly localizer: () => Localizer;
  /** Whether the host offers controls at all. While it does not, what was typed stays, and nothing can be typed or saved. */
  readonly editable: () => boolean;
  /**
   * Tells the forms of one document apart: what is typed into one is retained under this name while its element is off the
   * page, and comes back with the form. Default: the document has one form.
   */
  readonly name?: string;
  /** What each field has to fulfil before anything is sent. */
  readonly checks?: Readonly<Record<FieldPath, readonly Check[]>>;
  /**
   * Whether a field is checked although nothing was typed into it, and so before anything is sent. Default: it is not, for
   * what is stored already is nobody's mistake here. A form over something that does not exist yet checks them all.
   */
  readonly demands?: (path: FieldPath, draft: T, base: T) => boolean;
  /** Name of the control for a field, or for a line of `describe`. Default: the path. */
  readonly controlOf?: (path: FieldPath) => string;
  /** What the button says that saves. Default: Save. */
  readonly submit?: () => string;
  /** What has changed, in words, where that is not one line for each field. */
  readonly describe?: (base: T, draft: T) => readonly EditorChange[];
  /** Open as long as there is something to edit: Save and Cancel come with the first change and go with the last. */
  readonly standing?: boolean;
  /** Whether a save can be taken back, given what was stored before: offered in a standing form. Default: never. */
  readonly canUndo?: (before: T) => boolean;
  /**
   * Whether one state of the document can be stored again after another: offered where a save may have replaced a change of
   * another client. Default: always.
   */
  readonly canRestore?: (to: T, from: T) => boolean;
  /** The forms that it is saved together with: it draws no Save of its own then. */
  readonly group?: FormParent;
  /** What has been changed, in words, beside Save. Default: the number of fields. */
  readonly summary?: (base: T, draft: T) => string;
  /** Asked before anything is sent, where saving has effects that cannot be taken back; nothing where it has none. */
  readonly confirm?: (draft: T, base: T) => Question<boolean> | undefined;
  /** What an error means for this form beyond its own words, e.g. who is allowed to do what was refused. */
  readonly explain?: (error: ApiError) => string | undefined;
  /** Why the value of a field is refused, by the rule that it breaks. Default: in the words of the backend. */
  readonly refusalMessage?: (refusal: FieldError) => string | undefined;
  /** The backend has confirmed the save; the form is closed. */
  readonly onSaved?: (changed: readonly FieldPath[], outcome: FormOutcome<T>) => void;
  /** The form was left without saving. */
  readonly onCancelled?: () => void;
}
