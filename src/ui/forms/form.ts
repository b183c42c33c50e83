import {html, nothing, type TemplateResult} from 'lit';
import {createRef, type Ref} from 'lit/directives/ref.js';
import type {ApiError} from '../../api/errors.js';
import type {FieldError} from '../../api/document.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import type {FormSession, FormSessionOptions} from '../../session/form-session.js';
import type {FieldPath} from '../../session/merge.js';
import type {AccountScope} from '../../session/scope.js';
import {acceptsCharges, askCharges} from '../dialogs/ask-charges.js';
import {AskDialog} from '../dialogs/ask-dialog.js';
import {discardQuestion} from './discard-question.js';
import {FocusController} from '../focus/focus-controller.js';
import {check, type Check} from '../fields/checks.js';
import {FieldStates, textOf} from '../fields/field-states.js';
import {unconfirmedNotice} from '../notices/unconfirmed-notice.js';
import {describeChanges} from './changes.js';
import {formActions, type FormActions} from './form-actions.js';
import {findControl} from './form-controls.js';
import {formFrame} from './form-frame.js';
import type {EditFormHost, FormOptions} from './form-options.js';
import type {LeavingController} from './leaving-controller.js';
import {placeOf} from './place.js';
import {saveFailure} from './save-failure.js';
import {moveFocus} from '../focus/move-focus.js';

/**
 * One form of a widget: binds fields to a session and renders the frame around them. A submit with errors focuses the
 * first one; Escape cancels. Subclasses open a session that edits a document or creates something.
 */
export abstract class Form<
  T extends object,
  S extends FormSession<T>,
  Options extends FormOptions<T> = FormOptions<T>,
> implements LeavingController {
  protected readonly host: EditFormHost;
  protected readonly options: Options;
  protected session: S | undefined;
  /** The scope in which the form was opened. */
  protected scope: AccountScope | undefined;
  protected readonly question: AskDialog;
  /** Its own reference, because a host may have several forms open. */
  protected readonly form: Ref<HTMLElement> = createRef();
  readonly #focus: FocusController;
  readonly #fields: FieldStates;
  #failure: ApiError | undefined;
  /** The last rendered label. */
  #label = '';
  /** Whether the host's settings accept charges in advance. */
  #chargesAccepted = false;

  constructor(host: EditFormHost, options: Options) {
    this.host = host;
    this.options = options;
    this.question = new AskDialog(host);
    this.#focus = new FocusController(host, {enabled: options.editable, area: () => this.form.value});
    this.#fields = new FieldStates(host, {
      localizer: options.localizer,
      locked: () => this.locked,
      read: (path) => this.get(path),
      write: (path, value) => this.session?.set(path, value),
      checks: (path) => (this.session ? this.checksOf(path, this.session) : []),
      isEntered: (path) => this.changed.includes(path),
      isChanged: (path) => this.changed.some((changed) => `${changed}.`.startsWith(`${path}.`)),
      rejectionMessage: options.refusalMessage,
    });
    host.addController(this as LeavingController);
  }

  protected get localizer(): Localizer {
    return this.options.localizer();
  }

  get isOpen(): boolean {
    return this.session !== undefined && this.session.status !== 'over' && this.session.status !== 'saved';
  }

  get dirty(): boolean {
    return this.session?.dirty ?? false;
  }

  get saving(): boolean {
    return this.session?.status === 'saving';
  }

  /** Whether a save was sent with an unknown outcome: nothing can be edited or sent until it is known. */
  get unconfirmed(): boolean {
    return this.session?.status === 'unconfirmed';
  }

  /** Whether nothing can be typed now. */
  get locked(): boolean {
    return this.saving || this.unconfirmed || !this.options.editable();
  }

  /** The fields with unsaved input. */
  get changed(): readonly FieldPath[] {
    return this.dirty ? (this.session?.changed ?? []) : [];
  }

  /** What is typed so far. */
  get draft(): T | undefined {
    return this.isOpen ? this.session?.draft : undefined;
  }

  /** Called when the element leaves the page: what is typed is retained while its labels are still known. */
  hostLeaving(): void {
    this.session?.detach();
    this.session = undefined;
  }

  /** Binds a field to its template, see `FieldStates`. */
  get bind(): FieldStates['bind'] {
    return this.#fields.bind;
  }

  /** The mark for the label of a field without a binding, shown while the field has an unsaved change. */
  mark(path: FieldPath): unknown {
    return this.#fields.mark(path);
  }

  get(path: FieldPath): unknown {
    return this.session?.get(path);
  }

  set(path: FieldPath, value: unknown): void {
    this.#fields.set(path, value);
  }

  /**
   * Renders the frame: fields, errors, and, unless a group renders them, Save and Cancel. `label` names the form for
   * assistive technology.
   */
  render(label: string, fields: unknown): TemplateResult | typeof nothing {
    const {session} = this;
    this.#label = label;
    if (!session || !this.isOpen) return nothing;
    const content = html`${fields} ${this.renderConflict(session)} ${this.#renderFailure(session)}`;
    return html`${this.renderFrame(session, label, content)} ${this.question.render(this.localizer)}`;
  }

  /** Closes the form without saving. */
  cancel(): void {
    if (!this.isOpen) return;
    const restore = this.#focus.hold();
    this.session?.discard();
    this.options.onCanceled?.();
    void restore(() => this.form.value);
  }

  /** Closes the form without saving, after a question if that discards something. */
  async leave(): Promise<void> {
    const {session, changed, scope} = this;
    // An unconfirmed save can only be closed.
    if (scope && changed.length > 0 && !this.unconfirmed) {
      if (!(await this.question.ask(discardQuestion(changed.length), scope.signal, false))) return;
    }
    if (session === this.session) this.cancel();
  }

  /** Validates and stores. @returns whether it is stored */
  async save(): Promise<boolean> {
    const {session} = this;
    if (!session) return false;
    const restore = this.#focus.hold();
    const saved = await this.store(session);
    this.host.requestUpdate();
    if (!(await this.#focusInvalid())) await restore(() => this.form.value);
    return saved;
  }

  /** Shows a session that was just opened, or whose input was retained. */
  protected show(scope: AccountScope, open: (options: () => FormSessionOptions) => S): void {
    this.session?.discard();
    this.#fields.reset();
    this.scope = scope;
    this.#failure = undefined;
    this.#chargesAccepted = acceptsCharges(scope);
    const session: S = open(() => this.#sessionOptions(scope, () => session));
    this.session = session;
    this.#fields.reject(session.fieldErrors);
    this.#failure = session.error;
    this.host.requestUpdate();
  }

  /** Sends the draft. @returns whether it is stored */
  protected store(session: S): Promise<boolean> {
    return session.save();
  }

  /** The checks that currently apply to a field. */
  protected checksOf(path: FieldPath, _session: S): readonly Check[] {
    return this.options.checks?.[path] ?? [];
  }

  protected renderFrame(session: S, label: string, content: unknown): TemplateResult {
    return this.framed(label, html`${content} ${this.renderActions(session)}`);
  }

  protected framed(label: string, content: unknown, cancellable = true): TemplateResult {
    return formFrame(
      {
        label,
        saving: this.saving,
        cancellable,
        save: () => void this.save(),
        escape: () => void this.leave(),
        element: this.form,
      },
      content,
    );
  }

  protected renderConflict(_session: S): unknown {
    return nothing;
  }

  /** Renders Save and Cancel. @param changes a summary of the changes */
  protected renderActions({status}: S, changes?: FormActions['changes']): TemplateResult {
    const {submit, editable} = this.options;
    return formActions(this.localizer, {
      status,
      editable: editable(),
      changes,
      submit: submit?.() ?? this.localizer.text(formsWords['action.save']),
      onCancel: () => this.cancel(),
    });
  }

  /** Validates every field before a save; shows and focuses the first error. */
  protected async isComplete(): Promise<boolean> {
    const {session} = this;
    this.#fields.reveal(Object.keys(this.options.checks ?? {}));
    if (!session || this.#isValid(session)) return true;
    await this.#focusInvalid();
    return false;
  }

  /** @returns whether a field is invalid */
  async #focusInvalid(): Promise<boolean> {
    await this.host.updateComplete;
    const field = this.form.value?.querySelector<HTMLElement>('[aria-invalid="true"]');
    moveFocus(field);
    return field != null;
  }

  async #focusField(name: string): Promise<void> {
    await this.host.updateComplete;
    const control = findControl(this.form.value, name);
    control?.scrollIntoView({block: 'center'});
    moveFocus(control, {preventScroll: true});
  }

  /** Reads the outcome of an unconfirmed save. */
  async #checkAgain(session: S): Promise<void> {
    const restore = this.#focus.hold();
    await session.checkAgain();
    await restore(() => this.form.value);
  }

  #renderFailure(session: S): TemplateResult | typeof nothing {
    const {error, status, checking} = session;
    if (error?.kind === 'unconfirmed') {
      return unconfirmedNotice(this.localizer, error, {checking, onCheck: () => void this.#checkAgain(session)});
    }
    // A quote is shown in a dialog, unless charges are accepted in advance.
    if (!error || status === 'conflict' || (error.kind === 'charges' && !this.#chargesAccepted)) return nothing;
    const {localizer} = this;
    const unpaid = error.kind === 'billing-issue' ? localizer.text(formsWords['charges.notTaken']) : undefined;
    return saveFailure(localizer, error, this.#strayRefusals(), this.options.explain?.(error) ?? unpaid);
  }

  #sessionOptions(scope: AccountScope, session: () => S): FormSessionOptions {
    const {confirm, controlOf = (path) => path, describe, editable} = this.options;
    return {
      editable,
      place: placeOf(this.host.renderRoot),
      title: () => this.#label,
      changes: () => {
        const {base, draft} = session();
        return describe?.(base, draft) ?? describeChanges(this.localizer, this.options, session());
      },
      focus: (path) => void this.#focusField(controlOf(path)),
      onChange: () => this.#onChange(session()),
      acceptCharges: this.#chargesAccepted,
      confirmCharges: (quote, signal) => askCharges(this.question, scope, quote, signal),
      confirm: async (signal) => {
        if (!(await this.isComplete())) return false;
        const question = await confirm?.(session().draft, session().base);
        return question === undefined || this.question.ask(question, signal, false);
      },
      unattended: () => this.#isValid(session()) && confirm?.(session().draft, session().base) === undefined,
    };
  }

  #onChange(session: S): void {
    if (session !== this.session) return;
    // Each error is shown once, until its field is changed, however the save was started.
    if (session.error !== this.#failure) this.#fields.reject(session.fieldErrors);
    this.#failure = session.error;
    this.host.requestUpdate();
  }

  #isValid(session: S): boolean {
    const {localizer} = this;
    return Object.keys(this.options.checks ?? {}).every(
      (path) => check(textOf(session.get(path)), this.checksOf(path, session), localizer) === undefined,
    );
  }

  /** Errors for fields that this form does not show; they must be reported elsewhere. */
  #strayRefusals(): readonly FieldError[] {
    return this.#fields.rejected.filter(({path}) => !this.form.value?.querySelector(`[name="${CSS.escape(path)}"]`));
  }
}
