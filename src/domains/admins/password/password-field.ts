import {html, nothing, type TemplateResult} from 'lit';
import type {FieldBinding} from '../../../ui/fields/field-binding.js';
import {describedBy, field, fieldId, onLeave} from '../../../ui/fields/field.js';
import {typedValue} from '../../../ui/fields/typed-value.js';
import {passwordWords} from '../../../i18n/generated/en/password.js';
import type {Localizer} from '../../../i18n/localizer.js';
import {generatePassword, GENERATED_LENGTH} from './generator.js';
import {passwordStrength, strengthLevels} from './strength.js';

/** A form field, with whether its value is readable on screen. */
export interface PasswordBinding extends FieldBinding {
  readonly revealed: boolean;
  readonly onReveal: (revealed: boolean) => void;
  /** Announces a message to the user, including screen readers, such as that the password was copied or generated. */
  readonly tell: (message: string) => void;
}

export interface PasswordFieldOptions {
  /** Default: "Password". */
  readonly label?: string;
  /** Minimum length, `passwordMinLength` of the settings. */
  readonly min: number;
}

/**
 * A field for a new password: typed or generated, shown or hidden, and copied; its strength is shown as a bar and a
 * word.
 */
export function passwordField(
  binding: PasswordBinding,
  localizer: Localizer,
  {label, min}: PasswordFieldOptions,
): TemplateResult {
  const {text} = localizer;
  const id = fieldId(binding.path);
  const {value, disabled, revealed} = binding;
  const options = {
    label: label ?? text(passwordWords['password.label']),
    hint: text(passwordWords['password.hint'], {min}),
  };
  const generate = () => {
    binding.onInput(generatePassword(Math.max(min, GENERATED_LENGTH)));
    binding.onReveal(true);
    binding.tell(text(passwordWords['password.generated']));
  };
  return field(
    binding,
    options,
    html`
      <div class="password" part="password">
        <input
          id=${id}
          part="input"
          name=${binding.path}
          type=${revealed ? 'text' : 'password'}
          autocomplete="new-password"
          autocapitalize="off"
          spellcheck="false"
          dir="ltr"
          ?disabled=${disabled}
          aria-invalid=${binding.error === undefined ? nothing : 'true'}
          aria-describedby="${id}-strength ${describedBy(id, binding, options)}"
          ${typedValue(binding)}
          @blur=${onLeave(binding)}
        />
        <div class="buttons">
          <button type="button" ?disabled=${disabled} @click=${generate}>
            ${text(passwordWords['password.generate'])}
          </button>
          ${revealAndCopy(localizer, binding)}
        </div>
      </div>
      ${strength(localizer, id, value)}
    `,
  );
}

/** The buttons that show, hide, and copy a password; also used next to one that can no longer be changed. */
export function revealAndCopy(
  localizer: Localizer,
  {
    value,
    disabled,
    revealed,
    onReveal,
    tell,
  }: Pick<PasswordBinding, 'value' | 'disabled' | 'revealed' | 'onReveal' | 'tell'>,
): TemplateResult {
  const {text} = localizer;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(value);
      tell(text(passwordWords['password.copied']));
    } catch {
      // The page is not served securely, or the browser denied access: once revealed, the password can be selected.
      onReveal(true);
      tell(text(passwordWords['password.copyFailed']));
    }
  };
  return html`
    <button type="button" ?disabled=${disabled} @click=${() => onReveal(!revealed)}>
      ${text(revealed ? passwordWords['password.conceal'] : passwordWords['password.reveal'])}
    </button>
    <button type="button" ?disabled=${disabled || value === ''} @click=${() => void copy()}>
      ${text(passwordWords['password.copy'])}
    </button>
  `;
}

/** A word next to the bar, so that the strength does not depend on vision or color. */
function strength(localizer: Localizer, id: string, value: string): TemplateResult {
  const {text} = localizer;
  const level = passwordStrength(value);
  const filled = strengthLevels.indexOf(level);
  return html`
    <div class="strength ${level}">
      <span class="bar" aria-hidden="true">
        ${strengthLevels.slice(1).map((_, index) => html`<span class=${index < filled ? 'on' : ''}></span>`)}
      </span>
      <span id="${id}-strength" aria-live="polite">
        ${
          level === 'empty'
            ? text(passwordWords['password.strength.empty'])
            : text(passwordWords['password.strength'], {level: text(passwordWords[`password.strength.${level}`])})
        }
      </span>
    </div>
  `;
}
