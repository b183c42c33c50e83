import type {Versioned} from '../api/document.js';
import type {Phrase} from '../i18n/phrases.js';
import type {EditableResource} from '../session/resources.js';
import type {AccountScope} from '../session/scope.js';
import type {FieldPath} from '../session/merge.js';
import type {EditFormOptions} from '../ui/forms/edit-form-options.js';
import type {EditForm} from '../ui/forms/edit-form.js';
import type {ScopedLoad} from './controllers/scoped-load.js';
import type {ScopedPart} from './controllers/scoped-part.js';

/** A widget's declaration of a document. */
export interface DocumentDefinition<T extends object> {
  /** The document's name, as in `detail.resource` of `account-saved`. */
  readonly name: string;
  /** The document in a scope; `undefined` if the backend or the portal does not have it. */
  readonly resource: (scope: AccountScope) => EditableResource<T> | undefined;
  /** Whether the user may change it in an editable widget. Default: yes. */
  readonly isEditable?: () => boolean;
  /** The name of a field in `detail.changed` of `account-saved`. Default: its path. */
  readonly publicName?: (path: FieldPath) => string;
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

/** What a widget creates for its document. */
export interface WidgetDocumentOptions<T extends object> {
  readonly definition: () => DocumentDefinition<T>;
  /** The document in a scope; `undefined` if it is missing or not needed at the moment. */
  readonly resource: (scope: AccountScope) => EditableResource<T> | undefined;
  readonly stored: ScopedLoad<Versioned<T>>;
  readonly forms: ScopedPart<EditForm<T>>;
}

/** One document of a widget: what is stored, and the form over it. */
export class WidgetDocument<T extends object> {
  readonly #options: WidgetDocumentOptions<T>;

  constructor(options: WidgetDocumentOptions<T>) {
    this.#options = options;
  }

  /** The document as confirmed by the backend. */
  get stored(): ScopedLoad<Versioned<T>> {
    return this.#options.stored;
  }

  /** The form over the document in the current scope. */
  get form(): EditForm<T> {
    return this.#options.forms.current;
  }

  /**
   * To be called before each render: opens the form if it is a standing one, or if its input was retained.
   * @param editable whether the widget offers controls
   */
  follow(scope: AccountScope, editable: boolean): void {
    const {form} = this;
    const {fields, isEditable} = this.#options.definition();
    const resource = this.#options.resource(scope);
    if (!resource) return;
    const offered = editable && (isEditable?.() ?? true);
    if (fields.standing ?? true) form.follow(scope, resource, offered ? this.stored.value : undefined);
    else if (offered) form.resume(scope, resource);
  }

  /** Renders the document in its form, or as a view if it cannot be edited. @param label names the form */
  render(label: string, value: T, fields: (draft: T) => unknown, view: (value: T) => unknown): unknown {
    const {form} = this;
    return form.isOpen ? form.render(label, fields(form.draft ?? value)) : view(value);
  }
}
