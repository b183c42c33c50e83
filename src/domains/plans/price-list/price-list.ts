import {html, nothing, type TemplateResult} from 'lit';
import type {PlanCosts, Price} from '../../../api/plans.js';
import {unreadableNote} from '../../../ui/lists/unreadable.js';
import {pricesWords} from '../../../i18n/generated/en/prices.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {priceGroups, rateSteps, type RateStep} from './price-groups.js';
import {unitPrice} from '../../../i18n/money.js';

/**
 * What plans charge for: by category, each item with its rates by quantity, its discounts, and its activation charge on
 * a separate line.
 *
 * @param currency ISO 4217 code
 */
export function priceList(
  localizer: Localizer,
  costs: Pick<PlanCosts, 'prices' | 'unreadable'>,
  currency: string,
): TemplateResult {
  const {text} = localizer;
  const {prices} = costs;
  const note = unreadableNote(localizer, costs);
  if (prices.length === 0) {
    return note === nothing ? html`<p class="no-prices">${text(pricesWords['prices.none'])}</p>` : note;
  }
  return html`
    <table class="prices" part="prices">
      <caption class="visually-hidden">
        ${text(pricesWords['prices.caption'])}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text(pricesWords['prices.item'])}</th>
          <th scope="col">${text(pricesWords['prices.quantity'])}</th>
          <th scope="col">${text(pricesWords['prices.rate'])}</th>
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
    ${note}
  `;
}

function item(localizer: Localizer, name: string, price: Price, currency: string): TemplateResult {
  const {text} = localizer;
  const [first, ...further] = rateSteps(price);
  const cells = (step: RateStep | undefined) => html`
    <td>${step && range(localizer, step)}</td>
    <td>
      ${step?.rate === undefined ? text(pricesWords['prices.noRate']) : unitPrice(localizer, step.rate, currency)}
    </td>
  `;
  return html`
    <tr>
      <th scope="row" rowspan=${further.length + 1}>
        <bdi>${name}</bdi>
        ${discounts(localizer, price, currency).map((discount) => html`<small>${discount}</small> `)}
        ${price.cascade ? html`<small>${text(pricesWords['prices.cascade'])}</small>` : nothing}
      </th>
      ${cells(first)}
    </tr>
    ${further.map(
      (step) =>
        html`<tr class="step">
          ${cells(step)}
        </tr>`,
    )}
    ${
      price.activation
        ? html`
            <tr>
              <th scope="row">${text(pricesWords['prices.activation'], {item: name})}</th>
              <td>${text(pricesWords['prices.activation.each'])}</td>
              <td>${unitPrice(localizer, price.activation, currency)}</td>
            </tr>
          `
        : nothing
    }
  `;
}

function range({text}: Localizer, {from, to}: RateStep): string {
  if (from === undefined) return text(pricesWords['prices.all']);
  return to === undefined
    ? text(pricesWords['prices.rangeOpen'], {from})
    : text(pricesWords['prices.range'], {from, to});
}

function discounts(localizer: Localizer, {discounts}: Price, currency: string): readonly string[] {
  const {text} = localizer;
  return discounts.map(({kind, rate, maximum}) => {
    if (rate === undefined) return text(pricesWords['prices.discounted']);
    const amount = unitPrice(localizer, rate, currency);
    if (kind === 'single') return text(pricesWords['prices.single'], {amount});
    return maximum === undefined
      ? text(pricesWords['prices.cumulative'], {amount})
      : text(pricesWords['prices.cumulative.maximum'], {amount, maximum});
  });
}
