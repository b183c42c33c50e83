/** Whether calls beyond the trunks go through and are billed (LI-09). */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {withWords, type Localizer} from '../../../i18n/localizer.js';
import {trunks as words} from '../../../i18n/locales/en/trunks.js';

export interface PerMinuteBinding {
  readonly allowed: boolean;
  readonly disabled: boolean;
  /** Marks a switch that is not stored yet. */
  readonly mark?: unknown;
  readonly onChange: (allowed: boolean) => void;
}

/** A switch, and what it does. */
export function perMinuteForm(base: Localizer, {allowed, disabled, mark, onChange}: PerMinuteBinding): TemplateResult {
  const {text} = withWords(base, words);
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
      <label for="per-minute">${text('trunks.perMinute.label')}${mark ?? nothing}</label>
      <p class="hint" id="per-minute-hint">${text('trunks.perMinute.hint')}</p>
    </div>
  `;
}

/** The same as words. */
export function perMinuteView(base: Localizer, allowed: boolean): TemplateResult {
  const {text} = withWords(base, words);
  return html`
    <div class="toggle shown">
      <strong>${text(allowed ? 'trunks.perMinute.on' : 'trunks.perMinute.off')}</strong>
      <p class="hint">${text('trunks.perMinute.hint')}</p>
    </div>
  `;
}
