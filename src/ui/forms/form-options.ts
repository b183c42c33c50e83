import type {ReactiveControllerHost} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {FieldError} from '../../api/document.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {EditorChange} from '../../session/editor.js';
import type {FieldPath} from '../../session/merge.js';
import type {Question} from '../dialogs/ask-dialog.js';
import type {Check} from '../fields/checks.js';
import type {FieldWords} from './changes.js';

export interface EditFormHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether the form's scope has ended: later results are not shown, and the focus is not moved. */
  readonly ended?: boolean;
}

/** What every form declares. */
export interface FormOptions<T> extends FieldWords {
  readonly localizer: () => Localizer;
  /** Whether the host offers controls. If not, what was typed stays, and nothing can be typed or saved. */
  readonly editable: () => boolean;
  /** Validation of each field before anything is sent. */
  readonly checks?: Readonly<Record<FieldPath, readonly Check[]>>;
  /** Name of the control for a field or for a line of `describe`. Default: the path. */
  readonly controlOf?: (path: FieldPath) => string;
  /** Label of the Save button. Default: Save. */
  readonly submit?: () => string;
  /** The changes in words, if they are not one line for each field. */
  readonly describe?: (base: T, draft: T) => readonly EditorChange[];
  /** The question before a save that has irreversible effects; `undefined` if it has none. */
  readonly confirm?: (draft: T, base: T) => Question<boolean> | undefined | Promise<Question<boolean> | undefined>;
  /** Additional explanation of an error for this form, such as who is allowed to make the rejected change. */
  readonly explain?: (error: ApiError) => string | undefined;
  /** Why a field's value is rejected, by the violated rule. Default: the backend's message. */
  readonly refusalMessage?: (refusal: FieldError) => string | undefined;
  /** Called when the form was closed without saving. */
  readonly onCanceled?: () => void;
}
