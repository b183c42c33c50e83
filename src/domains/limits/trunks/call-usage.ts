import {html, nothing, type TemplateResult} from 'lit';
import type {CallUsage, Limits} from '../../../api/limits.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {styleProperties} from '../../../ui/styles/style-properties.js';
import {capacityOf} from './model.js';

/** From this share of the capacity on, little is left. */
const NEARLY_FULL = 0.8;

const level = (filled: number): string => (filled >= 1 ? 'full' : filled >= NEARLY_FULL ? 'high' : '');

/** Calls in progress compared with their stored limit; text only if the capacity is zero. */
export function callUsage(localizer: Localizer, {calls}: Pick<CallUsage, 'calls'>, limits: Limits): TemplateResult {
  const {text} = localizer;
  const capacity = capacityOf(limits);
  const words = {count: calls, room: capacity.calls};
  return html`
    <div class="usage" part="usage">
      <p id="call-usage">
        ${capacity.by === 'ceiling'
          ? text(trunksWords['trunks.inProgress.ofAllowed'], words)
          : text(trunksWords['trunks.inProgress.ofTrunks'], words)}
      </p>
      ${capacity.calls === 0
        ? nothing
        : html`<div
            class="meter ${level(calls / capacity.calls)}"
            role="meter"
            aria-labelledby="call-usage"
            aria-valuemin="0"
            aria-valuemax=${capacity.calls}
            aria-valuenow=${Math.min(calls, capacity.calls)}
            aria-valuetext=${localizer.number(calls)}
          >
            <span ${styleProperties({'--_filled': `${Math.min(100, (calls / capacity.calls) * 100)}%`})}></span>
          </div>`}
    </div>
  `;
}

/** Shown in the same place if the calls could not be counted. */
export function callUsageUnknown(localizer: Localizer): TemplateResult {
  const {text} = localizer;
  return html`<div class="usage" part="usage">
    <p class="hint">${text(trunksWords['trunks.inProgress.unknown'])}</p>
  </div>`;
}
