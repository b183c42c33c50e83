import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {Account} from '../api/account.js';
import type {Versioned} from '../api/document.js';
import {commonWords} from '../i18n/generated/en/common.js';
import type {Phrase} from '../i18n/phrases.js';
import {accountResource, type EditableResource} from '../session/resources.js';
import type {AccountScope} from '../session/scope.js';
import type {EditFormOptions} from '../ui/forms/edit-form-options.js';
import {EditForm} from '../ui/forms/edit-form.js';
import {controlStyles} from '../ui/styles/controls.js';
import {hostStyles} from '../ui/styles/host.js';
import {stateStyles} from '../ui/styles/states.js';
import {titledStyles} from '../ui/styles/titled.js';
import type {ScopedLoad} from './controllers/scoped-load.js';
import type {ScopedHost, ScopedPart} from './controllers/scoped-part.js';
import {sendFact} from './events.js';
import {progress} from './progress.js';
import {WidgetElement} from './widget-element.js';

/** A widget's declaration of its document. */
export interface DocumentDefinition<T extends object> {
  /** The document's name, as in `detail.resource` of `account-saved`. */
  readonly name: string;
  /** The document in a scope; `undefined` if the backend or the portal does not have it. */
  readonly resource: (scope: AccountScope) => EditableResource<T> | undefined;
  readonly words: DocumentWords<T>;
  /** The labels, checks, and questions of its fields. */
  readonly fields: DocumentFields<T>;
}

export interface DocumentWords<T> {
  /** The title of the widget, with its purpose below. Default: the content has its own title. */
  readonly title?: Phrase;
  readonly intro?: Phrase;
  /** The form's name for assistive technology. */
  readonly form: Phrase;
  /** Confirms a save, in a few words. */
  readonly saved: Phrase | ((saved: T) => string);
}

/** The options of the form. `standing` defaults to true: the form is open as long as the document may be changed. */
export type DocumentFields<T extends object> = Omit<EditFormOptions<T>, 'localizer' | 'editable'>;

/**
 * A widget over one document of the account in scope. It declares the document and renders its fields and values;
 * loading, the form, the element's states, undo, the `account-saved` event, and announcements are shared.
 */
export abstract class DocumentWidget<T extends object> extends WidgetElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, stateStyles, titledStyles];

  protected abstract readonly document: DocumentDefinition<T>;

  /** The document as confirmed by the backend. */
  protected readonly stored: ScopedLoad<Versioned<T>> = this.load((scope) => this.documentIn(scope));

  readonly #forms: ScopedPart<EditForm<T>> = this.inScope((host) => {
    const {fields, words} = this.document;
    return this.createForm(host, {standing: true, ...fields}, words.saved);
  });

  /** The form over the document in the current scope. */
  protected get editForm(): EditForm<T> {
    return this.#forms.current;
  }

  /** Whether the element holds unsaved input. */
  protected get dirty(): boolean {
    return this.editForm.dirty;
  }

  /** The reads that `:state(loading)` and `:state(error)` reflect. */
  protected get reads(): readonly Pick<ScopedLoad<unknown>, 'state'>[] {
    return [this.stored];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope, editForm} = this;
    const resource = scope && this.documentIn(scope);
    if (!resource) return;
    if (this.document.fields.standing ?? true)
      editForm.follow(scope, resource, this.editable ? this.stored.value : undefined);
    else if (this.editable) editForm.resume(scope, resource);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const statuses = this.reads.map(({state}) => state.status);
    this.reflect(progress(statuses, this.dirty));
  }

  /** The document in a scope, as declared; a widget overrides this if it does not need the document at the moment. */
  protected documentIn(scope: AccountScope): EditableResource<T> | undefined {
    return this.document.resource(scope);
  }

  /** Renders the fields of the form. @param draft the document as typed so far */
  protected abstract renderFields(draft: T): unknown;

  /** Renders the document while it cannot be edited. */
  protected abstract renderView(value: T): unknown;

  /** Renders the content while the document is loading, in its final size. */
  protected abstract renderSkeleton(): unknown;

  /** Renders the document in its form or as a view. */
  protected renderDocument(value: T): unknown {
    return this.editForm.isOpen
      ? this.editForm.render(
          this.localizer.text(this.document.words.form),
          this.renderFields(this.editForm.draft ?? value),
        )
      : this.renderView(value);
  }

  protected override renderPending(): unknown {
    return this.renderFrame(this.renderSkeleton(), true);
  }

  protected override renderScope(_scope: AccountScope): unknown {
    return this.renderLoad(this.stored, ({value}, note) =>
      this.renderFrame(html`${note} ${this.renderDocument(value)}`),
    );
  }

  /** Renders the title of the widget and its content. @param busy whether the content is a skeleton */
  protected renderFrame(content: unknown, busy = false): TemplateResult {
    return html`
      <div class="widget">
        <div class="body" aria-busy=${busy ? 'true' : 'false'}>${this.renderHead()} ${content}</div>
      </div>
    `;
  }

  protected renderHead(): unknown {
    const {text} = this.localizer;
    const {title, intro} = this.document.words;
    if (!title) return nothing;
    return html`
      <div>
        <h3 part="title">${text(title)}</h3>
        ${intro ? html`<p class="intro">${text(intro)}</p>` : nothing}
      </div>
    `;
  }

  /** Rendered below values without controls. */
  protected renderReadOnly(): TemplateResult {
    return html`<p class="hint">${this.localizer.text(commonWords['state.readOnly'])}</p>`;
  }

  /**
   * Creates a form over the document; a widget with several forms creates each of them with it. @param saved confirms
   * a save
   */
  protected createForm(host: ScopedHost, fields: DocumentFields<T>, saved: DocumentWords<T>['saved']): EditForm<T> {
    return new EditForm<T>(host, {
      ...fields,
      localizer: () => this.localizer,
      editable: () => this.editable,
      onSaved: (changed, outcome) => {
        sendFact(this, 'account-saved', {accountId: outcome.accountId, resource: this.document.name, changed});
        if (!outcome.undone) {
          const message = typeof saved === 'function' ? saved(outcome.draft) : this.localizer.text(saved);
          this.confirmSaved(outcome.scope, {message, save: outcome});
        }
        fields.onSaved?.(changed, outcome);
      },
    });
  }

  /** Loads the account for a question that names it, if the document is loaded. */
  protected loadAccount(): ScopedLoad<Versioned<Account>> {
    return this.load((scope) =>
      this.documentIn(scope) ? accountResource(scope.adapter, scope.account.id) : undefined,
    );
  }
}
