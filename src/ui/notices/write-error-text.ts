import type {ApiError} from '../../api/errors.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {errorText} from './error-text.js';

/** As `errorText`, with the errors that only writes end with. Their messages are not part of the first paint. */
export function writeErrorText(localizer: Localizer, error: ApiError): string {
  const {text} = localizer;
  switch (error.kind) {
    case 'invalid':
      return text(formsWords['error.invalid']);
    case 'conflict':
      return text(error.details.stored ? formsWords['error.conflict.stored'] : formsWords['error.conflict']);
    case 'charges':
      return text(formsWords['error.charges']);
    case 'billing-issue':
      return text(formsWords['error.billingIssue'], {reason: error.details.reason});
    case 'unconfirmed':
      return text(formsWords['error.unconfirmed']);
    default:
      return errorText(localizer, error);
  }
}
