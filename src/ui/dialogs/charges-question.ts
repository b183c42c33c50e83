import {commonWords} from '../../i18n/generated/en/common.js';
import {html, nothing, type TemplateResult} from 'lit';
import type {ActivationCharge, ChargeLine, Charges} from '../../api/charges.js';
import type {Settings} from '../../api/settings.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {confirmation, type Question} from './ask-dialog.js';
import {unitPrice} from '../../i18n/money.js';
import {sentence} from '../text/sentence.js';

export interface ChargesQuestionOptions {
  /** ISO 4217 code. */
  readonly currency: string;
  /** Name of the paying account: the signed-in user's, whichever account is changed. */
  readonly payer: string | undefined;
  readonly settings?: Settings['acceptCharges'];
}

/** Asks whether a change may cost what the backend has quoted. */
export function chargesQuestion(quote: readonly Charges[], options: ChargesQuestionOptions): Question<boolean> {
  return confirmation((localizer) => ({
    title: localizer.text(formsWords['charges.title']),
    body: body(localizer, quote, options),
    confirm: localizer.text(formsWords['charges.accept']),
  }));
}

function body(
  localizer: Localizer,
  quote: readonly Charges[],
  {currency, payer: name, settings = {}}: ChargesQuestionOptions,
): TemplateResult {
  const {text} = localizer;
  const payer = name || text(commonWords['state.unnamed']);
  if (settings.showInvoiceSummary === false) {
    const own = ownText(settings.message ?? {}, localizer.locale);
    return html`<p class="own-text">${own ?? sentence(localizer, formsWords['charges.withoutSummary'], {payer})}</p>`;
  }
  return html`
    <p>${sentence(localizer, formsWords['charges.text'], {payer})}</p>
    ${quote.map((charges, index) => bookkeeper(localizer, charges, currency, quote.length > 1 ? index + 1 : undefined))}
    ${
      quote.length > 1
        ? html`<table class="charges">
            ${totals(localizer, sumOf(quote), currency)}
          </table>`
        : nothing
    }
  `;
}

/** The host's text in the shown language, otherwise in a related one; `undefined` if there is none. */
function ownText(messages: Readonly<Record<string, string>>, locale: string): string | undefined {
  const entries = Object.entries(messages).filter(([, message]) => message.trim() !== '');
  const language = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
  const found =
    entries.find(([tag]) => tag.toLowerCase() === locale.toLowerCase()) ??
    entries.find(([tag]) => language(tag) === language(locale));
  return found?.[1];
}

function sumOf(quote: readonly Charges[]): Pick<Charges, 'today' | 'monthly'> {
  return {
    today: quote.reduce((sum, {today}) => sum + today, 0),
    monthly: quote.reduce((sum, {monthly}) => sum + monthly, 0),
  };
}

/** A party that issues a bill. `number` distinguishes several, because the backend does not name them. */
function bookkeeper(
  localizer: Localizer,
  charges: Charges,
  currency: string,
  number: number | undefined,
): TemplateResult {
  const {text} = localizer;
  const {lines, activations = []} = charges;
  return html`
    <table class="charges">
      ${
        number === undefined
          ? nothing
          : html`<caption>
              ${text(formsWords['charges.bookkeeper'], {number})}
            </caption>`
      }
      ${
        lines.length === 0
          ? nothing
          : html`
              <tbody>
                ${heading(text(formsWords['charges.item']), text(formsWords['charges.total']))}
                ${lines.map((line) => monthlyLine(localizer, line, currency))}
              </tbody>
            `
      }
      ${
        activations.length === 0
          ? nothing
          : html`
              <tbody>
                ${heading(text(formsWords['charges.activation']), text(formsWords['charges.once']))}
                ${activations.map((line) => row(localizer, line, currency))}
              </tbody>
            `
      }
      ${totals(localizer, charges, currency)}
    </table>
  `;
}

function heading(item: string, amount: string): TemplateResult {
  return html`
    <tr class="heading">
      <th scope="col">${item}</th>
      <th scope="col">${amount}</th>
    </tr>
  `;
}

function monthlyLine(localizer: Localizer, line: ChargeLine, currency: string): TemplateResult {
  const {text, money} = localizer;
  const {added = 0, discount} = line;
  return row(
    localizer,
    line,
    currency,
    html`
      ${added > 0 ? html`<small class="added">${text(formsWords['charges.added'], {count: added})}</small>` : nothing}
      ${
        discount > 0
          ? html`<small>${text(formsWords['charges.discount'], {amount: money(discount, currency)})}</small>`
          : nothing
      }
    `,
  );
}

function row(
  localizer: Localizer,
  {name, item, quantity, rate, total}: Pick<ActivationCharge, 'name' | 'item' | 'quantity' | 'rate' | 'total'>,
  currency: string,
  notes: unknown = nothing,
): TemplateResult {
  const {text, money, number} = localizer;
  return html`
    <tr>
      <th scope="row">
        <bdi>${name || item}</bdi>
        <small
          >${text(formsWords['charges.each'], {
            quantity: number(quantity),
            rate: unitPrice(localizer, rate, currency),
          })}</small
        >
        ${notes}
      </th>
      <td>${money(total, currency)}</td>
    </tr>
  `;
}

function totals(
  {text, money}: Localizer,
  {monthly, today}: Pick<Charges, 'today' | 'monthly'>,
  currency: string,
): TemplateResult {
  return html`
    <tfoot>
      <tr>
        <th scope="row">${text(formsWords['charges.monthly'])}</th>
        <td>${money(monthly, currency)}</td>
      </tr>
      <tr>
        <th scope="row">${text(formsWords['charges.today'])}</th>
        <td>${money(today, currency)}</td>
      </tr>
    </tfoot>
  `;
}
