import {expect} from '@open-wc/testing';
import {apiError, type ApiError} from '../../../src/api/errors.js';
import {commonWords} from '../../../src/i18n/generated/en/common.js';
import {formsWords} from '../../../src/i18n/generated/en/forms.js';
import {createLocalizer} from '../../../src/i18n/localizer.js';
import {errorText} from '../../../src/ui/notices/error-text.js';
import {writeErrorText} from '../../../src/ui/notices/write-error-text.js';

const localizer = createLocalizer('en');
const network = apiError('network', 'offline', {});

describe('the message of an error', () => {
  const reads: readonly (readonly [ApiError, unknown])[] = [
    [network, commonWords['error.network'].en],
    [apiError('missing-code', '', {}), commonWords['error.missingCode'].en],
    [apiError('timeout', '', {}), commonWords['error.timeout'].en],
    [apiError('unauthorized', '', {reason: 'expired'}), commonWords['error.unauthorized'].en],
    [apiError('unauthorized', '', {reason: 'account-disabled'}), commonWords['error.unauthorized.disabled'].en],
    [apiError('unauthorized', '', {reason: 'locked'}), commonWords['error.unauthorized.locked'].en],
    [apiError('forbidden', '', {}), commonWords['error.forbidden'].en],
    [apiError('not-found', '', {}), commonWords['error.notFound'].en],
    [apiError('refused', '', {code: 'too_late'}), 'The server refused the request: too_late'],
    [apiError('rate-limited', '', {}), commonWords['error.rateLimited'].en],
    [apiError('unsupported', '', {}), commonWords['error.unsupported'].en],
    [apiError('server', '', {}), commonWords['error.server'].en],
    [apiError('protocol', '', {path: 'data.id'}), 'Unexpected response from the server (data.id).'],
    [apiError('protocol', '', {path: 'next'}), 'The server sent a list that does not end.'],
    [apiError('protocol', '', {path: 'next_start_key'}), 'The server sent a list that does not end.'],
    [apiError('protocol', '', {path: ''}), 'Unexpected response from the server.'],
  ];
  const writes: readonly (readonly [ApiError, unknown])[] = [
    [apiError('invalid', '', {fields: []}), formsWords['error.invalid'].en],
    [apiError('conflict', '', {}), formsWords['error.conflict'].en],
    [apiError('conflict', '', {stored: true}), formsWords['error.conflict.stored'].en],
    [apiError('charges', '', {quote: []}), formsWords['error.charges'].en],
    [
      apiError('unconfirmed', '', {reason: network, check: () => Promise.resolve()}),
      formsWords['error.unconfirmed'].en,
    ],
    [apiError('billing-issue', '', {reason: 'card declined'}), 'Payment failed: card declined'],
  ];

  it('explains every kind after a read', () => {
    for (const [error, words] of reads) expect(errorText(localizer, error), error.kind).to.equal(words);
  });

  it('explains every kind after a write', () => {
    for (const [error, words] of [...reads, ...writes])
      expect(writeErrorText(localizer, error), error.kind).to.equal(words);
  });
});
