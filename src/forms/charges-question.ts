import {html, nothing} from 'lit';
import type {Charges} from '../api/model.js';
import type {Localizer} from '../i18n/localizer.js';
import {confirmation, type Question} from './ask-dialog.js';

/** Asks whether a change may cost what the backend has quoted for it: one block for each bookkeeper (SH-24). */
export function chargesQuestion(quote: readonly Charges[], currency: string): Question<boolean> {
  return confirmation((localizer) => ({
    title: localizer.text('charges.title'),
    body: html`
      <p>${localizer.text('charges.text')}</p>
      ${quote.map((charges) => bookkeeper(localizer, charges, currency))}
    `,
    confirm: localizer.text('charges.accept'),
  }));
}

function bookkeeper({text, money, number}: Localizer, {lines, today, monthly}: Charges, currency: string) {
  return html`
    <table class="charges">
      ${lines.length === 0
        ? nothing
        : html`
            <thead>
              <tr>
                <th scope="col">${text('charges.item')}</th>
                <th scope="col">${text('charges.quantity')}</th>
                <th scope="col">${text('charges.rate')}</th>
                <th scope="col">${text('charges.total')}</th>
              </tr>
            </thead>
          `}
      <tbody>
        ${lines.map(
          (line) => html`
            <tr>
              <th scope="row">
                ${line.name || line.item}
                ${line.discount > 0
                  ? html`<small>${text('charges.discount', {amount: money(line.discount, currency)})}</small>`
                  : nothing}
              </th>
              <td>${number(line.quantity)}</td>
              <td>${money(line.rate, currency)}</td>
              <td>${money(line.total, currency)}</td>
            </tr>
          `,
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="3">${text('charges.monthly')}</th>
          <td>${money(monthly, currency)}</td>
        </tr>
        <tr>
          <th scope="row" colspan="3">${text('charges.today')}</th>
          <td>${money(today, currency)}</td>
        </tr>
      </tfoot>
    </table>
  `;
}
