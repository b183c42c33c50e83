import {html, type TemplateResult} from 'lit';
import {ref, type Ref} from 'lit/directives/ref.js';
import {readTyped} from '../fields/typed-value.js';
import {pressedKey} from '../keys.js';

export interface FormFrame {
  /** The form's name for assistive technology. */
  readonly label: string;
  readonly saving: boolean;
  /** Whether there is something to cancel; otherwise Escape is left to the surroundings of the form. */
  readonly cancellable: boolean;
  readonly save: () => void;
  /** Called on Escape. */
  readonly escape: () => void;
  readonly element?: Ref<HTMLElement>;
}

/** A form with keyboard support: Enter saves, Escape closes without saving. */
export function formFrame(
  {label, saving, cancellable, save, escape, element}: FormFrame,
  content: unknown,
): TemplateResult {
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    readTyped(event.currentTarget);
    save();
  };
  const onKeydown = (event: KeyboardEvent): void => {
    if (pressedKey(event) !== 'Escape' || event.defaultPrevented || saving || !cancellable) return;
    event.preventDefault();
    event.stopPropagation();
    escape();
  };
  return html`
    <form
      ${ref(element)}
      part="form"
      tabindex="-1"
      novalidate
      aria-label=${label}
      aria-busy=${saving ? 'true' : 'false'}
      @submit=${onSubmit}
      @keydown=${onKeydown}
    >
      ${content}
    </form>
  `;
}
