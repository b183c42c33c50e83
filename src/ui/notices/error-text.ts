import type {ApiError} from '../../api/errors.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';

/** The meaning of an error for the user. */
export function errorText({text}: Localizer, error: ApiError): string {
  switch (error.kind) {
    case 'network':
      return text(commonWords['error.network']);
    case 'missing-code':
      return text(commonWords['error.missingCode']);
    case 'timeout':
      return text(commonWords['error.timeout']);
    case 'unauthorized':
      if (error.details.reason === 'locked') return text(commonWords['error.unauthorized.locked']);
      return text(
        error.details.reason === 'account-disabled'
          ? commonWords['error.unauthorized.disabled']
          : commonWords['error.unauthorized'],
      );
    case 'forbidden':
      return text(commonWords['error.forbidden']);
    case 'not-found':
      return text(commonWords['error.notFound']);
    case 'refused':
      return text(commonWords['error.refused'], {code: error.details.code});
    case 'rate-limited':
      return text(commonWords['error.rateLimited']);
    case 'unsupported':
      return text(commonWords['error.unsupported']);
    case 'server':
      return text(commonWords['error.server']);
    case 'protocol':
      return error.details.path === ''
        ? text(commonWords['error.protocol.whole'])
        : text(commonWords['error.protocol'], {path: error.details.path});
    case 'unconfirmed':
      return text(commonWords['error.unconfirmed']);
    default:
      // No read ends like this; `writeErrorText` has the words.
      return text(commonWords['error.refused'], {code: error.kind});
  }
}
