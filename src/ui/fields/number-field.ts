import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FieldBinding} from './field-binding.js';
import {describedBy, field, fieldId, onLeave, type FieldOptions} from './field.js';
import {typedValue} from './typed-value.js';

export interface NumberFieldOptions extends FieldOptions {
  /** Minimum value of the buttons and the slider. Default: 0. */
  readonly min?: number;
  /** Names of the step buttons for assistive technology; each states what it changes. */
  readonly decrease: string;
  readonly increase: string;
  /** The value in words, if they say more than the number. */
  readonly valueText?: string;
  /** The placeholder of the field while it is empty. */
  readonly placeholder?: string;
  readonly slider?: {
    /** Maximum of the slider. Typing and the buttons can exceed it. */
    readonly max: number;
    /** The thumb's position while the field is empty. Default: `min`. */
    readonly whenEmpty?: number;
    /**
     * Called when a value was typed, stepped to, or released, but not while dragging: the maximum may be adjusted now.
     */
    readonly onSettled: (value: number) => void;
  };
}

/**
 * Stands for text that the browser's number field reports as empty and that would otherwise be taken for a deliberately
 * cleared value.
 */
const NOT_A_NUMBER = 'NaN';

/** The typed number, or the typed text if it is not a number, for a check to reject. */
export function wholeNumberOf(typed: string): number | string {
  const number = Number(typed);
  return /^\s*\d+\s*$/.test(typed) && Number.isSafeInteger(number) ? number : typed;
}

const typedInto = ({value, validity}: HTMLInputElement): string => (validity.badInput ? NOT_A_NUMBER : value);

/** A whole number: a text field, buttons to decrease and increase it, and an optional slider. */
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
          placeholder=${options.placeholder ?? nothing}
          ?disabled=${binding.disabled}
          aria-invalid=${binding.error === undefined ? nothing : 'true'}
          aria-describedby=${describedBy(id, binding, options)}
          aria-valuetext=${options.valueText ?? nothing}
          ${typedValue(
            {...binding, onInput: enter},
            {read: typedInto, shown: (input) => (binding.value === NOT_A_NUMBER ? input.value : binding.value)},
          )}
          @blur=${onLeave(binding)}
        />
        ${button(1, options.increase, '+')}
      </div>
      ${
        options.valueText === undefined
          ? nothing
          : html`<div class="value-text" aria-hidden="true">${options.valueText}</div>`
      }
      ${
        slider
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
          : nothing
      }
    `,
  );
}
