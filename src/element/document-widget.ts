import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import type {Account} from '../api/account.js';
import type {Versioned} from '../api/document.js';
import {commonWords} from '../i18n/generated/en/common.js';
import {accountResource, type EditableResource} from '../session/resources.js';
import type {AccountScope} from '../session/scope.js';
import {EditForm} from '../ui/forms/edit-form.js';
import {controlStyles} from '../ui/styles/controls.js';
import {hostStyles} from '../ui/styles/host.js';
import {stateStyles} from '../ui/styles/states.js';
import {titledStyles} from '../ui/styles/titled.js';
import type {ScopedLoad} from './controllers/scoped-load.js';
import type {ScopedHost} from './controllers/scoped-part.js';
import {sendFact} from './events.js';
import {progress} from './progress.js';
import {WidgetDocument, type DocumentDefinition, type DocumentFields, type DocumentWords} from './widget-document.js';
import {WidgetElement} from './widget-element.js';

export type {DocumentDefinition, DocumentFields, DocumentWords};

/** A document of any type. */
interface AnyDocument extends Pick<WidgetDocument<object>, 'follow'> {
  readonly stored: Pick<ScopedLoad<unknown>, 'state'>;
  readonly form: {readonly dirty: boolean};
}

/**
 * A widget over a document of the account in scope. It declares the document and renders its fields and values;
 * loading, the form, the element's states, undo, the `account-saved` event, and announcements are shared. A widget over
 * several documents adds the others with `addDocument`.
 */
export abstract class DocumentWidget<T extends object> extends WidgetElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, stateStyles, titledStyles];

  protected abstract readonly document: DocumentDefinition<T>;

  /** All documents of the widget. */
  readonly #documents: AnyDocument[] = [];
  readonly #main = this.addDocument<T>(
    () => this.document,
    (scope) => this.documentIn(scope),
  );

  /** The document as confirmed by the backend. */
  protected get stored(): ScopedLoad<Versioned<T>> {
    return this.#main.stored;
  }

  /** The form over the document in the current scope. */
  protected get editForm(): EditForm<T> {
    return this.#main.form;
  }

  /** Whether the element holds unsaved input. */
  protected get dirty(): boolean {
    return this.#documents.some(({form}) => form.dirty);
  }

  /** The reads that `:state(loading)` and `:state(error)` reflect. */
  protected get reads(): readonly Pick<ScopedLoad<unknown>, 'state'>[] {
    return this.#documents.map(({stored}) => stored);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope} = this;
    if (!scope) return;
    for (const document of this.#documents) document.follow(scope, this.editable);
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
    return this.#main.render(
      this.localizer.text(this.document.words.form),
      value,
      (draft) => this.renderFields(draft),
      (stored) => this.renderView(stored),
    );
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
   * Adds a document to the widget.
   * @param resource the document in a scope. Default: as declared
   */
  protected addDocument<D extends object>(
    definition: () => DocumentDefinition<D>,
    resource: (scope: AccountScope) => EditableResource<D> | undefined = (scope) => definition().resource(scope),
  ): WidgetDocument<D> {
    const document = new WidgetDocument<D>({
      definition,
      resource,
      stored: this.load(resource),
      forms: this.inScope((host) => {
        const {fields, words, ...event} = definition();
        return this.createForm(host, {standing: true, ...fields}, words.saved, event);
      }),
    });
    this.#documents.push(document);
    return document;
  }

  /**
   * Creates a form over a document; a widget with several forms over one document creates each of them with it.
   * @param saved confirms a save
   * @param event how the document and its fields are named in `account-saved`. Default: as declared
   */
  protected createForm<D extends object = T>(
    host: ScopedHost,
    fields: DocumentFields<D>,
    saved: DocumentWords<D>['saved'],
    {name, publicName}: Pick<DocumentDefinition<D>, 'name' | 'publicName'> = this.document,
  ): EditForm<D> {
    return new EditForm<D>(host, {
      ...fields,
      localizer: () => this.localizer,
      editable: () => this.editable,
      onSaved: (paths, outcome) => {
        const changed = publicName ? paths.map(publicName) : paths;
        sendFact(this, 'account-saved', {accountId: outcome.accountId, resource: name, changed});
        if (!outcome.undone) {
          const message = typeof saved === 'function' ? saved(outcome.draft) : this.localizer.text(saved);
          this.confirmSaved(outcome.scope, {message, save: outcome, batch: fields.group?.batch});
        }
        fields.onSaved?.(paths, outcome);
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
