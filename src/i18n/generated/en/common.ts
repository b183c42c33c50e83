// Written by `npm run messages` from src/i18n/locales/. Do not edit.
import {phrases, type Phrase} from '../../phrases.js';

export const commonWords: {
  readonly 'action.close': Phrase;
  readonly 'action.edit': Phrase;
  readonly 'action.retry': Phrase;
  readonly 'state.notSet': Phrase;
  readonly 'state.unnamed': Phrase;
  readonly 'state.unreadable': Phrase<'count'>;
  readonly 'state.unscoped.title': Phrase;
  readonly 'state.unscoped.text': Phrase;
  readonly 'state.unsupported.title': Phrase;
  readonly 'state.unsupported.text': Phrase;
  readonly 'error.title': Phrase;
  readonly 'error.refresh': Phrase;
  readonly 'error.requestId': Phrase<'id'>;
  readonly 'error.network': Phrase;
  readonly 'error.missingCode': Phrase;
  readonly 'error.timeout': Phrase;
  readonly 'error.unauthorized': Phrase;
  readonly 'error.unauthorized.disabled': Phrase;
  readonly 'error.unauthorized.locked': Phrase;
  readonly 'error.forbidden.title': Phrase;
  readonly 'error.forbidden': Phrase;
  readonly 'error.notFound.title': Phrase;
  readonly 'error.notFound': Phrase;
  readonly 'error.refused': Phrase<'code'>;
  readonly 'error.rateLimited': Phrase;
  readonly 'error.unsupported': Phrase;
  readonly 'error.server': Phrase;
  readonly 'error.protocol.whole': Phrase;
  readonly 'error.protocol.endless': Phrase;
  readonly 'error.protocol': Phrase<'path'>;
  readonly 'state.readOnly': Phrase;
} = /* @__PURE__ */ phrases({
  'action.close': 'Close',
  'action.edit': 'Edit',
  'action.retry': 'Try again',
  'state.notSet': 'Not set',
  'state.unnamed': 'Name unavailable',
  'state.unreadable': {one: '{count} entry cannot be read.', other: '{count} entries cannot be read.'},
  'state.unscoped.title': 'No account to show',
  'state.unscoped.text': 'Place this element inside an account-provider, or give it an adapter and an account-id.',
  'state.unsupported.title': 'Not available here',
  'state.unsupported.text': 'The connected system does not offer this.',
  'error.title': 'This could not be loaded',
  'error.refresh': 'This may be out of date: the last refresh failed.',
  'error.requestId': 'Request {id}',
  'error.network': 'The server cannot be reached. Check your connection and try again.',
  'error.missingCode': 'Part of this page could not be loaded. Try again; if that doesn’t help, reload the page.',
  'error.timeout': 'The server did not respond in time.',
  'error.unauthorized': 'Your session has ended. Sign in again to continue.',
  'error.unauthorized.disabled': 'This account is disabled, so no one can sign in to it.',
  'error.unauthorized.locked': 'Too many failed sign-ins. Try again later.',
  'error.forbidden.title': 'No access',
  'error.forbidden': 'You don’t have permission to see or do this.',
  'error.notFound.title': 'Not found',
  'error.notFound': 'This account doesn’t exist, or you don’t have access to it.',
  'error.refused': 'The server refused the request: {code}',
  'error.rateLimited': 'Too many requests. Wait a moment and try again.',
  'error.unsupported': 'The connected system does not offer this.',
  'error.server': 'The server reported an error.',
  'error.protocol.whole': 'Unexpected response from the server.',
  'error.protocol.endless': 'The server sent a list that does not end.',
  'error.protocol': 'Unexpected response from the server ({path}).',
  'state.readOnly': 'Read-only',
});
