/** Templates of the states that all widgets share. */
import {html, nothing, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Phrase} from '../../i18n/phrases.js';
import {errorText} from './error-text.js';

export interface ErrorBoxOptions {
  /** What the user can do about it. */
  readonly actions?: unknown;
  /** `warning`: nothing is lost, but the user has to look at it. Default: `error`. */
  readonly look?: 'error' | 'warning';
  /** Default: as `look`. */
  readonly part?: string;
}

/** The one box for errors. */
export function errorBox(
  message: unknown,
  {actions, look = 'error', part = look}: ErrorBoxOptions = {},
): TemplateResult {
  return html`
    <div class="notice ${look}" part=${part} role="alert">
      <div>${message}</div>
      ${actions}
    </div>
  `;
}

export interface ErrorNoticeOptions extends Omit<ErrorBoxOptions, 'actions'> {
  /** What could not be done; default: the data could not be loaded. */
  readonly title?: unknown;
  /** The reason, and what follows from it; default: the meaning of the error kind. */
  readonly text?: unknown;
  /** Offered only if sending the same request again can help. */
  readonly onRetry?: (() => void) | undefined;
  /** Other remedies. */
  readonly action?: TemplateResult;
}

/** Reports what failed, with the request's id for support, and offers a retry if that can help. */
export function errorNotice(
  localizer: Localizer,
  error: ApiError,
  {title, text: reason, onRetry, action, ...box}: ErrorNoticeOptions = {},
): TemplateResult {
  const {text} = localizer;
  const {requestId} = error;
  const message = html`
    <strong>${title ?? text(titleOf(error.kind))}</strong>
    ${reason ?? errorText(localizer, error)}
    ${requestId === undefined ? nothing : html`<small>${text(commonWords['error.requestId'], {id: requestId})}</small>`}
  `;
  const actions =
    onRetry && error.retryable
      ? html`<button type="button" @click=${onRetry}>${text(commonWords['action.retry'])}</button>`
      : action;
  return errorBox(message, {...box, actions});
}

function titleOf(kind: ApiError['kind']): Phrase {
  if (kind === 'forbidden') return commonWords['error.forbidden.title'];
  return commonWords[kind === 'not-found' ? 'error.notFound.title' : 'error.title'];
}

/** A message that is neither an error nor data. */
export function notice(title: unknown, message: unknown): TemplateResult {
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
