import {html, nothing, type TemplateResult} from 'lit';
import {toApiError, type ApiError} from '../../api/errors.js';
import type {AccountId} from '../../api/account-ref.js';
import type {AskCharges} from '../../session/charged-write.js';
import {askCharges} from '../../ui/dialogs/ask-charges.js';
import {AskDialog} from '../../ui/dialogs/ask-dialog.js';
import {errorNotice} from '../../ui/notices/notices.js';
import {writeErrorText} from '../../ui/notices/write-error-text.js';
import {unconfirmedNotice} from '../../ui/notices/unconfirmed-notice.js';
import type {EditFormHost} from '../../ui/forms/edit-form.js';
import {accountLimitsWords} from '../../i18n/generated/en/account-limits.js';
import {commonWords} from '../../i18n/generated/en/common.js';
import type {Localizer} from '../../i18n/localizer.js';
import {onceStored} from '../../session/confirmed-write.js';
import {isReplaced, syncCopies} from './resource.js';
import type {AccountScope} from '../../session/scope.js';

/**
 * The copy of the calling rules that a backend stores in a second place. The first one is in force, so a copy that
 * could not be written is not a failed save; the failure is shown until the copy is in sync.
 */
export class RuleCopies {
  readonly #host: EditFormHost;
  readonly #question: AskDialog;
  readonly #failed = new Map<AccountId, ApiError>();

  constructor(host: EditFormHost) {
    this.#host = host;
    this.#question = new AskDialog(host);
  }

  /** Updates the copy of an account, whichever account is shown by then. */
  async bringInStep(scope: AccountScope, accountId: AccountId): Promise<void> {
    const confirmCharges: AskCharges = (quote) => askCharges(this.#question, scope, quote, scope.signal);
    await this.#follow(accountId, () => syncCopies({...scope, account: {id: accountId}}, {confirmCharges}));
  }

  async #follow(accountId: AccountId, work: () => Promise<unknown>): Promise<void> {
    try {
      await onceStored(work(), () => this.#failed.delete(accountId));
    } catch (caught) {
      const error = toApiError(caught);
      // A user who declines the charges knows that the copy is not written.
      if (error.kind !== 'charges') this.#failed.set(accountId, error);
    }
    this.#host.requestUpdate();
  }

  #close(accountId: AccountId): void {
    this.#failed.delete(accountId);
    this.#host.requestUpdate();
  }

  render(localizer: Localizer, scope: AccountScope | undefined): TemplateResult {
    const {text} = localizer;
    const error = scope && this.#failed.get(scope.account.id);
    if (scope && error?.kind === 'unconfirmed') {
      const onCheck = () => void this.#follow(scope.account.id, error.details.check);
      return html`
        ${unconfirmedNotice(localizer, error, {
          title: text(accountLimitsWords['accountLimits.copy.unconfirmed']),
          checking: false,
          onCheck,
        })}
        ${this.#question.render(localizer)}
      `;
    }
    if (scope && error && isReplaced(error)) {
      return html`
        <div class="notice warning" part="overwritten" role="alert">
          <div>
            <strong>${text(accountLimitsWords['accountLimits.copy.overwritten'])}</strong>${text(
              accountLimitsWords['accountLimits.copy.overwritten.text'],
            )}
          </div>
          <button type="button" @click=${() => this.#close(scope.account.id)}>
            ${text(commonWords['action.close'])}
          </button>
        </div>
      `;
    }
    return html`
      ${
        error
          ? errorNotice(localizer, error, {
              look: 'warning',
              part: 'error',
              title: text(accountLimitsWords['accountLimits.copy.failed']),
              text: html`${text(accountLimitsWords['accountLimits.copy.text'])} ${writeErrorText(localizer, error)}`,
              action: html`
                <button type="button" @click=${() => void this.bringInStep(scope, scope.account.id)}>
                  ${text(commonWords['action.retry'])}
                </button>
              `,
            })
          : nothing
      }
      ${this.#question.render(localizer)}
    `;
  }
}
