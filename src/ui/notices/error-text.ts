import type {ApiError} from '../../api/errors.js';
import type {Localizer} from '../../i18n/localizer.js';

/** What an error means, in words for the person in front of the screen. */
export function errorText({text}: Localizer, error: ApiError): string {
  switch (error.kind) {
    case 'network':
      return text('error.network');
    case 'missing-code':
      return text('error.missingCode');
    case 'timeout':
      return text('error.timeout');
    case 'unauthorized':
      return text(error.details.reason === 'account-disabled' ? 'error.unauthorized.disabled' : 'error.unauthorized');
    case 'forbidden':
      return text('error.forbidden');
    case 'not-found':
      return text('error.notFound');
    case 'invalid':
      return text('error.invalid');
    case 'conflict':
      return text(error.details.stored ? 'error.conflict.stored' : 'error.conflict');
    case 'charges':
      return text('error.charges');
    case 'billing-issue':
      return text('error.billingIssue', {reason: error.details.reason});
    case 'refused':
      return text('error.refused', {code: error.details.code});
    case 'rate-limited':
      return text('error.rateLimited');
    case 'unsupported':
      return text('error.unsupported');
    case 'server':
      return text('error.server');
    case 'protocol':
      return error.details.path === ''
        ? text('error.protocol.whole')
        : text('error.protocol', {path: error.details.path});
    case 'unconfirmed':
      return text('error.unconfirmed');
  }
}
