import {html, nothing, type TemplateResult} from 'lit';
import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {EditStatus} from '../../session/edit-session.js';

export interface FormActions {
  readonly status: EditStatus;
  /** The host offers controls. Without them there is nothing to save with, and what was typed can still be dropped. */
  readonly editable: boolean;
  /** What has been changed, in words. Absent: not shown. */
  readonly changes: string | undefined;
  /** What the button says that saves. */
  readonly submit: string;
  readonly onCancel: () => void;
}

/** Save and Cancel, as far as they can do anything. */
export function formActions({text}: Localizer, actions: FormActions): TemplateResult {
  const {status, editable, changes, submit, onCancel} = actions;
  const saving = status === 'saving';
  // An unconfirmed save has neither Save, which could store twice, nor Cancel, which would cancel nothing.
  const unconfirmed = status === 'unconfirmed';
  return html`
    ${editable ? nothing : html`<p class="hint">${text(commonWords['state.readOnly'])}</p>`}
    <div class="buttons ${changes === undefined ? '' : 'save-bar'}" part="form-actions">
      ${changes === undefined || unconfirmed ? nothing : html`<span class="changes" role="status">${changes}</span>`}
      ${unconfirmed || !editable
        ? nothing
        : html`<button class="primary" ?disabled=${saving || status === 'conflict'}>
            ${saving ? text(formsWords['state.saving']) : submit}
          </button>`}
      <button type="button" ?disabled=${saving} @click=${onCancel}>
        ${text(unconfirmed ? commonWords['action.close'] : commonWords['action.cancel'])}
      </button>
    </div>
  `;
}
