import {html, nothing, svg, type TemplateResult} from 'lit';
import {creditWords} from '../../../i18n/generated/en/credit.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {highest, lowest, type BalanceCurve} from './ledger-model.js';

const WIDTH = 600;
const HEIGHT = 120;

/**
 * The balance over time as a step chart, with a text alternative. The graphic contains no text, so that it can be
 * mirrored in right-to-left layouts.
 */
export function balanceChart(localizer: Localizer, curve: BalanceCurve, currency: string): TemplateResult {
  const {text, money, date} = localizer;
  const [high, low] = [highest(curve), lowest(curve)];
  const {points, from, to} = curve;
  const [opening, closing] = [points[0], points.at(-1)];
  // A constant balance is a line in the middle; zero is visible if the balance crosses it.
  const top = Math.max(high.balance, low.balance < 0 ? 0 : low.balance);
  const bottom = Math.min(low.balance, high.balance > 0 && low.balance < 0 ? 0 : low.balance);
  const span = top - bottom || 1;
  const x = (at: number) => round(((at - from) / (to - from || 1)) * WIDTH);
  const y = (balance: number) =>
    top === bottom ? HEIGHT / 2 : round(HEIGHT - 4 - ((balance - bottom) / span) * (HEIGHT - 8));
  const steps = points.slice(1).map(({at, balance}) => `H${x(at)}V${y(balance)}`);
  const line = `M0 ${y(opening?.balance ?? 0)}${steps.join('')}H${WIDTH}`;
  const day = (at: number) => date(at, {timeZone: 'UTC'});
  return html`
    <figure class="chart" part="chart">
      <svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-labelledby="balance-words">
        <path class="area" d="${line}V${HEIGHT}H0Z"></path>
        ${
          low.balance < 0 && high.balance > 0
            ? svg`<path class="zero" vector-effect="non-scaling-stroke" d="M0 ${y(0)}H${WIDTH}"></path>`
            : nothing
        }
        <path class="line" vector-effect="non-scaling-stroke" d=${line}></path>
      </svg>
      <div class="axis" aria-hidden="true"><span>${day(from)}</span><span>${day(to)}</span></div>
      <figcaption id="balance-words">
        ${text(creditWords['credit.chart'], {
          from: day(from),
          to: day(to),
          opening: money(opening?.balance ?? 0, currency),
          closing: money(closing?.balance ?? 0, currency),
          high: money(high.balance, currency),
          highOn: day(high.at),
          low: money(low.balance, currency),
          lowOn: day(low.at),
        })}
      </figcaption>
    </figure>
  `;
}

const round = (value: number): number => Math.round(value * 10) / 10;
