import {html, nothing, type TemplateResult} from 'lit';
import {servicePlanWords} from '../../i18n/generated/en/service-plan.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {Comparison, ComparedLine} from './service-plan.model.js';
import {roundedAmount} from '../../i18n/money.js';

/** Renders a table of the charges before and after a change of plans, and the difference. */
export function comparisonTable(
  {lines, before, after, today}: Comparison,
  localizer: Localizer,
  currency: string,
): TemplateResult {
  const {text, money} = localizer;
  return html`
    <table class="comparison" part="comparison">
      <caption class="visually-hidden">
        ${text(servicePlanWords['servicePlan.quote'])}
      </caption>
      <thead>
        <tr>
          <th scope="col">${text(servicePlanWords['servicePlan.item'])}</th>
          <th scope="col">${text(servicePlanWords['servicePlan.before'])}</th>
          <th scope="col">${text(servicePlanWords['servicePlan.after'])}</th>
          <th scope="col">${text(servicePlanWords['servicePlan.difference'])}</th>
        </tr>
      </thead>
      <tbody>
        ${lines.map((line) => row(line, localizer, currency))}
      </tbody>
      <tfoot>
        ${row({name: text(servicePlanWords['servicePlan.total']), before, after}, localizer, currency)}
      </tfoot>
    </table>
    ${
      today === 0
        ? nothing
        : html`<p>${text(servicePlanWords['servicePlan.today'], {amount: money(today, currency)})}</p>`
    }
  `;
}

function row({name, before, after}: ComparedLine, {money}: Localizer, currency: string): TemplateResult {
  const difference = roundedAmount(after - before, currency);
  const change = difference > 0 ? 'more' : difference < 0 ? 'less' : '';
  return html`
    <tr>
      <th scope="row"><bdi>${name}</bdi></th>
      <td><bdi dir="ltr">${money(before, currency)}</bdi></td>
      <td><bdi dir="ltr">${money(after, currency)}</bdi></td>
      <td class=${change}><bdi dir="ltr">${signed(difference, money(difference, currency))}</bdi></td>
    </tr>
  `;
}

/** Adds a plus sign to an increase; the formatted amount already contains a minus sign. */
const signed = (difference: number, amount: string): string => (difference > 0 ? `+${amount}` : amount);
