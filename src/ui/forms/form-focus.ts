import type {Ref} from 'lit/directives/ref.js';
import type {EditFormHost} from './edit-form-options.js';

const focusable = ':is(input, select, textarea, button, [tabindex], [contenteditable]):not(:disabled, [type="hidden"])';

/** Manages the focus within one form of an element. */
export class FormFocus {
  readonly #host: EditFormHost;
  readonly #form: Ref<HTMLElement>;

  constructor(host: EditFormHost, form: Ref<HTMLElement>) {
    this.#host = host;
    this.#form = form;
  }

  /** The focused element inside the host. */
  get current(): Element | null {
    return (this.#host.renderRoot.getRootNode() as Document | ShadowRoot).activeElement;
  }

  /** Scrolls a control into view and focuses it; focuses the form if it has no control with this name. */
  async toField(control: string): Promise<void> {
    await this.#host.updateComplete;
    const form = this.#form.value;
    const name = CSS.escape(control);
    const found =
      form?.querySelector<HTMLElement>(`[name="${name}"]:checked:not(:disabled)`) ??
      form?.querySelector<HTMLElement>(`[name="${name}"]:not(:disabled)`) ??
      form?.querySelector<HTMLElement>(focusable) ??
      form;
    found?.scrollIntoView({block: 'center'});
    found?.focus({preventScroll: true});
  }

  /** @returns whether there was one */
  async toFirstInvalid(): Promise<boolean> {
    await this.#host.updateComplete;
    const field = this.#form.value?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    return field != null;
  }

  /** A save disables or removes the focused control. The focus stays in the form all the same. */
  async keep(focused: Element | null): Promise<void> {
    await this.#host.updateComplete;
    const form = this.#form.value;
    if (!(focused instanceof HTMLElement) || !form || (document.activeElement ?? document.body) !== document.body)
      return;
    if (focused.isConnected) focused.focus({preventScroll: true});
    if (this.current !== focused) form.focus({preventScroll: true});
  }
}
