import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {ApiError} from '../api/errors.js';
import type {FieldError, Versioned} from '../api/model.js';
import {withWords, type Localizer} from '../i18n/localizer.js';
import {forms} from '../i18n/locales/en/forms.js';
import {EditSession, type ConflictChoice} from '../session/edit-session.js';
import {keepDraft, keptDraft} from '../session/kept-drafts.js';
import type {FieldPath} from '../session/merge.js';
import type {EditableResource} from '../session/resources.js';
import type {AccountScope} from '../session/scope.js';
import {acceptsCharges, askCharges} from './ask-charges.js';
import {AskDialog} from './ask-dialog.js';
import {conflictChooser} from './conflict-chooser.js';
import {check} from './checks.js';
import type {EditFormHost, EditFormOptions} from './edit-form-options.js';
import type {FieldBinding} from './field.js';
import {FocusKeeper} from './focus-keeper.js';
import {formActions} from './form-actions.js';
import {formFrame} from './form-frame.js';
import {saveFailure} from './save-failure.js';
import {keepUndo, undoBar, type Undo} from './undo.js';
import {unconfirmedNotice} from './unconfirmed-notice.js';

export type {EditFormHost, FormOutcome} from './edit-form-options.js';

/**
 * One form of a widget: opens an `EditSession`, binds fields to it, and draws the frame around them. Errors appear when a
 * field is left and follow the typing from then on; a submit with errors moves the focus to the first; Escape cancels.
 */
export class EditForm<T extends object> implements ReactiveController {
  readonly #host: EditFormHost;
  readonly #options: EditFormOptions<T>;
  readonly #question: AskDialog;
  /** Its own, since a host may have several forms open. */
  readonly #form = createRef<HTMLElement>();
  readonly #touched = new Set<FieldPath>();
  /** What the backend refused, until the field is changed. */
  #refused: readonly FieldError[] = [];
  #failure: ApiError | undefined;
  #session: EditSession<T> | undefined;
  /** Keeps what is typed into the session of this moment. */
  #keep: () => void = () => {};
  /** Beforehand, by the host's settings. */
  #chargesAccepted = false;
  #undo: Undo | undefined;
  /** The session that takes a save back. */
  #undoing: EditSession<T> | undefined;

  constructor(host: EditFormHost, options: EditFormOptions<T>) {
    this.#host = host;
    this.#options = options;
    this.#question = new AskDialog(host);
    new FocusKeeper(host, {editable: options.editable, form: () => this.#form.value});
    host.addController(this);
  }

  /** The host's words, and those of forms. */
  get #localizer(): Localizer {
    return withWords(this.#options.localizer(), forms);
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

  /** A save was sent, and it is not known whether it is stored: nothing can be edited or sent before that is known. */
  get unconfirmed(): boolean {
    return this.#session?.status === 'unconfirmed';
  }

  /** Nothing can be typed now. */
  get locked(): boolean {
    return this.saving || this.unconfirmed || !this.#options.editable();
  }

  /** Both sides changed a field, and nothing is saved before somebody has chosen. */
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

  /** The document as it was when the form was opened, or last brought up to date. */
  get base(): T | undefined {
    return this.isOpen ? this.#session?.base : undefined;
  }

  /** Opens the form over a document, in the scope it was read in. */
  open(scope: AccountScope, resource: EditableResource<T>, base: Versioned<T>): void {
    this.#session?.discard();
    this.#touched.clear();
    this.#refused = [];
    this.#failure = undefined;
    if (this.#undo?.accountId !== base.accountId) this.#undo = undefined;
    const {confirm, group, keepAs, onSaved} = this.#options;
    this.#chargesAccepted = acceptsCharges(scope);
    const session: EditSession<T> = new EditSession(scope, resource, base, {
      editors: group?.editorsIn(scope),
      kept: keepAs !== undefined,
      editable: this.#options.editable,
      onChange: () => this.#onChange(session),
      onSaved: (changed, outcome) => {
        const undone = session === this.#undoing;
        this.#undo = keepUndo(changed, outcome, {undone, possible: this.#options.canUndo?.(outcome.before)});
        onSaved?.(changed, {...outcome, accountId: session.accountId, draft: session.draft});
      },
      acceptCharges: this.#chargesAccepted,
      confirmCharges: (quote, signal) => askCharges(this.#question, scope, quote, signal),
      confirm: async (signal) => {
        if (!(await this.#isComplete())) return false;
        const question = confirm?.(session.draft, session.base);
        return question === undefined || this.#question.ask(question, signal, false);
      },
    });
    this.#session = session;
    const kept = keepAs === undefined ? undefined : keptDraft(scope, resource, keepAs);
    if (kept) session.resume(kept);
    this.#keep = () => keepAs !== undefined && keepDraft(scope, resource, keepAs, session);
    this.#host.requestUpdate();
  }

  /**
   * For a standing form, before each render: opens it, and brings it up to what is stored now as long as nothing has
   * been typed. Without a document (not loaded, or not to be changed any more) it closes, but never over typed input.
   */
  follow(scope: AccountScope, resource: EditableResource<T>, base: Versioned<T> | undefined): void {
    if (this.dirty || this.saving || this.unconfirmed) return;
    const session = this.isOpen ? this.#session : undefined;
    // A save of a moment ago is kept before the widget is told of it.
    const latest = base && (scope.resources.peek(resource) ?? base);
    if (!latest) session?.discard();
    else if (session?.accountId !== latest.accountId || session.revision !== latest.revision) {
      this.open(scope, resource, latest);
    }
  }

  hostDisconnected(): void {
    this.#keep();
    this.#session?.discard();
    this.#session = undefined;
  }

  /**
   * Binds a field to its template.
   * @param parse makes the draft's value of what was typed; default: the text itself.
   */
  bind(path: FieldPath, parse: (typed: string) => unknown = (typed) => typed): FieldBinding {
    return {
      path,
      value: this.#textOf(path),
      error: this.#errorOf(path),
      disabled: this.locked,
      onInput: (typed) => this.set(path, parse(typed)),
      onBlur: () => {
        // Nothing was typed into it: a gap is spoken of once the form is sent, not to who only passes by.
        if (!this.#session?.changed.includes(path)) return;
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

  /**
   * The frame: fields, what went wrong, and, unless a group has them, Save and Cancel. `label` names the form for
   * assistive technology.
   */
  render(label: string, fields: unknown): TemplateResult | typeof nothing {
    const session = this.#session;
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
              // A standing form that holds nothing typed has nothing to leave.
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

  /** Leaves without saving. */
  cancel(): void {
    if (!this.isOpen) return;
    const focused = this.#focused();
    this.#session?.discard();
    this.#options.onCancelled?.();
    void this.#keepFocus(focused);
  }

  /** Reads again what became of an unconfirmed save. @returns whether it is stored. */
  async checkAgain(): Promise<boolean> {
    const focused = this.#focused();
    const stored = (await this.#session?.checkAgain()) ?? false;
    await this.#keepFocus(focused);
    return stored;
  }

  /** Checks and stores. @returns whether it is stored. */
  async save(): Promise<boolean> {
    const session = this.#session;
    if (session?.status !== 'editing' || !this.#options.editable()) return false;
    const {dirty} = session;
    // With nothing typed there is nothing to send, and the session asks nobody.
    if (!dirty && !(await this.#isComplete())) return false;
    const focused = this.#focused();
    const saved = await session.save();
    if (saved && !dirty) this.#options.onCancelled?.();
    this.#host.requestUpdate();
    if (!(await this.#focusFirstInvalid())) await this.#keepFocus(focused);
    return saved;
  }

  #renderFailure({error, status, checking}: EditSession<T>): TemplateResult | typeof nothing {
    if (error?.kind === 'unconfirmed') {
      return unconfirmedNotice(this.#localizer, error, {checking, onCheck: () => void this.checkAgain()});
    }
    // A quote is asked about in a dialog, unless nobody is asked.
    if (!error || status === 'conflict' || (error.kind === 'charges' && !this.#chargesAccepted)) return nothing;
    const localizer = this.#localizer;
    const unpaid = error.kind === 'billing-issue' ? localizer.text('charges.notTaken') : undefined;
    return saveFailure(localizer, error, this.#strayRefusals(), this.#options.explain?.(error) ?? unpaid);
  }

  /** As long as nothing else has been stored since. */
  #renderUndo({accountId, revision}: EditSession<T>): TemplateResult | typeof nothing {
    const undo = this.#undo;
    if (undo?.accountId !== accountId || undo.revision !== revision) return nothing;
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
        ? (summary?.(session.base, session.draft) ?? localizer.text('form.changes', {count}))
        : undefined,
      submit: submit?.() ?? localizer.text('action.save'),
      onCancel: () => this.cancel(),
    });
  }

  /** One more save, and asked about like any other; where the answer is no, nothing has changed. */
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
    // Each refusal is shown once, until its field is changed, however the save was started.
    if (session.error !== this.#failure) this.#refused = session.fieldErrors;
    this.#failure = session.error;
    const {onForbidden} = this.#options;
    if (session.error?.kind === 'forbidden' && session.status === 'editing' && onForbidden) {
      const {accountId, draft, error} = session;
      this.#session = undefined;
      session.discard();
      onForbidden({accountId, draft, error});
    }
    this.#host.requestUpdate();
  }

  /** Checks every field before a save; where one has a complaint, shows it and goes there. */
  async #isComplete(): Promise<boolean> {
    const paths = Object.keys(this.#options.checks ?? {});
    for (const path of paths) this.#touched.add(path);
    if (paths.every((path) => this.#complaintOf(path) === undefined)) return true;
    this.#host.requestUpdate();
    await this.#focusFirstInvalid();
    return false;
  }

  async #settle(choices: ReadonlyMap<FieldPath, ConflictChoice>): Promise<void> {
    this.#session?.resolve(choices);
    await (this.#options.group ?? this).save();
  }

  #errorOf(path: FieldPath): string | undefined {
    const refusal = this.#refused.find((error) => error.path === path);
    if (refusal) return this.#inWords(refusal);
    return this.#touched.has(path) ? this.#complaintOf(path) : undefined;
  }

  #complaintOf(path: FieldPath): string | undefined {
    const session = this.#session;
    if (!session) return undefined;
    const {changed, draft, base} = session;
    if (!changed.includes(path) && !this.#options.demands?.(path, draft, base)) return undefined;
    return check(this.#textOf(path), this.#options.checks?.[path] ?? [], this.#localizer);
  }

  /** The value of a field as it is typed. */
  #textOf(path: FieldPath): string {
    const value = this.#session?.get(path);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  #inWords({rule, message}: FieldError): string {
    const {text} = this.#localizer;
    return rule === 'unique' ? text('form.unique') : text('form.rejected', {message});
  }

  /** Refusals of fields that this form does not show; they must be said somewhere. */
  #strayRefusals(): readonly FieldError[] {
    return this.#refused.filter(({path}) => !this.#form.value?.querySelector(`[name="${CSS.escape(path)}"]`));
  }

  /** @returns whether there was one. */
  async #focusFirstInvalid(): Promise<boolean> {
    await this.#host.updateComplete;
    const field = this.#form.value?.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    return field != null;
  }

  #focused(): Element | null {
    return (this.#host.renderRoot.getRootNode() as Document | ShadowRoot).activeElement;
  }

  /** Saving disables the field, or takes the button away, that had the focus. It stays in the form all the same. */
  async #keepFocus(focused: Element | null): Promise<void> {
    await this.#host.updateComplete;
    const form = this.#form.value;
    if (!(focused instanceof HTMLElement) || !form || (document.activeElement ?? document.body) !== document.body)
      return;
    if (focused.isConnected) focused.focus({preventScroll: true});
    if (this.#focused() !== focused) form.focus({preventScroll: true});
  }
}
