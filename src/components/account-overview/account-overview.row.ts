import {html, nothing, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {LoadState} from '../../element/controllers/scoped-load.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {OpenForm} from './editing/index.js';
import {keyed} from '../../element/keyed.js';
import {errorNotice, skeleton} from '../../ui/notices/notices.js';

/** A temporary message in a row, such as that its value was copied. Each message is a separate object. */
export interface RowNote {
  readonly row: string;
  readonly message: string;
}

export interface RowView {
  readonly id: string;
  readonly label: string;
  readonly value: LoadState<unknown>;
  /** The row's action at its end; `nothing` if there is none. */
  readonly action: unknown;
  /** The result of the action. */
  readonly note: RowNote | undefined;
  /** The open form, which replaces value and action. */
  readonly form: OpenForm | undefined;
  readonly onRetry: () => void;
}

/** A row in each of its states. */
export function rowTemplate(view: RowView, localizer: Localizer): TemplateResult {
  const {id, label, action, note, form} = view;
  return html`
    <div class="row ${form === undefined ? '' : 'open'}" part="row" id="row-${id}">
      <dt part="label">${label}</dt>
      ${
        form === undefined
          ? html`
              <dd class="value" part="value">${valueTemplate(view, localizer)}</dd>
              ${
                action === nothing
                  ? nothing
                  : html`<dd class="end">
                      ${action}
                      ${
                        // The element announces the note. A new one is a new element, so that it stays for its full
                        // time.
                        note &&
                        keyed(note, html`<span class="note badge success" aria-hidden="true">${note.message}</span>`)
                      }
                    </dd>`
              }
            `
          : html`<dd class="editor ${form.single ? 'single' : ''}">
              ${
                form.besideValue
                  ? html`<div class="value" part="value">${valueTemplate(view, localizer)}</div>`
                  : nothing
              }
              ${form.template}
            </dd>`
      }
    </div>
  `;
}

function valueTemplate({value, onRetry}: RowView, localizer: Localizer): unknown {
  switch (value.status) {
    case 'complete':
      return value.value;
    case 'error':
      return isMissing(value.error)
        ? unsupported(localizer)
        : html`<div class="whole">${errorNotice(localizer, value.error, {onRetry})}</div>`;
    case 'unsupported':
      return unsupported(localizer);
    case 'pending':
    case 'unscoped':
      return skeleton('wide');
  }
}

/** The account exists, so a missing part is one that this server build lacks. */
const isMissing = ({kind}: ApiError): boolean => kind === 'unsupported' || kind === 'not-found';

const unsupported = ({text}: Localizer): TemplateResult =>
  html`<span class="muted">${text(commonWords['state.unsupported.text'])}</span>`;
