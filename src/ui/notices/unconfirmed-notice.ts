import {html, type TemplateResult} from 'lit';
import type {ApiErrorOf} from '../../api/errors.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {errorNotice} from './notices.js';
import {writeErrorText} from './write-error-text.js';

export interface UnconfirmedNoticeOptions {
  /** Whether the backend is being asked. */
  readonly checking: boolean;
  /** Reads again; never writes. */
  readonly onCheck: () => void;
  /** A description of what was sent. Default: a change. */
  readonly title?: unknown;
}

/**
 * Reports that the outcome of a write is unknown, and offers a check. It claims neither that the change is saved nor
 * that it is not, and offers nothing that could execute the write twice.
 */
export function unconfirmedNotice(
  localizer: Localizer,
  error: ApiErrorOf<'unconfirmed'>,
  {checking, onCheck, title}: UnconfirmedNoticeOptions,
): TemplateResult {
  const {text} = localizer;
  return errorNotice(localizer, error, {
    look: 'warning',
    part: 'unconfirmed',
    title: title ?? text(formsWords['error.unconfirmed.title']),
    text: html`${writeErrorText(localizer, error.details.reason)} ${writeErrorText(localizer, error)}`,
    action: html`
      <button type="button" aria-disabled=${checking ? 'true' : 'false'} @click=${() => !checking && onCheck()}>
        ${text(checking ? formsWords['state.checking'] : formsWords['action.checkAgain'])}
      </button>
    `,
  });
}
