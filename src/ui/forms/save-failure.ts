import {html, nothing, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {FieldError} from '../../api/document.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {errorNotice} from '../notices/notices.js';
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
  return errorNotice(localizer, error, {
    title: text(formsWords['error.notSaved']),
    text: html`
      ${writeErrorText(localizer, error)} ${explanation}
      ${strays.map(({path, rule, message}) =>
        rule === 'too-large' ? text(formsWords['form.tooLarge']) : html`<div>${path}: ${message}</div>`,
      )}
    `,
  });
}
