import {html, nothing} from 'lit';
import {confirmation, type Question} from '../../../ui/dialogs/ask-dialog.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {OpenBooking} from '../desk.js';

interface BookingFacts extends Pick<OpenBooking, 'direction' | 'amount' | 'currency'> {
  readonly account: string;
  /** Balances; `undefined` while the present one is not known. */
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** The account owes money afterwards. */
  readonly owes: boolean;
}

/** Whether to book, with what comes of it. */
export function bookingQuestion(
  localizer: () => Localizer,
  {direction, amount, currency, account, before, after, owes}: BookingFacts,
): Question<boolean> {
  return confirmation(({money}) => {
    const {text} = localizer();
    const names = {amount: money(amount, currency), account};
    return {
      title:
        direction === 'add'
          ? text(creditWords['credit.confirm.add'], names)
          : text(creditWords['credit.confirm.remove'], names),
      body: html`
        ${before === undefined || after === undefined
          ? nothing
          : html`<p>
              ${text(creditWords['credit.confirm.after'], {
                before: money(before, currency),
                after: money(after, currency),
              })}
            </p>`}
        ${owes ? html`<p>${text(creditWords['credit.confirm.below'])}</p>` : nothing}
      `,
      confirm:
        direction === 'add'
          ? text(creditWords['credit.addAmount'], names)
          : text(creditWords['credit.removeAmount'], names),
    };
  });
}

/** Whether to stop asking about a booking, with what that means. */
export function setAsideQuestion(
  localizer: () => Localizer,
  {amount, currency, direction}: OpenBooking,
  account: string,
): Question<boolean> {
  return confirmation(({money}) => {
    const {text} = localizer();
    const names = {amount: money(amount, currency), account};
    return {
      title: text(creditWords['credit.setAside.title']),
      body: html`
        <p>
          ${direction === 'add'
            ? text(creditWords['credit.setAside.add'], names)
            : text(creditWords['credit.setAside.remove'], names)}
        </p>
        <p>
          ${direction === 'add'
            ? text(creditWords['credit.setAside.twice.add'])
            : text(creditWords['credit.setAside.twice.remove'])}
        </p>
      `,
      confirm: text(creditWords['credit.setAside.confirm']),
    };
  });
}
