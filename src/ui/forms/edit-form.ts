import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {Versioned} from '../../api/document.js';
import {formsWords} from '../../i18n/generated/en/forms.js';
import {EditSession, type ConflictChoice, type EditSessionOptions} from '../../session/edit-session.js';
import type {FormSessionOptions} from '../../session/form-session.js';
import type {FieldPath} from '../../session/merge.js';
import type {EditableResource} from '../../session/resources.js';
import type {AccountScope} from '../../session/scope.js';
import type {Check} from '../fields/checks.js';
import {conflictChooser} from './conflict-chooser.js';
import type {EditFormOptions} from './edit-form-options.js';
import {Form} from './form.js';
import {prepareReports} from '../notices/prepare-reports.js';
import {reportOverwritten} from '../notices/report-overwritten.js';

export type {FormOutcome} from './edit-form-options.js';
export type {EditFormHost} from './form-options.js';

/** A form over a document: opens an `EditSession`, follows what is stored, and settles conflicts with other clients. */
export class EditForm<T extends object> extends Form<T, EditSession<T>, EditFormOptions<T>> {
  /** Whether both sides changed a field; nothing is saved until the user has chosen. */
  get conflicted(): boolean {
    return this.session?.status === 'conflict';
  }

  /** The document that the form was opened with or last rebased onto. */
  get base(): T | undefined {
    return this.isOpen ? this.session?.base : undefined;
  }

  /** Opens the form over a document, in the scope in which it was read. */
  open(scope: AccountScope, resource: EditableResource<T>, base: Versioned<T>): void {
    prepareReports();
    const retained = EditSession.retained(scope, resource, this.options.name);
    this.show(scope, (options) => {
      const own = this.#editOptions(scope, options(), () => session);
      const session: EditSession<T> = retained ?? new EditSession(scope, resource, base, own);
      retained?.attach(scope, resource, own);
      return session;
    });
  }

  /**
   * To be called before each render of a form that the user opens: reopens it if its input was retained while its
   * element was off the page.
   */
  resume(scope: AccountScope, resource: EditableResource<T>): void {
    const retained = this.isOpen ? undefined : EditSession.retained(scope, resource, this.options.name);
    if (retained) this.open(scope, resource, retained.document);
  }

  /**
   * To be called before each render of a standing form: opens it, and updates it to the stored document as long as
   * nothing has been typed. Without a document (not loaded or no longer editable) it closes, but never over typed
   * input.
   */
  follow(scope: AccountScope, resource: EditableResource<T>, base: Versioned<T> | undefined): void {
    if (this.dirty || this.saving || this.unconfirmed) return;
    const session = this.isOpen ? this.session : undefined;
    // A save is cached before the widget is notified of it.
    const latest = base && (scope.resources.peek(resource) ?? base);
    if (!latest) session?.discard();
    else if (session?.accountId !== latest.accountId || session.revision !== latest.revision) {
      this.open(scope, resource, latest);
    }
  }

  protected override renderFrame(session: EditSession<T>, label: string, content: unknown): TemplateResult {
    const {group, standing} = this.options;
    if (group) {
      return html`<div ${ref(this.form)} class="form-part" role="group" tabindex="-1" aria-label=${label}>
        ${content}
      </div>`;
    }
    // A standing form without changes has nothing to save or to cancel.
    const isActive = !standing || session.dirty;
    return this.framed(label, html`${content} ${isActive ? this.renderActions(session) : nothing}`, isActive);
  }

  protected override renderConflict({status, conflicts}: EditSession<T>): unknown {
    if (status !== 'conflict' || !this.options.editable()) return nothing;
    return conflictChooser(this.localizer, conflicts, this.options, (choices) => void this.#settle(choices));
  }

  protected override renderActions(session: EditSession<T>): TemplateResult {
    const {standing, summary} = this.options;
    if (!standing) return super.renderActions(session);
    const {base, draft, changed} = session;
    const count = changed.length;
    return super.renderActions(
      session,
      summary?.(base, draft) ?? this.localizer.text(formsWords['form.changes'], {count}),
    );
  }

  /** Without changes there is nothing to send, and the session asks no questions. */
  protected override async store(session: EditSession<T>): Promise<boolean> {
    if (session.dirty) return session.save();
    const saved = (await this.isComplete()) && (await session.save());
    if (saved) this.options.onCanceled?.();
    return saved;
  }

  protected override checksOf(path: FieldPath, session: EditSession<T>): readonly Check[] {
    const {changed, draft, base} = session;
    if (!changed.includes(path) && !this.options.validateUntouched?.(path, draft, base)) return [];
    return super.checksOf(path, session);
  }

  #editOptions(scope: AccountScope, options: FormSessionOptions, session: () => EditSession<T>): EditSessionOptions<T> {
    const {group, name, onSaved} = this.options;
    return {
      ...options,
      editors: group?.editorsIn(scope),
      form: name,
      onSaved: (changed, outcome) => {
        onSaved?.(changed, {...outcome, form: this.options, draft: session().draft});
      },
      onOverwritten: (save) =>
        void reportOverwritten({...save, form: this.options}, scope).then(() => this.host.requestUpdate()),
    };
  }

  async #settle(choices: ReadonlyMap<FieldPath, ConflictChoice>): Promise<void> {
    this.session?.resolve(choices);
    await (this.options.group ?? this).save();
  }
}
