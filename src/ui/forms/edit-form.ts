import {html, nothing, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {ApiError} from '../../api/errors.js';
import type {FieldError, Versioned} from '../../api/document.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import type {Localizer} from '../../i18n/localizer.js';
import {EditSession, type ConflictChoice, type EditSessionOptions} from '../../session/edit-session.js';
import type {FieldPath} from '../../session/merge.js';
import type {EditableResource} from '../../session/resources.js';
import {sameScope, type AccountScope} from '../../session/scope.js';
import {acceptsCharges, askCharges} from '../dialogs/ask-charges.js';
import {AskDialog} from '../dialogs/ask-dialog.js';
import {describeChanges} from './changes.js';
import {check, type Check} from '../fields/checks.js';
import {conflictChooser} from './conflict-chooser.js';
import type {EditFormHost, EditFormOptions} from './edit-form-options.js';
import {FieldStates, textOf} from '../fields/field-states.js';
import {FocusKeeper} from './focus-keeper.js';
import {formActions} from './form-actions.js';
import {FormFocus} from './form-focus.js';
import {formFrame} from './form-frame.js';
import type {LeavingController} from './leaving-controller.js';
import {placeOf} from './place.js';
import {prepareReports, reportOverwritten} from '../notices/report-overwritten.js';
import {saveFailure} from './save-failure.js';
import {keepUndo, undoBar, type Undo} from './undo.js';
import {unconfirmedNotice} from '../notices/unconfirmed-notice.js';

export type {EditFormHost, FormOutcome} from './edit-form-options.js';

/**
 * One form of a widget: opens an `EditSession`, binds fields to it, and renders the frame around them. A submit with
 * errors focuses the first one; Escape cancels.
 */
export class EditForm<T extends object> implements LeavingController {
  readonly #host: EditFormHost;
  readonly #options: EditFormOptions<T>;
  readonly #question: AskDialog;
  /** Its own reference, because a host may have several forms open. */
  readonly #form = createRef<HTMLElement>();
  readonly #focus: FormFocus;
  readonly #fields: FieldStates;
  #failure: ApiError | undefined;
  #session: EditSession<T> | undefined;
  /** The scope in which the form was opened. */
  #scope: AccountScope | undefined;
  /** The last rendered label. */
  #label = '';
  /** Whether the host's settings accept charges in advance. */
  #chargesAccepted = false;
  #undo: Undo | undefined;
  /** The session of an undo. */
  #undoing: EditSession<T> | undefined;

  constructor(host: EditFormHost, options: EditFormOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#question = new AskDialog(host);
    this.#focus = new FormFocus(host, this.#form);
    new FocusKeeper(host, {editable: options.editable, form: () => this.#form.value});
    this.#fields = new FieldStates(host, {
      localizer: options.localizer,
      locked: () => this.locked,
      read: (path) => this.get(path),
      write: (path, value) => this.#session?.set(path, value),
      checks: (path) => (this.#session ? this.#checksOf(path, this.#session) : []),
      isEntered: (path) => this.#session?.changed.includes(path) ?? false,
      isChanged: (path) => this.changed.some((changed) => `${changed}.`.startsWith(`${path}.`)),
      rejectionMessage: options.refusalMessage,
    });
    host.addController(this as LeavingController);
  }

  get #localizer(): Localizer {
    return this.#options.localizer();
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

  /** Whether a save was sent with an unknown outcome: nothing can be edited or sent until it is known. */
  get unconfirmed(): boolean {
    return this.#session?.status === 'unconfirmed';
  }

  /** Whether nothing can be typed now. */
  get locked(): boolean {
    return this.saving || this.unconfirmed || !this.#options.editable();
  }

  /** Whether both sides changed a field; nothing is saved until the user has chosen. */
  get conflicted(): boolean {
    return this.#session?.status === 'conflict';
  }

  /** The fields with unsaved input. */
  get changed(): readonly FieldPath[] {
    return this.dirty ? (this.#session?.changed ?? []) : [];
  }

  /** The document as typed so far. */
  get draft(): T | undefined {
    return this.isOpen ? this.#session?.draft : undefined;
  }

  /** The document that the form was opened with or last rebased onto. */
  get base(): T | undefined {
    return this.isOpen ? this.#session?.base : undefined;
  }

  /** Opens the form over a document, in the scope in which it was read. */
  open(scope: AccountScope, resource: EditableResource<T>, base: Versioned<T>): void {
    this.#session?.discard();
    this.#scope = scope;
    this.#fields.reset();
    this.#failure = undefined;
    this.#chargesAccepted = acceptsCharges(scope);
    prepareReports();
    const retained = EditSession.retained(scope, resource, this.#options.name);
    const options = this.#sessionOptions(scope, () => session);
    const session: EditSession<T> = retained ?? new EditSession(scope, resource, base, options);
    this.#session = session;
    retained?.attach(scope, resource, options);
    this.#fields.reject(session.fieldErrors);
    this.#failure = session.error;
    this.#host.requestUpdate();
  }

  /**
   * To be called before each render of a form that the user opens: reopens it if its input was retained while its
   * element was off the page.
   */
  resume(scope: AccountScope, resource: EditableResource<T>): void {
    const retained = this.isOpen ? undefined : EditSession.retained(scope, resource, this.#options.name);
    if (retained) this.open(scope, resource, retained.document);
  }

  /**
   * To be called before each render of a standing form: opens it, and updates it to the stored document as long as
   * nothing has been typed. Without a document (not loaded or no longer editable) it closes, but never over typed
   * input.
   */
  follow(scope: AccountScope, resource: EditableResource<T>, base: Versioned<T> | undefined): void {
    if (this.dirty || this.saving || this.unconfirmed) return;
    const session = this.isOpen ? this.#session : undefined;
    // A save is cached before the widget is notified of it.
    const latest = base && (scope.resources.peek(resource) ?? base);
    if (!latest) session?.discard();
    else if (session?.accountId !== latest.accountId || session.revision !== latest.revision) {
      this.open(scope, resource, latest);
    }
  }

  /** Called when the element leaves the page: what is typed is retained while its labels are still known. */
  hostLeaving(): void {
    this.#session?.detach();
    this.#session = undefined;
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
    return this.#session?.get(path);
  }

  set(path: FieldPath, value: unknown): void {
    this.#fields.set(path, value);
  }

  /**
   * Renders the frame: fields, errors, and, unless a group renders them, Save and Cancel. `label` names the form for
   * assistive technology.
   */
  render(label: string, fields: unknown): TemplateResult | typeof nothing {
    const session = this.#session;
    this.#label = label;
    if (!session || !this.isOpen) return nothing;
    const localizer = this.#localizer;
    const content = html`
      ${fields}
      ${session.status === 'conflict' && this.#options.editable()
        ? conflictChooser(localizer, session.conflicts, this.#options, (choices) => void this.#settle(choices))
        : nothing}
      ${this.#renderFailure(session)}
    `;
    return html`
      ${this.#options.group
        ? html`<div ${ref(this.#form)} class="form-part" role="group" tabindex="-1" aria-label=${label}>
            ${content}
          </div>`
        : formFrame(
            {
              label,
              saving: this.saving,
              // A standing form without changes has nothing to cancel.
              cancellable: !this.#options.standing || session.dirty,
              save: () => void this.save(),
              cancel: () => this.cancel(),
              element: this.#form,
            },
            html`
              ${content}
              ${this.#options.standing && !session.dirty ? this.#renderUndo(session) : this.#renderButtons(session)}
            `,
          )}
      ${this.#question.render(localizer)}
    `;
  }

  /** Closes the form without saving. */
  cancel(): void {
    if (!this.isOpen) return;
    const focused = this.#focus.current;
    this.#session?.discard();
    this.#options.onCanceled?.();
    void this.#focus.keep(focused);
  }

  /** Reads the outcome of an unconfirmed save. @returns whether it is stored */
  async checkAgain(): Promise<boolean> {
    const focused = this.#focus.current;
    const stored = (await this.#session?.checkAgain()) ?? false;
    await this.#focus.keep(focused);
    return stored;
  }

  /** Validates and stores. @returns whether it is stored */
  async save(): Promise<boolean> {
    const session = this.#session;
    if (session?.status !== 'editing' || !this.#options.editable()) return false;
    const {dirty} = session;
    // Without changes there is nothing to send, and the session asks no questions.
    if (!dirty && !(await this.#isComplete())) return false;
    const focused = this.#focus.current;
    const saved = await session.save();
    if (saved && !dirty) this.#options.onCanceled?.();
    this.#host.requestUpdate();
    if (!(await this.#focus.toFirstInvalid())) await this.#focus.keep(focused);
    return saved;
  }

  #renderFailure({error, status, checking}: EditSession<T>): TemplateResult | typeof nothing {
    if (error?.kind === 'unconfirmed') {
      return unconfirmedNotice(this.#localizer, error, {checking, onCheck: () => void this.checkAgain()});
    }
    // A quote is shown in a dialog, unless charges are accepted in advance.
    if (!error || status === 'conflict' || (error.kind === 'charges' && !this.#chargesAccepted)) return nothing;
    const localizer = this.#localizer;
    const unpaid = error.kind === 'billing-issue' ? localizer.text(formsWords['charges.notTaken']) : undefined;
    return saveFailure(localizer, error, this.#strayRefusals(), this.#options.explain?.(error) ?? unpaid);
  }

  /** Shown as long as nothing else has been stored since. */
  #renderUndo({revision}: EditSession<T>): TemplateResult | typeof nothing {
    const undo = this.#undo;
    if (!sameScope(undo, this.#scope) || undo?.revision !== revision) return nothing;
    return undoBar(this.#localizer, undo, () => void this.#takeBack(undo));
  }

  #renderButtons(session: EditSession<T>): TemplateResult {
    const localizer = this.#localizer;
    const {standing, summary, submit, editable} = this.#options;
    const count = session.changed.length;
    return formActions(localizer, {
      status: session.status,
      editable: editable(),
      changes: standing
        ? (summary?.(session.base, session.draft) ?? localizer.text(formsWords['form.changes'], {count}))
        : undefined,
      submit: submit?.() ?? localizer.text(formsWords['action.save']),
      onCancel: () => this.cancel(),
    });
  }

  #sessionOptions(scope: AccountScope, session: () => EditSession<T>): EditSessionOptions<T> {
    const {confirm, controlOf = (path) => path, describe, editable, group, name, onSaved} = this.#options;
    return {
      editable,
      editors: group?.editorsIn(scope),
      form: name,
      place: placeOf(this.#host.renderRoot),
      title: () => this.#label,
      changes: () => {
        const {base, draft} = session();
        return describe?.(base, draft) ?? describeChanges(this.#localizer, this.#options, session());
      },
      focus: (path) => void this.#focus.toField(controlOf(path)),
      onChange: () => this.#onChange(session()),
      onSaved: (changed, outcome) => {
        const {accountId, draft} = session();
        const undone = session() === this.#undoing;
        this.#undo = keepUndo(changed, outcome, scope, {undone, possible: this.#options.canUndo?.(outcome.before)});
        onSaved?.(changed, {...outcome, accountId, draft});
      },
      onOverwritten: (save) =>
        void reportOverwritten(save, scope, this.#options).then(() => this.#host.requestUpdate()),
      acceptCharges: this.#chargesAccepted,
      confirmCharges: (quote, signal) => askCharges(this.#question, scope, quote, signal),
      confirm: async (signal) => {
        if (!(await this.#isComplete())) return false;
        const question = confirm?.(session().draft, session().base);
        return question === undefined || this.#question.ask(question, signal, false);
      },
      unattended: () => this.#isValid(session()) && confirm?.(session().draft, session().base) === undefined,
    };
  }

  /** Undo is one more save with the same questions; if the user declines, nothing changes. */
  async #takeBack(undo: Undo): Promise<void> {
    const session = this.#session;
    if (session?.status !== 'editing' || session.dirty) return;
    const write = (values: Undo['fields']) => values.forEach((value, path) => session.set(path, value));
    const stored = new Map([...undo.fields.keys()].map((path) => [path, session.get(path)] as const));
    this.#undoing = session;
    write(undo.fields);
    const saved = await this.save();
    this.#undoing = undefined;
    if (!saved && session === this.#session && session.error === undefined) write(stored);
  }

  #onChange(session: EditSession<T>): void {
    if (session !== this.#session) return;
    // Each error is shown once, until its field is changed, however the save was started.
    if (session.error !== this.#failure) this.#fields.reject(session.fieldErrors);
    this.#failure = session.error;
    this.#host.requestUpdate();
  }

  /** Validates every field before a save; shows and focuses the first error. */
  async #isComplete(): Promise<boolean> {
    const session = this.#session;
    this.#fields.reveal(Object.keys(this.#options.checks ?? {}));
    if (!session || this.#isValid(session)) return true;
    await this.#focus.toFirstInvalid();
    return false;
  }

  #isValid(session: EditSession<T>): boolean {
    const localizer = this.#localizer;
    return Object.keys(this.#options.checks ?? {}).every(
      (path) => check(textOf(session.get(path)), this.#checksOf(path, session), localizer) === undefined,
    );
  }

  #checksOf(path: FieldPath, {changed, draft, base}: EditSession<T>): readonly Check[] {
    if (!changed.includes(path) && !this.#options.validateUntouched?.(path, draft, base)) return [];
    return this.#options.checks?.[path] ?? [];
  }

  async #settle(choices: ReadonlyMap<FieldPath, ConflictChoice>): Promise<void> {
    this.#session?.resolve(choices);
    await (this.#options.group ?? this).save();
  }

  /** Errors for fields that this form does not show; they must be reported elsewhere. */
  #strayRefusals(): readonly FieldError[] {
    return this.#fields.rejected.filter(({path}) => !this.#form.value?.querySelector(`[name="${CSS.escape(path)}"]`));
  }
}
