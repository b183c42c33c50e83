import {html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult} from 'lit';
import type {FieldError, Versioned} from '../api/model.js';
import type {Localizer} from '../i18n/localizer.js';
import {EditSession, type ConflictChoice} from '../session/edit-session.js';
import type {FieldPath} from '../session/merge.js';
import type {EditableResource} from '../session/resources.js';
import type {AccountScope} from '../session/scope.js';
import {conflictChooser} from './conflict-chooser.js';
import {check, type Check} from './checks.js';
import type {FieldBinding} from './field.js';
import {saveFailure} from './save-failure.js';

export interface EditFormHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

export interface EditFormOptions {
  readonly localizer: () => Localizer;
  /** What each field has to fulfil before anything is sent. */
  readonly checks?: Readonly<Record<FieldPath, readonly Check[]>>;
  /** Name of a field in words, where a conflict has to name it. */
  readonly labelOf?: (path: FieldPath) => string;
  /** The backend has confirmed the save; the form is closed. */
  readonly onSaved?: (changed: readonly FieldPath[], session: {readonly accountId: string}) => void;
  /** The form was left without saving. */
  readonly onCancelled?: () => void;
}

/**
 * One form of a widget: opens an `EditSession`, binds fields to it, and draws the frame around them. Errors appear when a
 * field is left and follow the typing from then on; a submit with errors moves the focus to the first; Escape cancels.
 */
export class EditForm<T extends object> implements ReactiveController {
  readonly #host: EditFormHost;
  readonly #options: EditFormOptions;
  readonly #touched = new Set<FieldPath>();
  /** What the backend refused, until the field is changed. */
  #refused: readonly FieldError[] = [];
  #session: EditSession<T> | undefined;

  constructor(host: EditFormHost, options: EditFormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#session !== undefined && this.#session.status !== 'over' && this.#session.status !== 'saved';
  }

  get dirty(): boolean {
    return this.#session?.dirty ?? false;
  }

  get saving(): boolean {
    return this.#session?.status === 'saving';
  }

  /** The document as typed so far. */
  get draft(): T | undefined {
    return this.isOpen ? this.#session?.draft : undefined;
  }

  /** Opens the form over a document, in the scope it was read in. */
  open(scope: AccountScope, resource: EditableResource<T>, base: Versioned<T>): void {
    this.#session?.discard();
    this.#touched.clear();
    this.#refused = [];
    this.#session = new EditSession(scope, resource, base, {onChange: () => this.#host.requestUpdate()});
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#session?.discard();
    this.#session = undefined;
  }

  /** Binds a text to a field template. */
  bind(path: FieldPath): FieldBinding {
    const value = this.#session?.get(path);
    return {
      path,
      value: value === undefined || value === null ? '' : String(value as string | number),
      error: this.#errorOf(path),
      disabled: this.saving,
      onInput: (typed) => this.set(path, typed),
      onBlur: () => {
        this.#touched.add(path);
        this.#host.requestUpdate();
      },
    };
  }

  get(path: FieldPath): unknown {
    return this.#session?.get(path);
  }

  set(path: FieldPath, value: unknown): void {
    this.#refused = this.#refused.filter((refusal) => refusal.path !== path);
    this.#session?.set(path, value);
  }

  /** The frame: fields, what went wrong, Save and Cancel. `label` names the form for assistive technology. */
  render(label: string, fields: unknown): TemplateResult | typeof nothing {
    const session = this.#session;
    if (!session || !this.isOpen) return nothing;
    const localizer = this.#options.localizer();
    const {text} = localizer;
    return html`
      <form
        part="form"
        novalidate
        aria-label=${label}
        aria-busy=${this.saving ? 'true' : 'false'}
        @submit=${this.#onSubmit}
        @keydown=${this.#onKeydown}
      >
        ${fields}
        ${session.status === 'conflict'
          ? conflictChooser(localizer, session.conflicts, this.#options.labelOf, (choices) => this.#settle(choices))
          : nothing}
        ${session.error && session.status !== 'conflict'
          ? saveFailure(localizer, session.error, this.#strayRefusals())
          : nothing}
        <div class="buttons">
          <button class="primary" ?disabled=${this.saving || session.status === 'conflict'}>
            ${this.saving ? text('state.saving') : text('action.save')}
          </button>
          <button type="button" ?disabled=${this.saving} @click=${() => this.cancel()}>${text('action.cancel')}</button>
        </div>
      </form>
    `;
  }

  /** Leaves without saving. */
  cancel(): void {
    if (!this.isOpen) return;
    this.#session?.discard();
    this.#options.onCancelled?.();
  }

  /** Checks and stores. @returns whether it is stored. */
  async save(): Promise<boolean> {
    const session = this.#session;
    if (!session || session.status !== 'editing') return false;
    for (const path of Object.keys(this.#options.checks ?? {})) this.#touched.add(path);
    if (Object.keys(this.#options.checks ?? {}).some((path) => this.#complaintOf(path) !== undefined)) {
      this.#host.requestUpdate();
      await this.#focusFirstInvalid();
      return false;
    }
    this.#refused = [];
    const {changed} = session;
    const saved = await session.save();
    if (saved) {
      if (changed.length > 0) this.#options.onSaved?.(changed, session);
      else this.#options.onCancelled?.();
      return true;
    }
    this.#refused = session.fieldErrors;
    this.#host.requestUpdate();
    await this.#focusFirstInvalid();
    return false;
  }

  async #settle(choices: ReadonlyMap<FieldPath, ConflictChoice>): Promise<void> {
    this.#session?.resolve(choices);
    await this.save();
  }

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.save();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || this.saving) return;
    event.preventDefault();
    event.stopPropagation();
    this.cancel();
  };

  #errorOf(path: FieldPath): string | undefined {
    const refusal = this.#refused.find((error) => error.path === path);
    if (refusal) return this.#inWords(refusal);
    return this.#touched.has(path) ? this.#complaintOf(path) : undefined;
  }

  #complaintOf(path: FieldPath): string | undefined {
    const value = this.#session?.get(path);
    return check(typeof value === 'string' ? value : '', this.#options.checks?.[path] ?? [], this.#options.localizer());
  }

  #inWords({rule, message}: FieldError): string {
    const {text} = this.#options.localizer();
    return rule === 'unique' ? text('form.unique') : text('form.rejected', {message});
  }

  /** Refusals of fields that this form does not show; they must be said somewhere. */
  #strayRefusals(): readonly FieldError[] {
    return this.#refused.filter(({path}) => !this.#host.renderRoot.querySelector(`[name="${CSS.escape(path)}"]`));
  }

  async #focusFirstInvalid(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus();
  }
}
