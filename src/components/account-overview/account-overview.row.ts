import {html, nothing, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {LoadState} from '../../element/controllers/scoped-load.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {OpenForm} from './editing/index.js';
import {keyed} from '../../element/keyed.js';
import {errorNotice, skeleton} from '../../ui/notices/notices.js';

/** Said beside a row for a moment: that it was saved, that something was copied. */
export interface RowNote {
  /** Tells two notes with the same words apart. */
  readonly key: object;
  readonly message: string;
  readonly onGone: () => void;
}

export interface RowView {
  readonly id: string;
  readonly label: string;
  readonly value: LoadState<unknown>;
  /** What can be done with the row, at its end; `nothing` where there is nothing to do. */
  readonly action: unknown;
  /** Takes the last save of the row back; `nothing` where there is nothing to take back. */
  readonly undo: unknown;
  readonly note: RowNote | undefined;
  /** What is open, instead of value and action. */
  readonly form: OpenForm | undefined;
  readonly onRetry: () => void;
}

/** A row, in each of its states. */
export function rowTemplate(view: RowView, localizer: Localizer): TemplateResult {
  const {id, label, action, undo, note, form} = view;
  return html`
    <div class="row ${form === undefined ? '' : 'open'}" part="row" id="row-${id}">
      <dt part="label">${label}</dt>
      ${form === undefined
        ? html`
            <dd class="value" part="value">${valueTemplate(view, localizer)}</dd>
            ${action === nothing && undo === nothing && note === undefined
              ? nothing
              : html`<dd class="end">${undo} ${action} ${note === undefined ? nothing : noteTemplate(note)}</dd>`}
          `
        : html`<dd class="editor ${form.single ? 'single' : ''}">
            ${form.besideValue
              ? html`<div class="value" part="value">${valueTemplate(view, localizer)}</div>`
              : nothing}
            ${form.template}
          </dd>`}
    </div>
  `;
}

function valueTemplate({value, onRetry}: RowView, localizer: Localizer): unknown {
  switch (value.status) {
    case 'complete':
      return value.value;
    case 'error':
      return isMissing(value.error) ? unsupported(localizer) : rowError(localizer, value.error, onRetry);
    case 'unsupported':
      return unsupported(localizer);
    case 'pending':
    case 'unscoped':
      return skeleton('wide');
  }
}

/** The account is there, so what is not found is a part that this build of the backend does not have. */
const isMissing = ({kind}: ApiError): boolean => kind === 'unsupported' || kind === 'not-found';

const unsupported = ({text}: Localizer): TemplateResult =>
  html`<span class="muted">${text(commonWords['state.unsupported.text'])}</span>`;

function rowError(localizer: Localizer, error: ApiError, onRetry: () => void): TemplateResult {
  return html`<div class="whole">${errorNotice(localizer, error, {onRetry})}</div>`;
}

/** The element announces it; here it is only seen. A new note is a new element, so that it stays its whole time. */
function noteTemplate(note: RowNote): unknown {
  return keyed(
    note.key,
    html`<span class="note badge success" aria-hidden="true" @animationend=${note.onGone}>${note.message}</span>`,
  );
}
