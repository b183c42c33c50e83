import {html, nothing, type TemplateResult} from 'lit';
import {writeErrorText} from '../../../ui/notices/write-error-text.js';
import {commonWords} from '../../../i18n/generated/en/common.js';
import {formsWords} from '../../../i18n/generated/en/forms.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {OpenBooking} from '../desk.js';
import {sentence} from '../../../ui/text/sentence.js';

export interface OpenBookingOptions {
  /** Whether the booking is being searched for or sent. */
  readonly busy: boolean;
  /** Looks in the ledger; never writes. */
  readonly onCheck: () => void;
  readonly onSendAgain: () => void;
  readonly onSetAside: () => void;
}

/** A booking whose outcome is unknown, in place of the form: its details and every way to continue. */
export function openBooking(
  localizer: Localizer,
  booking: OpenBooking,
  {busy, onCheck, onSendAgain, onSetAside}: OpenBookingOptions,
): TemplateResult {
  const {text, money, date} = localizer;
  const {amount, currency, direction, at, description, reference, error, missing, tooLate} = booking;
  const sum = {amount: money(amount, currency)};
  const button = (label: string, onClick: () => void, look = '') => html`
    <button
      type="button"
      class=${look}
      aria-disabled=${busy ? 'true' : 'false'}
      @click=${() => {
        if (!busy) onClick();
      }}
    >
      ${label}
    </button>
  `;
  return html`
    <div class="notice warning open-booking" part="unconfirmed" role="alert">
      <div>
        <strong
          >${
            direction === 'add'
              ? text(creditWords['credit.open.add'], sum)
              : text(creditWords['credit.open.remove'], sum)
          }</strong
        >
        <p>
          ${text(creditWords['credit.open.sent'], {time: date(at, {time: true})})}
          ${error ? writeErrorText(localizer, error) : nothing}
          ${missing ? text(creditWords['credit.open.missing']) : nothing} ${text(creditWords['credit.open.text'])}
        </p>
        <p>${tooLate ? text(creditWords['credit.open.tooLate']) : text(creditWords['credit.open.again'])}</p>
        ${
          description ? html`<small>${text(creditWords['credit.open.reason'], {reason: description})}</small>` : nothing
        }
        ${
          reference
            ? html`<small>${sentence({text}, creditWords['credit.reference.shown'], {reference})}</small>`
            : nothing
        }
        ${
          error?.requestId === undefined
            ? nothing
            : html`<small>${text(commonWords['error.requestId'], {id: error.requestId})}</small>`
        }
      </div>
      <div class="buttons">
        ${button(busy ? text(formsWords['state.checking']) : text(formsWords['action.checkAgain']), onCheck, 'primary')}
        ${tooLate ? nothing : button(text(creditWords['credit.open.sendAgain']), onSendAgain)}
        ${button(text(creditWords['credit.open.setAside']), onSetAside)}
      </div>
    </div>
  `;
}
