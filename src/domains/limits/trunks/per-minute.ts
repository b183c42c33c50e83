/** Whether calls beyond the trunks are connected and billed per minute. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {trunksWords} from '../../../i18n/generated/en/trunks.js';
import type {Localizer} from '../../../i18n/localizer.js';

export interface PerMinuteBinding {
  readonly allowed: boolean;
  readonly disabled: boolean;
  /** Marks a switch whose change is not stored yet. */
  readonly mark?: unknown;
  readonly onChange: (allowed: boolean) => void;
}

/** A switch with an explanation. */
export function perMinuteForm(
  localizer: Localizer,
  {allowed, disabled, mark, onChange}: PerMinuteBinding,
): TemplateResult {
  const {text} = localizer;
  return html`
    <div class="toggle">
      <input
        id="per-minute"
        part="switch"
        type="checkbox"
        role="switch"
        name="allowPerMinute"
        .checked=${live(allowed)}
        ?disabled=${disabled}
        aria-describedby="per-minute-hint"
        @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
      />
      <label for="per-minute">${text(trunksWords['trunks.perMinute.label'])}${mark ?? nothing}</label>
      <p class="hint" id="per-minute-hint">${text(trunksWords['trunks.perMinute.hint'])}</p>
    </div>
  `;
}

/** The same as text. */
export function perMinuteView(localizer: Localizer, allowed: boolean): TemplateResult {
  const {text} = localizer;
  return html`
    <div class="toggle shown">
      <strong>${text(allowed ? trunksWords['trunks.perMinute.on'] : trunksWords['trunks.perMinute.off'])}</strong>
      <p class="hint">${text(trunksWords['trunks.perMinute.hint'])}</p>
    </div>
  `;
}
