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
import {reflectProgress} from './reflect-progress.js';
import {WidgetElement} from './widget-element.js';

/** What a widget declares about its document. */
export interface DocumentDefinition<T extends object> {
  /** The document, as `detail.resource` of `account-saved` names it. */
  readonly name: string;
  /** The document in a scope. Undefined if the backend does not have it, or the portal does without it. */
  readonly resource: (scope: AccountScope) => EditableResource<T> | undefined;
  readonly words: DocumentWords<T>;
  /** How its fields are named, checked, and asked about. */
  readonly fields: DocumentFields<T>;
}

export interface DocumentWords<T> {
  /** Above the widget, with its purpose below. Default: the content has its own title. */
  readonly title?: Phrase;
  readonly intro?: Phrase;
  /** Names the form for assistive technology. */
  readonly form: Phrase;
  /** Announced after a save. */
  readonly saved: Phrase | ((saved: T) => string);
}

/** The options of the form. `standing` is true by default: the form is open as long as the document may be changed. */
export type DocumentFields<T extends object> = Omit<EditFormOptions<T>, 'localizer' | 'editable'>;

/**
 * A widget over one document of the account in scope. It declares the document, and renders its fields and its values; loading,
 * the form, the states of the element, undo, the `account-saved` event, and announcements are the same for all of them.
 */
export abstract class DocumentWidget<T extends object> extends WidgetElement {
  static override styles: CSSResultGroup = [hostStyles, controlStyles, stateStyles, titledStyles];

  protected abstract readonly document: DocumentDefinition<T>;

  /** The document as the backend has confirmed it. */
  protected readonly stored: ScopedLoad<Versioned<T>> = this.load((scope) => this.document.resource(scope));

  protected readonly internals = this.attachInternals();

  readonly #forms: ScopedPart<EditForm<T>> = this.inScope((host, say) => {
    const {fields, words} = this.document;
    return this.createForm(host, say, {standing: true, ...fields}, words.saved);
  });

  /** The form over the document, in the scope of this moment. */
  protected get form(): EditForm<T> {
    return this.#forms.current;
  }

  /** The element holds unsaved input. */
  protected get dirty(): boolean {
    return this.form.dirty;
  }

  /** The reads that `:state(loading)` and `:state(error)` tell of. */
  protected get reads(): readonly Pick<ScopedLoad<unknown>, 'state'>[] {
    return [this.stored];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const {scope, form} = this;
    const {resource: resourceIn, fields} = this.document;
    const resource = scope && resourceIn(scope);
    if (!resource) return;
    if (fields.standing ?? true) form.follow(scope, resource, this.editable ? this.stored.value : undefined);
    else if (this.editable) form.resume(scope, resource);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const statuses = this.reads.map(({state}) => state.status);
    reflectProgress(this.internals, statuses, this.dirty);
  }

  /** What the form holds. @param draft the document as typed so far */
  protected abstract renderFields(draft: T): unknown;

  /** The document while it is not to be changed. */
  protected abstract renderView(value: T): unknown;

  /** The content while the document is being read, in its final size. */
  protected abstract renderSkeleton(): unknown;

  /** The document, in its form or as a view. */
  protected renderDocument(value: T): unknown {
    return this.form.isOpen
      ? this.form.render(this.localizer.text(this.document.words.form), this.renderFields(this.form.draft ?? value))
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

  /** The title of the widget, and its content. @param busy the content is a skeleton */
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

  /** Below values without controls. */
  protected renderReadOnly(): TemplateResult {
    return html`<p class="hint">${this.localizer.text(commonWords['state.readOnly'])}</p>`;
  }

  /** A form over the document. A widget that has several creates each of them so. @param saved announced after a save */
  protected createForm(
    host: ScopedHost,
    say: (message: string) => void,
    fields: DocumentFields<T>,
    saved: DocumentWords<T>['saved'],
  ): EditForm<T> {
    return new EditForm<T>(host, {
      ...fields,
      localizer: () => this.localizer,
      editable: () => this.editable,
      onSaved: (changed, outcome) => {
        sendFact(this, 'account-saved', {accountId: outcome.accountId, resource: this.document.name, changed});
        say(typeof saved === 'function' ? saved(outcome.draft) : this.localizer.text(saved));
        fields.onSaved?.(changed, outcome);
      },
    });
  }

  /** The account itself, for a question that names it: read where the document is. */
  protected loadAccount(): ScopedLoad<Versioned<Account>> {
    return this.load((scope) =>
      this.document.resource(scope) ? accountResource(scope.adapter, scope.account.id) : undefined,
    );
  }
}
