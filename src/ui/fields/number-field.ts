import {html, noChange, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {describedBy, field, fieldId, onLeave, type FieldBinding, type FieldOptions} from './field.js';

export interface NumberFieldOptions extends FieldOptions {
  /** Smallest value the buttons and the slider reach. Default 0. */
  readonly min?: number;
  /** Names of the step buttons for assistive technology; each says what it changes. */
  readonly decrease: string;
  readonly increase: string;
  /** The value in words, where they say more than the number. */
  readonly valueText?: string;
  readonly slider?: {
    /** Far end of the slider. Typing and the buttons go beyond it. */
    readonly max: number;
    /** Where the thumb stands while the field is empty. Default: at `min`. */
    readonly whenEmpty?: number;
    /** A value was typed, stepped to, or let go of: where the far end has to move, it may now. Not while dragging. */
    readonly onSettled: (value: number) => void;
  };
}

/**
 * Typed into a browser's number field, which then says that it is empty: as a value it would be taken for one that was
 * cleared on purpose.
 */
const NOT_A_NUMBER = 'NaN';

/** What was typed as a number, or as it was typed where it is none, for a check to complain about. */
export function wholeNumberOf(typed: string): number | string {
  const number = Number(typed);
  return /^\s*\d+\s*$/.test(typed) && Number.isSafeInteger(number) ? number : typed;
}

const typedInto = ({value, validity}: HTMLInputElement): string => (validity.badInput ? NOT_A_NUMBER : value);

/** A whole number: a field to type it, a button each for one less and one more, and a slider where one is wanted. */
export function numberField(binding: FieldBinding, options: NumberFieldOptions): TemplateResult {
  const {min = 0, slider} = options;
  const id = fieldId(binding.path);
  const value = wholeNumberOf(binding.value);
  const number = typeof value === 'number' ? value : undefined;
  const enter = (typed: string) => {
    binding.onInput(typed);
    const entered = wholeNumberOf(typed);
    if (typeof entered === 'number') slider?.onSettled(entered);
  };
  const button = (by: number, label: string, sign: string) => html`
    <button
      type="button"
      class="icon"
      aria-label=${label}
      aria-controls=${id}
      ?disabled=${binding.disabled || (by < 0 && (number ?? min) === min)}
      @click=${() => enter(String(Math.max(min, (number ?? min) + by)))}
    >
      <span aria-hidden="true">${sign}</span>
    </button>
  `;
  return field(
    binding,
    options,
    html`
      <div class="stepper">
        ${button(-1, options.decrease, '−')}
        <input
          id=${id}
          part="input"
          name=${binding.path}
          type="number"
          inputmode="numeric"
          min=${min}
          step="1"
          autocomplete="off"
          .value=${binding.value === NOT_A_NUMBER ? noChange : live(binding.value)}
          ?disabled=${binding.disabled}
          aria-invalid=${binding.error === undefined ? nothing : 'true'}
          aria-describedby=${describedBy(id, binding, options)}
          aria-valuetext=${options.valueText ?? nothing}
          @input=${({target}: Event) => enter(typedInto(target as HTMLInputElement))}
          @blur=${onLeave(binding)}
        />
        ${button(1, options.increase, '+')}
      </div>
      ${options.valueText === undefined
        ? nothing
        : html`<div class="value-text" aria-hidden="true">${options.valueText}</div>`}
      ${slider
        ? html`<input
            class="slider"
            part="slider"
            type="range"
            aria-label=${options.label}
            aria-valuetext=${options.valueText ?? nothing}
            min=${min}
            max=${slider.max}
            step="1"
            .value=${live(String(number ?? (binding.value === '' ? slider.whenEmpty : undefined) ?? min))}
            ?disabled=${binding.disabled}
            @input=${(event: Event) => binding.onInput((event.target as HTMLInputElement).value)}
            @change=${(event: Event) => slider.onSettled((event.target as HTMLInputElement).valueAsNumber)}
          />`
        : nothing}
    `,
  );
}
