/** Templates of the states that all widgets share. */
import {html, nothing, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import {errorText} from './error-text.js';

export interface ErrorNoticeOptions {
  /** What could not be done; default: the data could not be loaded. */
  readonly title?: string;
  /** The reason; default: the meaning of the error kind. */
  readonly text?: string;
  /** Offered only if sending the same request again can help. */
  readonly onRetry?: (() => void) | undefined;
}

/** Reports what failed, with the request's id for support, and offers a retry if that can help. */
export function errorNotice(
  localizer: Localizer,
  error: ApiError,
  {title, text: reason, onRetry}: ErrorNoticeOptions = {},
): TemplateResult {
  const {text} = localizer;
  return html`
    <div class="notice error" part="error" role="alert">
      <div>
        <strong>${title ?? errorTitle(localizer, error)}</strong>
        ${reason ?? errorText(localizer, error)}
        ${error.requestId === undefined
          ? nothing
          : html`<small>${text(commonWords['error.requestId'], {id: error.requestId})}</small>`}
      </div>
      ${onRetry && error.retryable
        ? html`<button type="button" @click=${onRetry}>${text(commonWords['action.retry'])}</button>`
        : nothing}
    </div>
  `;
}

function errorTitle({text}: Localizer, error: ApiError): string {
  if (error.kind === 'forbidden') return text(commonWords['error.forbidden.title']);
  if (error.kind === 'not-found') return text(commonWords['error.notFound.title']);
  return text(commonWords['error.title']);
}

/** A message that is neither an error nor data. */
export function notice(title: string, message: string): TemplateResult {
  return html`
    <div class="notice" part="notice">
      <div><strong>${title}</strong>${message}</div>
    </div>
  `;
}

/** A placeholder for a loading text, in about its size. */
export function skeleton(width: 'short' | 'wide' = 'short'): TemplateResult {
  return html`<span class="skeleton ${width}" aria-hidden="true"></span>`;
}
