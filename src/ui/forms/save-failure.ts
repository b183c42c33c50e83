import {html, nothing, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {FieldError} from '../../api/document.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {writeErrorText} from '../notices/write-error-text.js';

/** Reports why a form was not saved, and that what was typed is still there. */
export function saveFailure(
  localizer: Localizer,
  error: ApiError,
  strays: readonly FieldError[],
  explanation?: string,
): TemplateResult | typeof nothing {
  // Errors that are shown at their fields need no second place.
  if (error.kind === 'invalid' && error.details.fields.length > 0 && strays.length === 0) return nothing;
  const {text} = localizer;
  return html`
    <div class="notice error" part="error" role="alert">
      <div>
        <strong>${text(formsWords['error.notSaved'])}</strong>
        ${writeErrorText(localizer, error)} ${explanation}
        ${strays.map(({path, rule, message}) => {
          return rule === 'too-large' ? text(formsWords['form.tooLarge']) : html`<div>${path}: ${message}</div>`;
        })}
        ${error.requestId === undefined
          ? nothing
          : html`<small>${text(commonWords['error.requestId'], {id: error.requestId})}</small>`}
      </div>
    </div>
  `;
}
