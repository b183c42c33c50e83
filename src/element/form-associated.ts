import type {PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {AccountScope, ScopeState} from '../session/scope.js';
import type {WidgetElement} from './widget-element.js';

/** Tells the values of a field from any other text, as a schema of zod does. */
export interface FieldValues<V extends string> {
  readonly safeParse: (value: string) => {readonly success: true; readonly data: V} | {readonly success: false};
}

/** What `FormAssociated` adds to a widget. */
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

  /** The element is a field: it has a name. */
  protected readonly isField: boolean;
  /** A `fieldset` around it, or its own attribute, disables it. */
  protected readonly formDisabled: boolean;
  /** Whether the field offers a value. */
  protected abstract offers(value: V): boolean;
  /** Complaint about a missing value, where one is required. */
  protected abstract get missing(): string;
  /** The control that a label leads to, and the browser points at. */
  protected abstract get control(): HTMLElement | null;
  protected abstract renderField(): unknown;
}

type FieldClass<C extends typeof WidgetElement, V extends string> = Omit<C, 'prototype'> &
  (abstract new () => InstanceType<C> & FormField<V>);

/**
 * Makes a widget that, with a `name`, is a field of the form it stands in, as a native one is. As a field, it is rendered by
 * `renderField` whatever account is shown around it, and needs neither provider nor account.
 */
export function FormAssociated<C extends typeof WidgetElement, V extends string>(
  Base: C,
  values: FieldValues<V>,
): FieldClass<C, V> {
  abstract class FormAssociatedElement extends (Base as typeof WidgetElement) {
    static readonly formAssociated = true;

    /** Makes the element a field of the form it stands in, submitted under this name. Default: it shows an account. */
    @property({reflect: true}) name = '';

    /** As a field: the value at first, and after a reset of the form. Default: none. */
    @property({attribute: 'value'}) defaultValue = '';

    /** As a field: the form is not submitted without a value. */
    @property({type: Boolean, reflect: true}) required = false;

    /** As chosen, or set by the page; the default as long as neither has happened. @lifetime element: a field of its form */
    #value: string | undefined;
    /** @lifetime element: a field of its form */
    #formDisabled = false;
    /** @lifetime element: a field of its form */
    #customError = '';
    readonly #lifetime = new AbortController().signal;

    constructor() {
      super();
      // A label around it, or for it, leads to the control.
      this.addEventListener('click', (event) => {
        if (this.isField && event.composedPath()[0] === this) this.focus();
      });
    }

    /** As a field: its value; empty as long as none is chosen, or where the value is not offered. */
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
     * Nothing can be chosen; as a field, nothing is submitted. A disabled `fieldset` around it does the same.
     * @attr
     */
    @property({attribute: false})
    get disabled(): boolean {
      return this.hasAttribute('disabled');
    }
    set disabled(disabled: boolean) {
      // At once, as natively: the form calls back, and the next submit knows.
      this.toggleAttribute('disabled', disabled);
    }

    /** The form that the element is a field of. */
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

    /** Whether it may be submitted as it is; if not, `invalid` is fired. */
    checkValidity(): boolean {
      return this.internals.checkValidity();
    }

    /** As `checkValidity`, and says to the user what is missing. */
    reportValidity(): boolean {
      return this.internals.reportValidity();
    }

    /** A complaint of the page's own; an empty one takes it back. */
    setCustomValidity(message: string): void {
      this.#customError = message;
      this.#report();
    }

    /** Goes to the control chosen, or to the first. */
    override focus(options?: FocusOptions): void {
      this.control?.focus(options);
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

    /** A field belongs to the form it stands in, whatever account is shown around it. */
    protected override lifetimeIn(scope: AccountScope): AbortSignal {
      return this.isField ? this.#lifetime : super.lifetimeIn(scope);
    }

    protected override renderState(state: ScopeState): unknown {
      const {status} = state;
      return this.isField && (status === 'ready' || status === 'none') ? this.renderField() : super.renderState(state);
    }

    /** Tells the form around it what to submit, and whether it may. */
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
