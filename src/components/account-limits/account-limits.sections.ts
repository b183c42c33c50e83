/** The parts of the limits, as form and as plain values. */
import {html, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Limits} from '../../api/model.js';
import type {EditForm} from '../../forms/edit-form.js';
import {numberField, wholeNumberOf} from '../../forms/number-field.js';
import type {Localizer} from '../../i18n/localizer.js';
import {skeleton} from '../../widget/notices.js';
import {trunkFields, type TrunkField} from './account-limits.model.js';

/** Where the sliders of the trunks end, and how they are told of a value that needs more room. */
export interface SliderEnds {
  readonly of: (path: TrunkField['path']) => number;
  readonly onSettled: (path: TrunkField['path'], value: number) => void;
}

export function trunksForm(localizer: Localizer, form: EditForm<Limits>, ends: SliderEnds): TemplateResult {
  const {text} = localizer;
  return trunks(
    localizer,
    html`<div class="trunks">
      ${trunkFields.map(({path, label, hint}) => {
        const binding = form.bind(path, wholeNumberOf);
        const value = wholeNumberOf(binding.value);
        return html`<div class="trunk">
          ${numberField(binding, {
            label: text(label),
            hint: text(hint),
            decrease: text('accountLimits.decrease', {label: text(label)}),
            increase: text('accountLimits.increase', {label: text(label)}),
            valueText: typeof value === 'number' ? trunksInWords(localizer, value) : '',
            slider: {max: ends.of(path), onSettled: (settled) => ends.onSettled(path, settled)},
          })}
        </div>`;
      })}
    </div>`,
  );
}

export function trunksView(localizer: Localizer, limits: Limits): TemplateResult {
  return trunksList(localizer, ({path}) => html`<strong>${trunksInWords(localizer, limits[path])}</strong>`);
}

export function trunksSkeleton(localizer: Localizer): TemplateResult {
  return trunksList(localizer, () => skeleton());
}

export function perMinuteForm({text}: Localizer, form: EditForm<Limits>): TemplateResult {
  return html`
    <div class="toggle">
      <input
        id="per-minute"
        part="switch"
        type="checkbox"
        role="switch"
        name="allowPerMinute"
        .checked=${live(form.get('allowPerMinute') === true)}
        ?disabled=${form.saving}
        aria-describedby="per-minute-hint"
        @change=${(event: Event) => form.set('allowPerMinute', (event.target as HTMLInputElement).checked)}
      />
      <label for="per-minute">${text('accountLimits.perMinute.label')}</label>
      <p class="hint" id="per-minute-hint">${text('accountLimits.perMinute.hint')}</p>
    </div>
  `;
}

export function perMinuteView({text}: Localizer, {allowPerMinute}: Limits): TemplateResult {
  return html`
    <div class="toggle shown">
      <strong>${text(allowPerMinute ? 'accountLimits.perMinute.on' : 'accountLimits.perMinute.off')}</strong>
      <p class="hint">${text('accountLimits.perMinute.hint')}</p>
    </div>
  `;
}

function trunks({text}: Localizer, content: TemplateResult): TemplateResult {
  return html`
    <section part="trunks">
      <header>
        <h3>${text('accountLimits.trunks.title')}</h3>
        <p>${text('accountLimits.trunks.text')}</p>
      </header>
      ${content}
    </section>
  `;
}

function trunksList(localizer: Localizer, value: (field: TrunkField) => TemplateResult): TemplateResult {
  const {text} = localizer;
  return trunks(
    localizer,
    html`<dl class="trunks">
      ${trunkFields.map(
        (field) => html`
          <div class="trunk">
            <dt>${text(field.label)}</dt>
            <dd>${value(field)}</dd>
            <dd class="hint">${text(field.hint)}</dd>
          </div>
        `,
      )}
    </dl>`,
  );
}

/** None is a setting, not a missing one. */
function trunksInWords({text}: Localizer, count: number): string {
  return count === 0 ? text('accountLimits.none') : text('accountLimits.calls', {count});
}
