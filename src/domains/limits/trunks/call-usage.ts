import {html, nothing, type TemplateResult} from 'lit';
import {UNLIMITED, type CallUsage, type Limits} from '../../../api/limits.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {unreadableNote} from '../../../ui/lists/unreadable.js';
import {styleProperties} from '../../../ui/styles/style-properties.js';
import {capacityOf} from './model.js';

/** From this share of the capacity on, little is left. */
const NEARLY_FULL = 0.8;

const level = (filled: number): string => (filled >= 1 ? 'full' : filled >= NEARLY_FULL ? 'high' : '');

/** Calls in progress compared with their stored limit; text only if the capacity is zero or unlimited. */
export function callUsage(
  localizer: Localizer,
  usage: Pick<CallUsage, 'calls' | 'unreadable'>,
  limits: Limits,
): TemplateResult {
  const {text} = localizer;
  const {calls} = usage;
  const {by, calls: room} = capacityOf(limits);
  return html`
    <div class="usage" part="usage">
      <p id="call-usage">
        ${
          room === UNLIMITED
            ? text(trunksWords['trunks.inProgress'], {count: calls})
            : by === 'ceiling'
              ? text(trunksWords['trunks.inProgress.ofAllowed'], {count: calls, room})
              : text(trunksWords['trunks.inProgress.ofTrunks'], {count: calls, room})
        }
      </p>
      ${
        room === UNLIMITED || room === 0
          ? nothing
          : html`<div
              class="meter ${level(calls / room)}"
              role="meter"
              aria-labelledby="call-usage"
              aria-valuemin="0"
              aria-valuemax=${room}
              aria-valuenow=${Math.min(calls, room)}
              aria-valuetext=${localizer.number(calls)}
            >
              <span ${styleProperties({'--_filled': `${Math.min(100, (calls / room) * 100)}%`})}></span>
            </div>`
      }
      ${unreadableNote(localizer, usage)}
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
