import {html, nothing, type TemplateResult} from 'lit';
import type {Limits} from '../../api/model.js';
import type {CallUsage} from '../../api/model-documents.js';
import {withWords, type Localizer} from '../../i18n/localizer.js';
import {trunks as words} from '../../i18n/locales/en/trunks.js';
import {capacityOf} from './model.js';

/** Above this part of the room there is little left. */
const NEARLY_FULL = 0.8;

/** Calls in progress against what is stored as their limit (B-08); in words alone where no call has room. */
export function callUsage(base: Localizer, {calls}: Pick<CallUsage, 'calls'>, limits: Limits): TemplateResult {
  const {text} = withWords(base, words);
  const capacity = capacityOf(limits);
  const room = text(capacity.by === 'ceiling' ? 'trunks.ofAllowed' : 'trunks.ofTrunks', {count: capacity.calls});
  return html`
    <div class="usage" part="usage">
      <p id="call-usage"><strong>${text('trunks.inProgress', {count: calls})}</strong> ${room}</p>
      ${capacity.calls === 0
        ? nothing
        : html`<meter
            aria-labelledby="call-usage"
            min="0"
            max=${capacity.calls}
            low=${capacity.calls * NEARLY_FULL}
            high=${Math.max(capacity.calls - 0.5, capacity.calls * NEARLY_FULL)}
            optimum="0"
            .value=${calls}
          ></meter>`}
    </div>
  `;
}

/** In the same place, where they could not be counted. */
export function callUsageUnknown(base: Localizer): TemplateResult {
  const {text} = withWords(base, words);
  return html`<div class="usage" part="usage"><p class="hint">${text('trunks.inProgress.unknown')}</p></div>`;
}
