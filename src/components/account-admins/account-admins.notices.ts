import {html, type TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import type {Localizer} from '../../i18n/localizer.js';
import {LAST_ADMINISTRATOR} from './account-admins.removal.js';

/** Somebody has taken the other administrators away meanwhile; nothing for any other error. */
export function refusedAsLast({text}: Localizer, error: ApiError): TemplateResult | undefined {
  if (error.kind !== 'refused' || error.details.code !== LAST_ADMINISTRATOR) return undefined;
  return html`<div class="notice warning" part="error" role="alert">${text('accountAdmins.guard.last')}</div>`;
}
