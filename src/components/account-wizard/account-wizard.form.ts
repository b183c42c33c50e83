import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FieldError} from '../../api/document.js';
import type {Check} from '../../ui/fields/checks.js';
import {fieldId} from '../../ui/fields/field.js';
import {FieldStates, type FieldStatesOptions} from '../../ui/fields/field-states.js';
import type {FieldPath} from '../../session/merge.js';
import {moveFocus} from '../../ui/focus/move-focus.js';

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

/** The fields of all steps, which are bound to one draft. Submitting a step shows all of its errors. */
export class WizardForm implements ReactiveController {
  readonly #host: WizardFormHost;
  readonly #states: FieldStates;
  /** The latest declaration of each field. */
  readonly #fields = new Map<FieldPath, WizardField>();

  constructor(host: WizardFormHost, options: Omit<FieldStatesOptions, 'checks'>) {
    this.#host = host;
    this.#states = new FieldStates(host, {...options, checks: (path) => this.#fields.get(path)?.checks ?? []});
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Hides every error. */
  reset(): void {
    this.#states.reset();
  }

  get bind(): FieldStates['bind'] {
    return this.#states.bind;
  }

  set(path: FieldPath, value: unknown): void {
    this.#states.set(path, value);
  }

  /** Shows the backend's errors at their fields. */
  reject(rejected: readonly FieldError[]): void {
    this.#states.reject(rejected);
  }

  /** To be called before these fields are rendered: declares their checks. */
  declare(fields: readonly WizardField[]): void {
    for (const field of fields) this.#fields.set(field.path, field);
  }

  /** The errors of these fields, whether or not they are shown yet. */
  complaints(fields: readonly WizardField[]): readonly Complaint[] {
    return this.#errors(fields, (path) => this.#states.errorOf(path));
  }

  /** The shown errors, for the summary above the fields. */
  shown(fields: readonly WizardField[]): readonly Complaint[] {
    return this.#errors(fields, (path) => this.#states.shownErrorOf(path));
  }

  /** Shows all errors of these fields from now on. */
  reveal(fields: readonly WizardField[]): void {
    this.#states.reveal(fields.map(({path}) => path));
  }

  focusField(path: FieldPath): void {
    moveFocus(this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(fieldId(path))}`));
  }

  #errors(fields: readonly WizardField[], errorOf: (path: FieldPath) => string | undefined): readonly Complaint[] {
    this.declare(fields);
    return fields.flatMap(({path, label}) => {
      const message = errorOf(path);
      return message === undefined ? [] : [{path, label, message}];
    });
  }
}
