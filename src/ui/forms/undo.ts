import {html, nothing, type TemplateResult} from 'lit';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {EditOutcome} from '../../session/edit-session.js';
import {equal} from '../../session/equal.js';
import {getField, type FieldPath} from '../../session/merge.js';
import type {AccountScope} from '../../session/scope.js';

/** A save of a moment ago, and what its fields held before. */
export interface Undo {
  /** Of the scope of the save: taken back neither under another account nor by another user. */
  readonly signal: AbortSignal;
  /** Of what the save has stored: over anything else there is nothing to take back. */
  readonly revision: string;
  /** Empty: this was itself the taking back of a save. */
  readonly fields: ReadonlyMap<FieldPath, unknown>;
}

/**
 * Nothing to take back where the change of somebody else has gone into the same fields: it would be taken back as well. Where
 * that may have happened, the report of it offers the way back.
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

/** In the place of Save and Cancel: that it is saved, and the way back. */
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
