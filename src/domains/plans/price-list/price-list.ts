import {html, nothing, type TemplateResult} from 'lit';
import type {Price} from '../../../api/model-documents.js';
import {withWords, type Localizer} from '../../../i18n/localizer.js';
import {prices as words} from '../../../i18n/locales/en/prices.js';
import {priceGroups, rateSteps, type RateStep} from './price-groups.js';

/**
 * What plans charge for (SP-04): by category, each item with its rates by quantity, its discounts, and its activation
 * charge as a line of its own.
 *
 * @param currency ISO 4217 code
 */
export function priceList(base: Localizer, prices: readonly Price[], currency: string): TemplateResult {
  const localizer = withWords(base, words);
  const {text} = localizer;
  if (prices.length === 0) return html`<p class="no-prices">${text('prices.none')}</p>`;
  return html`
    <table class="prices" part="prices">
      <caption class="visually-hidden">
        ${text('prices.caption')}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text('prices.item')}</th>
          <th scope="col">${text('prices.quantity')}</th>
          <th scope="col">${text('prices.rate')}</th>
        </tr>
      </thead>
      ${priceGroups(prices, localizer).map(
        (group) => html`
          <tbody>
            <tr class="category">
              <th scope="rowgroup" colspan="3">${group.name}</th>
            </tr>
            ${group.prices.map(({name, price}) => item(localizer, name, price, currency))}
          </tbody>
        `,
      )}
    </table>
  `;
}

function item(localizer: Localizer, name: string, price: Price, currency: string): TemplateResult {
  const {text, money} = localizer;
  const [first, ...further] = rateSteps(price);
  const cells = (step: RateStep | undefined) => html`
    <td>${step && range(localizer, step)}</td>
    <td>${step?.rate === undefined ? text('prices.noRate') : money(step.rate, currency)}</td>
  `;
  return html`
    <tr>
      <th scope="row" rowspan=${further.length + 1}>
        <bdi>${name}</bdi>
        ${discounts(localizer, price, currency).map((discount) => html`<small>${discount}</small> `)}
        ${price.cascade ? html`<small>${text('prices.cascade')}</small>` : nothing}
      </th>
      ${cells(first)}
    </tr>
    ${further.map(
      (step) =>
        html`<tr class="step">
          ${cells(step)}
        </tr>`,
    )}
    ${price.activation
      ? html`
          <tr>
            <th scope="row">${text('prices.activation', {item: name})}</th>
            <td>${text('prices.activation.each')}</td>
            <td>${money(price.activation, currency)}</td>
          </tr>
        `
      : nothing}
  `;
}

function range({text}: Localizer, {from, to}: RateStep): string {
  if (from === undefined) return text('prices.all');
  return to === undefined ? text('prices.rangeOpen', {from}) : text('prices.range', {from, to});
}

function discounts({text, money}: Localizer, {discounts}: Price, currency: string): readonly string[] {
  return discounts.map(({kind, rate, maximum}) => {
    if (rate === undefined) return text('prices.discounted');
    const amount = money(rate, currency);
    if (kind === 'single') return text('prices.single', {amount});
    return maximum === undefined
      ? text('prices.cumulative', {amount})
      : text('prices.cumulative.maximum', {amount, maximum});
  });
}
