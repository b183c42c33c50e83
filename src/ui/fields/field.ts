import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {FieldPath} from '../../session/merge.js';

/** What a form hands to the template of one of its fields. */
export interface FieldBinding {
  readonly path: FieldPath;
  readonly value: string;
  /** In words; absent while there is nothing to complain about or the user is still typing for the first time. */
  readonly error: string | undefined;
  readonly disabled: boolean;
  /** Marks a field that holds something else than what is stored. */
  readonly mark?: unknown;
  readonly onInput: (value: string) => void;
  /** The user has gone on. */
  readonly onBlur: () => void;
}

export interface FieldOptions {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What a change leads to. Seen, and read with the field, before anything is typed. */
  readonly warning?: string;
  readonly required?: boolean;
  /** Of the browser's own: the keyboard shown, the pattern suggested. Default `text`. */
  readonly type?: 'text' | 'email' | 'tel' | 'number';
  /** Which keys a touch screen shows, where the type does not say it. */
  readonly inputMode?: 'decimal' | 'numeric';
  /** https://html.spec.whatwg.org/#autofill */
  readonly autocomplete?: AutoFill;
  /** What the field shows of the value, where that is not the value itself: set as its property, so a directive can. */
  readonly shown?: unknown;
}

export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/**
 * Listens for the user going on from a control. A drawing takes the focus from it as well: it is locked for a save, taken
 * off the page, or a question opens over it. So this is looked at once the drawing is done, which would otherwise ask for
 * another in its midst; and a control that is locked or gone by then was not left by its user.
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

/** A label, a native text field, its hint and what is wrong with it. */
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
      .value=${options.shown ?? live(binding.value)}
      ?required=${options.required ?? false}
      ?disabled=${binding.disabled}
      aria-invalid=${binding.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(id, binding, options)}
      @input=${(event: Event) => binding.onInput((event.target as HTMLInputElement).value)}
      @blur=${onLeave(binding)}
    />`,
  );
}

/** A label and a native choice. A stored value that is not offered stays selectable, so that saving never loses it. */
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
      .value=${live(binding.value)}
      ?disabled=${binding.disabled}
      aria-invalid=${binding.error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(id, binding, options)}
      @change=${(event: Event) => binding.onInput((event.target as HTMLSelectElement).value)}
      @blur=${onLeave(binding)}
    >
      ${choices.map(
        ({value, label}) => html`<option value=${value} ?selected=${value === binding.value}>${label}</option>`,
      )}
    </select>`,
  );
}

/** The frame of every field: label, control, warning, hint, and what is wrong with the value. */
export function field(
  binding: FieldBinding,
  {label, hint, warning}: FieldOptions,
  control: TemplateResult,
): TemplateResult {
  const id = fieldId(binding.path);
  return html`
    <div class="field" part="field">
      ${warning === undefined ? nothing : html`<div class="notice warning" id="${id}-warning">${warning}</div>`}
      <label for=${id}>${label}${binding.mark ?? nothing}</label>
      ${control} ${hint === undefined ? nothing : html`<div class="hint" id="${id}-hint">${hint}</div>`}
      ${binding.error === undefined ? nothing : html`<div class="field-error" id="${id}-error">${binding.error}</div>`}
    </div>
  `;
}

/** The ids of what `field` puts beside a control. */
export function describedBy(id: string, {error}: FieldBinding, {hint, warning}: FieldOptions): string | typeof nothing {
  const parts = Object.entries({warning, hint, error}).filter(([, words]) => words !== undefined);
  return parts.length === 0 ? nothing : parts.map(([part]) => `${id}-${part}`).join(' ');
}
