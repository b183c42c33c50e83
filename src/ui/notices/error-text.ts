import type {ApiError} from '../../api/errors.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Phrase} from '../../i18n/phrases.js';

/** The meaning of an error for the user. `writeErrorText` also covers the errors that only writes end with. */
export function errorText({text}: Localizer, {kind, details}: ApiError): string {
  let name = kind.replace(/-./, (letter) => letter.charAt(1).toUpperCase());
  if (kind === 'unauthorized' && details.reason === 'account-disabled') name += '.disabled';
  if (kind === 'unauthorized' && details.reason === 'locked') name += '.locked';
  if (kind === 'protocol' && details.path === '') name += '.whole';
  if (kind === 'protocol' && details.path.startsWith('next')) name += '.endless';
  const phrase = (commonWords as Partial<Record<string, Phrase<string>>>)[`error.${name}`];
  // Each placeholder of the message names a text in the details.
  const values = {code: kind, ...details} as unknown as Readonly<Record<string, string>>;
  return text(phrase ?? commonWords['error.refused'], values);
}
