import type {EditOutcome} from '../../../session/edit-session.js';
import type {EditorChange} from '../../../session/editor.js';
import {equal} from '../../../session/equal.js';
import {changedPaths, getField, type FieldPath} from '../../../session/merge.js';
import type {PastSave} from '../../../session/past-save.js';
import {storedTexts} from '../../../api/stored-text.js';
import type {Question} from '../../dialogs/ask-dialog.js';
import {describeChanges} from '../../forms/changes.js';
import type {FormSave} from './saved-report.js';

/** A save in the form that reports use, for any document and form. */
export interface ReportedSave extends PastSave {
  readonly changed: readonly FieldPath[];
  /** The differences between two states of the document, in words. */
  readonly describe: (from: object, to: object) => readonly EditorChange[];
  /** Fields whose values are never shown and therefore cannot be stored again. */
  readonly secret: readonly FieldPath[];
  /** Whether the value of a field in one state can be stored again after another state. */
  readonly canRestore: (to: object, from: object, path: FieldPath) => boolean;
  /** The question before a state is stored, see `EditFormOptions.confirm`. */
  readonly question: (
    draft: object,
    base: object,
  ) => Question<boolean> | undefined | Promise<Question<boolean> | undefined>;
  readonly onSaved: (changed: readonly FieldPath[], outcome: EditOutcome<object>) => void;
}

export function reportedSave<T extends object>(save: FormSave<T>): ReportedSave {
  // A form's callbacks are called only with documents of its own type.
  const {form, accountId, ...past} = save as unknown as FormSave;
  const {canRestore = () => true, confirm, describe, onSaved, secret = []} = form;
  return {
    ...past,
    accountId,
    secret,
    canRestore,
    changed: changedPaths(past.before, past.sent),
    describe: (base, draft) =>
      describe?.(base, draft) ??
      describeChanges(form.localizer(), form, {base, draft, changed: changedPaths(base, draft)}),
    question: (draft, base) => confirm?.(draft, base),
    onSaved: (changed, outcome) => onSaved?.(changed, {...outcome, form, draft: outcome.saved.value, undone: true}),
  };
}

/**
 * The changed fields whose previous values can be stored again; none if a value is secret, or if the stored document
 * already includes another client's change of these fields, because that change would be undone as well.
 */
export function undoable({changed, before, sent, saved, secret, canRestore}: ReportedSave): readonly FieldPath[] {
  if (changed.some((path) => secret.includes(path) || !isSame(sent, saved.value, path))) return [];
  return changed.filter((path) => canRestore(before, saved.value, path));
}

/** Whether a field has the same value in two states of the document. The backend stores texts without outer spaces. */
export function isSame(a: object, b: object, path: FieldPath): boolean {
  return equal(storedTexts(getField(a, path)), storedTexts(getField(b, path)));
}
