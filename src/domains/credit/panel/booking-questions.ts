import {html, nothing} from 'lit';
import {confirmation, type Question} from '../../../ui/dialogs/ask-dialog.js';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import type {Localizer} from '../../../i18n/localizer.js';
import type {OpenBooking} from '../desk.js';
import {sentence} from '../../../ui/text/sentence.js';

interface BookingFacts extends Pick<OpenBooking, 'direction' | 'amount' | 'currency'> {
  readonly account: string;
  /** `undefined` while the current balance is unknown. */
  readonly balances: {readonly before: number; readonly after: number} | undefined;
  /** Whether the account owes money afterwards. */
  readonly owes: boolean;
}

/** Asks whether to book, and shows the consequences. */
export function bookingQuestion(
  localizer: () => Localizer,
  {direction, amount, currency, account, balances, owes}: BookingFacts,
): Question<boolean> {
  return confirmation(({money}) => {
    const words = localizer();
    const {text} = words;
    const names = {amount: money(amount, currency), account};
    return {
      title:
        direction === 'add'
          ? sentence(words, creditWords['credit.confirm.add'], names)
          : sentence(words, creditWords['credit.confirm.remove'], names),
      body: html`
        ${
          balances
            ? html`<p>
                ${text(creditWords['credit.confirm.after'], {
                  before: money(balances.before, currency),
                  after: money(balances.after, currency),
                })}
              </p>`
            : nothing
        }
        ${owes ? html`<p>${text(creditWords['credit.confirm.below'])}</p>` : nothing}
      `,
      confirm:
        direction === 'add'
          ? text(creditWords['credit.addAmount'], names)
          : text(creditWords['credit.removeAmount'], names),
    };
  });
}

/** Asks whether to stop tracking a booking, and explains what that means. */
export function setAsideQuestion(
  localizer: () => Localizer,
  {amount, currency, direction}: OpenBooking,
  account: string,
): Question<boolean> {
  return confirmation(({money}) => {
    const words = localizer();
    const {text} = words;
    const names = {amount: money(amount, currency), account};
    return {
      title: text(creditWords['credit.setAside.title']),
      body: html`
        <p>
          ${
            direction === 'add'
              ? sentence(words, creditWords['credit.setAside.add'], names)
              : sentence(words, creditWords['credit.setAside.remove'], names)
          }
        </p>
        <p>
          ${
            direction === 'add'
              ? text(creditWords['credit.setAside.twice.add'])
              : text(creditWords['credit.setAside.twice.remove'])
          }
        </p>
      `,
      confirm: text(creditWords['credit.setAside.confirm']),
    };
  });
}
