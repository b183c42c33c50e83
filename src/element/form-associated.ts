import type {PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {AccountScope, ScopeState} from '../session/scope.js';
import type {WidgetElement} from './widget-element.js';
import {moveFocus} from '../ui/focus/move-focus.js';

/** Distinguishes the values of a field from any other text, such as a zod schema. */
interface FieldValues<V extends string> {
  readonly safeParse: (value: string) => {readonly success: true; readonly data: V} | {readonly success: false};
}

/**
 * The members that `FormAssociated` adds to a widget. The published declarations of such a widget name it.
 * @public
 */
export declare abstract class FormField<V extends string> {
  name: string;
  defaultValue: string;
  required: boolean;
  get value(): V | '';
  set value(value: string);
  disabled: boolean;
  readonly form: HTMLFormElement | null;
  readonly labels: NodeList;
  readonly validity: ValidityState;
  readonly validationMessage: string;
  readonly willValidate: boolean;
  checkValidity(): boolean;
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  focus(options?: FocusOptions): void;
  formStateRestoreCallback(state: unknown): void;

  /** Whether the element is a field, that is, has a name. */
  protected readonly isField: boolean;
  /** Whether a surrounding `fieldset` or its own attribute disables the element. */
  protected readonly formDisabled: boolean;
  /** Whether the field offers a value. */
  protected abstract offers(value: V): boolean;
  /** The message for a missing required value. */
  protected abstract get missing(): string;
  /** The control that a label focuses and to which the browser anchors its messages. */
  protected abstract get control(): HTMLElement | null;
  protected abstract renderField(): unknown;
}

type FieldClass<C extends typeof WidgetElement, V extends string> = Omit<C, 'prototype'> &
  (abstract new () => InstanceType<C> & FormField<V>);

/**
 * Makes a widget that has a `name` a field of its form, like a native one. As a field, it is rendered by `renderField`
 * for any shown account and needs neither a provider nor an account.
 */
export function FormAssociated<C extends typeof WidgetElement, V extends string>(
  Base: C,
  values: FieldValues<V>,
): FieldClass<C, V> {
  abstract class FormAssociatedElement extends (Base as typeof WidgetElement) {
    static readonly formAssociated = true;

    /** Makes the element a field of the surrounding form, submitted under this name. Default: it shows an account. */
    @property({reflect: true}) name = '';

    /** As a field: the initial value, also after a reset of the form. Default: none. */
    @property({attribute: 'value'}) defaultValue = '';

    /** As a field: the form is not submitted without a value. */
    @property({type: Boolean, reflect: true}) required = false;

    /**
     * The value chosen by the user or set by the page; the default value otherwise. @lifetime element: a field of its
     * form
     */
    #value: string | undefined;
    /** @lifetime element: a field of its form */
    #formDisabled = false;
    /** @lifetime element: a field of its form */
    #customError = '';
    readonly #lifetime = new AbortController().signal;

    constructor() {
      super();
      // A surrounding or associated label focuses the control.
      this.addEventListener('click', (event) => {
        if (this.isField && event.composedPath()[0] === this) this.focus();
      });
    }

    /** As a field: its value; empty if none is chosen or the value is not offered. */
    @property({attribute: false})
    get value(): V | '' {
      const parsed = values.safeParse(this.#value ?? this.defaultValue);
      return parsed.success && this.offers(parsed.data) ? parsed.data : '';
    }
    set value(value: string) {
      this.#value = value;
      this.#report();
    }

    /**
     * Disables the choice; a disabled field is not submitted. A disabled `fieldset` has the same effect.
     * @attr
     */
    @property({attribute: false})
    get disabled(): boolean {
      return this.hasAttribute('disabled');
    }
    set disabled(disabled: boolean) {
      // Synchronously, like a native field: the form calls back, and the next submit uses it.
      this.toggleAttribute('disabled', disabled);
    }

    /** The form to which the element belongs. */
    get form(): HTMLFormElement | null {
      return this.internals.form;
    }

    get labels(): NodeList {
      return this.internals.labels;
    }

    get validity(): ValidityState {
      return this.internals.validity;
    }

    get validationMessage(): string {
      return this.internals.validationMessage;
    }

    get willValidate(): boolean {
      return this.internals.willValidate;
    }

    /** Whether the value may be submitted; if not, `invalid` is dispatched. */
    checkValidity(): boolean {
      return this.internals.checkValidity();
    }

    /** Like `checkValidity`, but also shows the user what is missing. */
    reportValidity(): boolean {
      return this.internals.reportValidity();
    }

    /** Sets an error message of the page; an empty one clears it. */
    setCustomValidity(message: string): void {
      this.#customError = message;
      this.#report();
    }

    /** Focuses the chosen control, otherwise the first one. */
    override focus(options?: FocusOptions): void {
      moveFocus(this.control, options);
    }

    formResetCallback(): void {
      this.#value = undefined;
      this.#report();
      this.requestUpdate();
    }

    formDisabledCallback(disabled: boolean): void {
      this.#formDisabled = disabled;
      this.requestUpdate();
    }

    formStateRestoreCallback(state: unknown): void {
      if (typeof state === 'string') this.value = state;
    }

    protected get isField(): boolean {
      return this.name !== '';
    }

    protected get formDisabled(): boolean {
      return this.#formDisabled;
    }

    protected abstract offers(value: V): boolean;
    protected abstract get missing(): string;
    protected abstract get control(): HTMLElement | null;
    protected abstract renderField(): unknown;

    protected override updated(changed: PropertyValues<this>): void {
      super.updated(changed);
      this.#report();
    }

    /** A field belongs to its form, whichever account is shown around it. */
    protected override lifetimeIn(scope: AccountScope): AbortSignal {
      return this.isField ? this.#lifetime : super.lifetimeIn(scope);
    }

    protected override renderState(state: ScopeState): unknown {
      const {status} = state;
      return this.isField && (status === 'ready' || status === 'none') ? this.renderField() : super.renderState(state);
    }

    /** Reports the value and its validity to the form. */
    #report(): void {
      const value = this.isField ? this.value : '';
      this.internals.setFormValue(value || null);
      const valueMissing = this.isField && this.required && !this.readOnly && value === '';
      const customError = this.isField && this.#customError !== '';
      const message = customError ? this.#customError : valueMissing ? this.missing : '';
      this.internals.setValidity({valueMissing, customError}, message, this.control ?? undefined);
    }
  }
  return FormAssociatedElement as unknown as FieldClass<C, V>;
}
