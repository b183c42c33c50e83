import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FieldError} from '../../api/document.js';
import {check, type Check} from '../../ui/fields/checks.js';
import type {FieldBinding} from '../../ui/fields/field-binding.js';
import {fieldId} from '../../ui/fields/field.js';
import {refusalText} from '../../ui/forms/save-failure.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {FieldPath} from '../../session/merge.js';

/** A field of a step: its label for error messages, and its validation. */
export interface WizardField {
  readonly path: FieldPath;
  readonly label: string;
  readonly checks: readonly Check[];
}

/** The error of a field. */
export interface Complaint {
  readonly path: FieldPath;
  readonly label: string;
  readonly message: string;
}

export interface WizardFormHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface WizardFormOptions {
  readonly localizer: () => Localizer;
  readonly read: (path: FieldPath) => unknown;
  readonly write: (path: FieldPath, value: unknown) => void;
  readonly locked: () => boolean;
}

/**
 * Binds the fields of all steps to one draft. An error appears when the user leaves the field and is updated while
 * typing from then on; submitting a step shows all of its errors.
 */
export class WizardForm implements ReactiveController {
  readonly #host: WizardFormHost;
  readonly #options: WizardFormOptions;
  readonly #touched = new Set<FieldPath>();
  /** The backend's errors, until the field is changed. */
  #refused: readonly FieldError[] = [];
  /** Whether a pointer is down. */
  #pressing = false;
  /** The fields on screen, by path. */
  #fields: ReadonlyMap<FieldPath, WizardField> = new Map();

  constructor(host: WizardFormHost, options: WizardFormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#onPointerDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#onPointerDown);
    this.reset();
  }

  /** Forgets which fields were touched or rejected. */
  reset(): void {
    this.#touched.clear();
    this.#refused = [];
  }

  /** Sets the fields on screen. */
  show(fields: readonly WizardField[]): void {
    this.#fields = new Map(fields.map((field) => [field.path, field]));
  }

  /** @param parse converts typed text to the draft's value; default: the text itself */
  readonly bind = (path: FieldPath, parse: (typed: string) => unknown = (typed) => typed): FieldBinding => {
    const field = this.#fields.get(path);
    return {
      path,
      value: this.#textOf(path),
      error: field && this.#errorOf(field),
      disabled: this.#options.locked(),
      onInput: (typed) => this.set(path, parse(typed)),
      onBlur: () => this.#leave(path),
    };
  };

  set(path: FieldPath, value: unknown): void {
    this.#refused = this.#refused.filter((refusal) => refusal.path !== path);
    this.#options.write(path, value);
  }

  /** Shows the backend's errors at their fields. */
  refuse(refused: readonly FieldError[]): void {
    this.#refused = refused;
  }

  /** Whether the backend rejected a value of these fields that has not been changed since. */
  isRefused(fields: readonly WizardField[]): boolean {
    return this.#refused.some(({path}) => fields.some((field) => field.path === path));
  }

  /** The errors of these fields, whether or not they are shown yet. */
  complaints(fields: readonly WizardField[]): readonly Complaint[] {
    return fields.flatMap((field) => {
      const message = this.#refusalOf(field.path) ?? this.#complaintOf(field);
      return message === undefined ? [] : [{path: field.path, label: field.label, message}];
    });
  }

  /** Shows all errors of these fields from now on. */
  reveal(fields: readonly WizardField[]): void {
    for (const {path} of fields) this.#touched.add(path);
    this.#host.requestUpdate();
  }

  /** The shown errors, for the summary above the fields. */
  shown(fields: readonly WizardField[]): readonly Complaint[] {
    return this.complaints(fields).filter(({path}) => this.#touched.has(path) || this.#refusalOf(path) !== undefined);
  }

  focus(path: FieldPath): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(fieldId(path))}`)?.focus();
  }

  /** A missing value is reported on submit, not when the user only passes through. */
  #leave(path: FieldPath): void {
    if (this.#textOf(path) === '') return;
    this.#touched.add(path);
    // An error moves what is below it, including a button that is being pressed, so that the press would miss it.
    if (this.#pressing) return;
    this.#host.requestUpdate();
  }

  readonly #onPointerDown = (): void => {
    this.#pressing = true;
    const end = new AbortController();
    const release = () => {
      end.abort();
      // After the click, which comes in the same frame.
      requestAnimationFrame(() => {
        this.#pressing = false;
        this.#host.requestUpdate();
      });
    };
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, release, {signal: end.signal});
  };

  #errorOf(field: WizardField): string | undefined {
    return this.#refusalOf(field.path) ?? (this.#touched.has(field.path) ? this.#complaintOf(field) : undefined);
  }

  #refusalOf(path: FieldPath): string | undefined {
    const refusal = this.#refused.find((error) => error.path === path);
    return refusal && refusalText(this.#options.localizer(), refusal);
  }

  #complaintOf({path, checks}: WizardField): string | undefined {
    return check(this.#textOf(path), checks, this.#options.localizer());
  }

  #textOf(path: FieldPath): string {
    const value = this.#options.read(path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }
}
