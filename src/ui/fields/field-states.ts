import {nothing, type ReactiveControllerHost} from 'lit';
import type {FieldError} from '../../api/document.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {FieldPath} from '../../session/merge.js';
import {check, rejectionText, type Check} from './checks.js';
import type {FieldBinding} from './field-binding.js';
import {afterPress, watchPresses} from './pointer-press.js';
import {unsavedMark} from './unsaved-mark.js';

export interface FieldStatesOptions {
  readonly localizer: () => Localizer;
  /** Whether nothing can be typed now. */
  readonly locked: () => boolean;
  /** The value of a field in the draft. */
  readonly read: (path: FieldPath) => unknown;
  /** Stores what is typed into a field in the draft. */
  readonly write: (path: FieldPath, value: unknown) => void;
  /** The checks that currently apply to a field. */
  readonly checks: (path: FieldPath) => readonly Check[];
  /**
   * Whether something was entered into a field, so that leaving it shows its error. A missing value is reported on
   * submit, not when the user only passes through. Default: a field with a value was entered.
   */
  readonly isEntered?: (path: FieldPath) => boolean;
  /** Whether a field, or a field below its path, has an unsaved change, which its label marks. Default: never. */
  readonly isChanged?: (path: FieldPath) => boolean;
  /** Why a value is rejected, by the violated rule. Default: the backend's message. */
  readonly rejectionMessage?: ((rejection: FieldError) => string | undefined) | undefined;
}

/**
 * The state of a form's fields: their values, whether the user has left them, which values the backend has rejected,
 * and the error messages that follow. An error appears when the user leaves the field and is updated while typing from
 * then on; a submit shows the errors of all fields; a rejected value is reported until it is changed.
 */
export class FieldStates {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  readonly #options: FieldStatesOptions;
  readonly #touched = new Set<FieldPath>();
  #rejected: readonly FieldError[] = [];

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>, options: FieldStatesOptions) {
    this.#host = host;
    this.#options = options;
    watchPresses();
  }

  /** The values that the backend has rejected and that have not been changed since. */
  get rejected(): readonly FieldError[] {
    return this.#rejected;
  }

  /**
   * Binds a field to its template.
   * @param parse converts typed text to the draft's value; default: the text itself
   */
  readonly bind = (path: FieldPath, parse: (typed: string) => unknown = (typed) => typed): FieldBinding => ({
    path,
    value: this.#textOf(path),
    mark: this.mark(path),
    error: this.shownErrorOf(path),
    disabled: this.#options.locked(),
    onInput: (typed) => this.set(path, parse(typed)),
    onBlur: () => this.#leave(path),
  });

  /** The mark for the label of a field without a binding. */
  mark(path: FieldPath): unknown {
    return this.#options.isChanged?.(path) ? unsavedMark(this.#options.localizer()) : nothing;
  }

  set(path: FieldPath, value: unknown): void {
    this.#rejected = this.#rejected.filter((rejection) => rejection.path !== path);
    this.#options.write(path, value);
  }

  /** Shows the backend's errors at their fields, instead of those of an earlier submit. */
  reject(rejected: readonly FieldError[]): void {
    this.#rejected = rejected;
  }

  /** Shows all errors of these fields from now on. */
  reveal(paths: readonly FieldPath[]): void {
    for (const path of paths) this.#touched.add(path);
    this.#host.requestUpdate();
  }

  /** Hides every error until its field is left or submitted again. */
  reset(): void {
    this.#touched.clear();
    this.#rejected = [];
  }

  /** The error that a field shows. */
  shownErrorOf(path: FieldPath): string | undefined {
    return this.#rejectionOf(path) ?? (this.#touched.has(path) ? this.invalidityOf(path) : undefined);
  }

  /** The error of a field, whether or not it is shown yet. */
  errorOf(path: FieldPath): string | undefined {
    return this.#rejectionOf(path) ?? this.invalidityOf(path);
  }

  /** The error that the checks of a field find, whether or not it is shown yet. */
  invalidityOf(path: FieldPath): string | undefined {
    return check(this.#textOf(path), this.#options.checks(path), this.#options.localizer());
  }

  #leave(path: FieldPath): void {
    if (!(this.#options.isEntered?.(path) ?? this.#textOf(path) !== '')) return;
    this.#touched.add(path);
    // The error moves what is below it, including a button that is being pressed, so that the press would miss it.
    afterPress(() => this.#host.requestUpdate());
  }

  #rejectionOf(path: FieldPath): string | undefined {
    const rejection = this.#rejected.find((error) => error.path === path);
    if (!rejection) return undefined;
    const {localizer, rejectionMessage} = this.#options;
    return rejectionText(localizer(), {...rejection, message: rejectionMessage?.(rejection) ?? rejection.message});
  }

  #textOf(path: FieldPath): string {
    return textOf(this.#options.read(path));
  }
}

/** A value as a text field shows it. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
