import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {FieldError} from '../../api/document.js';
import {check, type Check} from '../../ui/fields/checks.js';
import {fieldId, type FieldBinding} from '../../ui/fields/field.js';
import {refusalText} from '../../ui/forms/save-failure.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {FieldPath} from '../../session/merge.js';

/** A field of a step: what it is called where an error has to name it, and what its value has to fulfil. */
export interface WizardField {
  readonly path: FieldPath;
  readonly label: string;
  readonly checks: readonly Check[];
}

/** What is wrong with a field, in words. */
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
 * Binds the fields of all steps to one draft. Errors appear when a field is left and follow the typing from then on; a
 * step that is sent with errors shows all of its own (WZ-06).
 */
export class WizardForm implements ReactiveController {
  readonly #host: WizardFormHost;
  readonly #options: WizardFormOptions;
  readonly #touched = new Set<FieldPath>();
  /** What the backend refused, until the field is changed. */
  #refused: readonly FieldError[] = [];
  /** A pointer is down. */
  #pressing = false;
  /** Those on screen, by their paths. */
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

  /** As if nothing had been typed or refused. */
  reset(): void {
    this.#touched.clear();
    this.#refused = [];
  }

  /** The fields that are on screen from now on. */
  show(fields: readonly WizardField[]): void {
    this.#fields = new Map(fields.map((field) => [field.path, field]));
  }

  /** @param parse makes the draft's value of what was typed; default: the text itself. */
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

  /** Shows what the backend has refused, each at its field. */
  refuse(refused: readonly FieldError[]): void {
    this.#refused = refused;
  }

  /** Whether the backend refused something in one of these fields, and it has not been changed since. */
  isRefused(fields: readonly WizardField[]): boolean {
    return this.#refused.some(({path}) => fields.some((field) => field.path === path));
  }

  /** What is wrong with these fields, whether or not it is shown yet. */
  complaints(fields: readonly WizardField[]): readonly Complaint[] {
    return fields.flatMap((field) => {
      const message = this.#refusalOf(field.path) ?? this.#complaintOf(field);
      return message === undefined ? [] : [{path: field.path, label: field.label, message}];
    });
  }

  /** From now on, everything that is wrong with these fields is shown. */
  reveal(fields: readonly WizardField[]): void {
    for (const {path} of fields) this.#touched.add(path);
    this.#host.requestUpdate();
  }

  /** What is wrong and shown, for the summary over the fields. */
  shown(fields: readonly WizardField[]): readonly Complaint[] {
    return this.complaints(fields).filter(({path}) => this.#touched.has(path) || this.#refusalOf(path) !== undefined);
  }

  focus(path: FieldPath): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(fieldId(path))}`)?.focus();
  }

  /** What is still empty is complained about when the step is sent: whoever only looks around has done nothing wrong. */
  #leave(path: FieldPath): void {
    if (this.#textOf(path) === '') return;
    this.#touched.add(path);
    // A complaint moves what is below it, a button too that is being pressed: the press would miss it.
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
