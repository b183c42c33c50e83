import {html, nothing, type TemplateResult} from 'lit';
import type {FieldPath} from '../../session/merge.js';
import type {FieldBinding} from './field-binding.js';
import {typedValue} from './typed-value.js';

export interface FieldOptions {
  readonly label: string;
  readonly hint?: unknown;
  /** The consequence of a change, shown and announced with the field before anything is typed. */
  readonly warning?: string;
  /** A consequence of the current value that does not prevent a save. */
  readonly note?: unknown;
  readonly required?: boolean;
  /** The browser's input type, which determines the keyboard and suggestions. Default: `text`. */
  readonly type?: 'text' | 'email' | 'tel' | 'number' | 'url';
  /** The keyboard of a touch screen, if the type does not determine it. */
  readonly inputMode?: 'decimal' | 'numeric';
  /** https://html.spec.whatwg.org/#autofill */
  readonly autocomplete?: AutoFill;
  /** The displayed text, if it differs from the value itself; depends on the current content of the control. */
  readonly shown?: (input: HTMLInputElement) => string;
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/**
 * Detects that the user leaves a control. A render can also take the focus from a control that is disabled for a save,
 * removed, or covered by a question. The check therefore runs after the render, which must not request another one
 * while it runs, and ignores controls that are disabled or removed by then.
 */
export const onLeave =
  ({onBlur}: FieldBinding) =>
  ({target}: Event): void => {
    const control = target as HTMLElement;
    queueMicrotask(() => {
      if (control.isConnected && !control.matches(':disabled')) onBlur();
    });
  };

export const fieldId = (path: FieldPath): string => `field-${path.replaceAll('.', '-')}`;

/** A label, a native text field, its hint, and its error. */
export function textField(binding: FieldBinding, options: FieldOptions): TemplateResult {
  const id = fieldId(binding.path);
  return field(
    binding,
    options,
    html`<input
      id=${id}
      part="input"
      name=${binding.path}
      type=${options.type ?? 'text'}
      inputmode=${options.inputMode ?? nothing}
      autocomplete=${options.autocomplete ?? 'off'}
      ?required=${options.required ?? false}
      ?disabled=${binding.disabled}
      aria-invalid=${binding.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(id, binding, options)}
      ${typedValue(binding, {shown: options.shown})}
      @blur=${onLeave(binding)}
    />`,
  );
}

/** A label and a native select. A stored value that is not offered stays selectable, so that saving never loses it. */
export function selectField(
  binding: FieldBinding,
  options: FieldOptions & {readonly choices: readonly ChoiceOption[]},
): TemplateResult {
  const id = fieldId(binding.path);
  const known = options.choices.some(({value}) => value === binding.value);
  const choices = known ? options.choices : [{value: binding.value, label: binding.value}, ...options.choices];
  return field(
    binding,
    options,
    html`<select
      id=${id}
      part="input"
      name=${binding.path}
      ?disabled=${binding.disabled}
      aria-invalid=${binding.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(id, binding, options)}
      ${typedValue(binding)}
      @blur=${onLeave(binding)}
    >
      ${choices.map(
        ({value, label}) => html`<option value=${value} ?selected=${value === binding.value}>${label}</option>`,
      )}
    </select>`,
  );
}

/** The frame of every field: label, control, warning, hint, and error. */
export function field(
  binding: FieldBinding,
  {label, hint, note, warning}: FieldOptions,
  control: TemplateResult,
): TemplateResult {
  const id = fieldId(binding.path);
  return html`
    <div class="field" part="field">
      ${warning === undefined ? nothing : html`<div class="notice warning" id="${id}-warning">${warning}</div>`}
      <label for=${id}>${label}${binding.mark ?? nothing}</label>
      ${control} ${hint === undefined ? nothing : html`<div class="hint" id="${id}-hint">${hint}</div>`}
      ${note === undefined ? nothing : html`<div class="hint note" id="${id}-note">${note}</div>`}
      ${binding.error === undefined ? nothing : html`<div class="field-error" id="${id}-error">${binding.error}</div>`}
    </div>
  `;
}

/** The ids of the elements that `field` renders next to a control. */
export function describedBy(
  id: string,
  {error}: FieldBinding,
  {hint, note, warning}: FieldOptions,
): string | typeof nothing {
  const parts = Object.entries({warning, hint, note, error}).filter(([, words]) => words !== undefined);
  return parts.length === 0 ? nothing : parts.map(([part]) => `${id}-${part}`).join(' ');
}
