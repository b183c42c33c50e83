import type {TemplateResult} from 'lit';
import type {ApiError} from '../../api/errors.js';
import {unconfirmedNotice} from '../../ui/notices/unconfirmed-notice.js';
import {accountAdminsWords} from '../../i18n/generated/en/account-admins.js';
import type {Localizer} from '../../i18n/localizer.js';
import {errorNotice} from '../../ui/notices/notices.js';
import {writeErrorText} from '../../ui/notices/write-error-text.js';
import {LAST_ADMINISTRATOR, OWN_USER, type Guard} from '../../domains/admins/rules.js';

/** Why a person must stay an administrator, if only the write detected it; `undefined` for any other error. */
export function refusedByGuard(localizer: Localizer, error: ApiError): TemplateResult | undefined {
  if (error.kind !== 'refused') return undefined;
  const guard = {[LAST_ADMINISTRATOR]: 'last', [OWN_USER]: 'self'}[error.details.code] as Guard | undefined;
  if (!guard) return undefined;
  return errorNotice(localizer, error, {
    look: 'warning',
    part: 'error',
    title: localizer.text(accountAdminsWords[`accountAdmins.guard.${guard}`]),
    text: '',
  });
}

export interface Failure {
  readonly error: ApiError;
  readonly title?: unknown;
}

/** A pending or failed action about one administrator. */
export interface AboutAdmin {
  readonly adminId: string;
  /** Absent while the action is pending. */
  readonly failure?: Failure;
}

/**
 * Why an action about an administrator failed, or that its outcome is unknown.
 * @param onCheck called with a function that reads again and never writes; it resolves as the change would have
 */
export function failureNotice(
  localizer: Localizer,
  {error, title}: Failure,
  onCheck: (check: () => Promise<boolean>) => void,
): unknown {
  if (error.kind === 'unconfirmed') {
    // Resolves with what the change would have returned.
    const check = error.details.check as () => Promise<boolean>;
    return unconfirmedNotice(localizer, error, {checking: false, onCheck: () => onCheck(check)});
  }
  return (
    refusedByGuard(localizer, error) ?? errorNotice(localizer, error, {title, text: writeErrorText(localizer, error)})
  );
}
