import {html, nothing, type TemplateResult} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {EditOutcome} from '../../session/edit-session.js';
import {equal} from '../../session/equal.js';
import {getField, type FieldPath} from '../../session/merge.js';
import type {AccountScope} from '../../session/scope.js';

/** The last save, with the previous values of its fields. */
export interface Undo {
  /** The signal of the save's scope: it can be undone neither in another account nor by another user. */
  readonly signal: AbortSignal;
  /** The revision that the save has stored: anything newer cannot be undone. */
  readonly revision: string;
  /** Empty if this save was itself an undo. */
  readonly fields: ReadonlyMap<FieldPath, unknown>;
}

/**
 * Offers no undo if another client's change of the same fields is included, because it would be undone as well. If that
 * is possible, the report about it offers to restore the values.
 */
export function keepUndo<T extends object>(
  changed: readonly FieldPath[],
  {before, sent, saved, overwritten = false}: EditOutcome<T>,
  {signal}: Pick<AccountScope, 'signal'>,
  {undone, possible = false}: {readonly undone: boolean; readonly possible: boolean | undefined},
): Undo | undefined {
  const alone = changed.every((path) => equal(getField(sent, path), getField(saved.value, path)));
  if (overwritten || (!undone && !(possible && alone))) return undefined;
  const fields = undone ? [] : changed.map((path) => [path, getField(before, path)] as const);
  return {signal, revision: saved.revision, fields: new Map(fields)};
}

/** Replaces Save and Cancel: reports the save and offers Undo. */
export function undoBar({text}: Localizer, {fields}: Undo, onUndo: () => void): TemplateResult {
  return html`
    <div class="buttons undo-bar" part="form-actions">
      <span class="changes">${text(fields.size === 0 ? formsWords['form.undone'] : formsWords['state.saved'])}</span>
      ${fields.size === 0
        ? nothing
        : html`<button type="button" @click=${onUndo}>${text(formsWords['form.undo'])}</button>`}
    </div>
  `;
}
