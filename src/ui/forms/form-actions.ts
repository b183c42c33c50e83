import {html, nothing, type TemplateResult} from 'lit';
import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {FormStatus} from '../../session/form-session.js';

export interface FormActions {
  readonly status: FormStatus;
  /** Whether the host offers controls. If not, nothing can be saved, but typed input can be discarded. */
  readonly editable: boolean;
  /** A summary of the changes. Absent: not shown. */
  readonly changes: string | undefined;
  /** Label of the Save button. */
  readonly submit: string;
  readonly onCancel: () => void;
}

/** Renders Save and Cancel, as far as they are possible. */
export function formActions({text}: Localizer, actions: FormActions): TemplateResult {
  const {status, editable, changes, submit, onCancel} = actions;
  const saving = status === 'saving';
  // An unconfirmed save has neither Save, which could store twice, nor Cancel, which would cancel nothing.
  const unconfirmed = status === 'unconfirmed';
  return html`
    ${editable ? nothing : html`<p class="hint">${text(commonWords['state.readOnly'])}</p>`}
    <div class="buttons ${changes === undefined ? '' : 'save-bar'}" part="form-actions">
      ${changes === undefined || unconfirmed ? nothing : html`<span class="changes" role="status">${changes}</span>`}
      ${
        unconfirmed || !editable
          ? nothing
          : html`<button class="primary" ?disabled=${saving || status === 'conflict'}>
              ${saving ? text(formsWords['state.saving']) : submit}
            </button>`
      }
      <button type="button" ?disabled=${saving} @click=${onCancel}>
        ${text(unconfirmed ? commonWords['action.close'] : formsWords['action.cancel'])}
      </button>
    </div>
  `;
}
